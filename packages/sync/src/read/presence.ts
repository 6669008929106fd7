import { type ArmClient, ArmError } from '@apimkit/arm';
import { type Artifacts, ancestorsOf, armPath, collectionPath, parentOf, type ResourceId } from '@apimkit/model';
import { impliedBy, linksPath } from '@apimkit/model/internal';
import { unexpected } from './contradictions.ts';
import { idOfItem, isSingleton } from './items.ts';

/**
 * Checks whether a resource exists with another request than the one that reads it, so that a wrong response, or a path whose
 * responses are always wrong, is contradicted.
 *
 * @throws {ArmError}
 */
export async function isThere(client: ArmClient, id: ResourceId): Promise<boolean> {
  const { entry, names, workspace } = id;
  const path = armPath(id);
  if (isSingleton(entry)) return isListed(client, id);
  if (!entry.link) return entry.association ? client.head(path) : (await client.tryGet(path)) !== undefined;
  if (workspace === undefined) return client.head(path);
  // In a workspace a link has its own name; the name that apimkit gives is tried before the list.
  if ((await client.tryGet(path)) !== undefined) return true;
  const items = await client.list(linksPath(entry, names, workspace));
  return items.some((item) => idOfItem(entry, names, workspace, item)?.equals(id));
}

/** A policy or a wiki, by its list; without its parent there is no list. */
async function isListed(client: ArmClient, id: ResourceId): Promise<boolean> {
  const { entry, names, workspace } = id;
  try {
    return (await client.list(collectionPath(entry, names, workspace))).length > 0;
  } catch (error) {
    const parent = parentOf(id);
    if (!(error instanceof ArmError) || error.status !== 404 || !parent || (await isThere(client, parent))) throw error;
    return false;
  }
}

/**
 * Checks that resources which no response contained are gone, before anything is removed because of that. A resource that is
 * deleted together with another one is not checked.
 *
 * @throws {ArmError} when one of them exists
 */
export async function confirmAbsence(client: ArmClient, gone: Artifacts): Promise<void> {
  const isCovered = (id: ResourceId) =>
    ancestorsOf(id).some((one) => gone.has(one)) || impliedBy(id).some((ends) => ends.every((one) => gone.has(one)));
  const asked = [...gone].map(({ id }) => id).filter((id) => !isCovered(id));
  await Promise.all(
    asked.map(async (id) => {
      if (!(await isThere(client, id))) return;
      throw unexpected(armPath(id), `no ${id}, which exists; run again`);
    }),
  );
}
