import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, ancestorsOf, armPath, collectionPath, type ResourceId } from '@apimkit/model';
import { impliedBy, linksPath } from '@apimkit/model/internal';
import { unexpected } from './contradictions.ts';
import { idOfItem, isSingleton } from './items.ts';

/**
 * Asks the service whether it has a resource, by another request than the one by which a reading finds it: a single answer
 * that is wrong, or one path that always answers wrong, is then contradicted.
 *
 * @throws {ArmError}
 */
export async function isThere(client: ArmClient, id: ResourceId): Promise<boolean> {
  const { entry, names, workspace } = id;
  const path = armPath(id);
  if (isSingleton(entry)) return (await client.list(collectionPath(entry, names, workspace))).length > 0;
  if (!entry.link) return entry.association ? client.head(path) : (await client.tryGet(path)) !== undefined;
  if (workspace === undefined) return client.head(path);
  // In a workspace a link has a name of its own; the one that we give is tried beside the list.
  if ((await client.tryGet(path)) !== undefined) return true;
  const items = await client.list(linksPath(entry, names, workspace));
  return items.some((item) => idOfItem(entry, names, workspace, item)?.equals(id));
}

/**
 * Makes sure that resources which no answer named are gone, before anything is removed because of that. What goes with
 * another one of them is not asked for.
 *
 * @throws {ArmError} when one of them is there
 */
export async function confirmAbsence(client: ArmClient, gone: Artifacts): Promise<void> {
  const isCovered = (id: ResourceId) =>
    ancestorsOf(id).some((one) => gone.has(one)) || impliedBy(id).some((ends) => ends.every((one) => gone.has(one)));
  const asked = [...gone].map(({ id }) => id).filter((id) => !isCovered(id));
  await Promise.all(
    asked.map(async (id) => {
      if (!(await isThere(client, id))) return;
      throw unexpected(armPath(id), `no word of ${id}, which is there; run again`);
    }),
  );
}
