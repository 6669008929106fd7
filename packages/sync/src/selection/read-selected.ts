import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, ancestorsOf, type Resource } from '@apimkit/model';
import { containerKind, rootOf } from '@apimkit/model/internal';
import type { ReadOptions, ServiceSnapshot } from '../read/options.ts';
import { readService } from '../read/read-service.ts';
import { chainOf } from './expand.ts';
import type { Selection } from './selection.ts';
import { withinSelection } from './within.ts';

/** The selected part of a service. */
export interface SelectedPart extends ServiceSnapshot {
  /** Everything that was read, to find names in. */
  readonly seen: Artifacts;
  /** Keys of the resources at the top below which everything was read. */
  readonly whole: ReadonlySet<string>;
}

/**
 * Reads the selected part of a service, with what it needs. Lists at the top and lists of links are read completely; what is
 * below an API or a product only where it is selected. What references and links lead to is read in further rounds.
 *
 * @param chosen keys that are selected for another reason, such as the files of resources
 * @throws {ArmError} as `readService`
 */
export async function readSelected(
  client: ArmClient,
  selection: Selection,
  chosen: ReadonlySet<string>,
  options: ReadOptions,
): Promise<SelectedPart> {
  const wanted = new Set(chosen);
  const within = withinSelection(selection, wanted);
  if (!within) {
    const snapshot = await readService(client, options);
    const { artifacts: seen } = snapshot;
    const [all, whole] = [selection.all(seen), new Set([...seen].map(({ id }) => id.key))];
    return { ...snapshot, artifacts: seen.filter(({ id }) => all.has(id.key)), seen, whole };
  }
  let found = await readService(client, { ...options, within });
  for (;;) {
    const lacking = topsOf(found.artifacts, selection.complete(found.artifacts)).filter((key) => !wanted.has(key));
    if (lacking.length === 0) {
      const all = selection.all(found.artifacts);
      const artifacts = found.artifacts.filter(({ id }) => all.has(id.key) || isChosen(id, chosen));
      return { ...found, artifacts, seen: found.artifacts, whole: wanted };
    }
    for (const key of lacking) wanted.add(key);
    const isLacking = new Set(lacking);
    const more = await readService(client, {
      ...options,
      within: (resource, child) =>
        chainOf(resource.id).some(({ key }) => isLacking.has(key)) && within(resource, child),
    });
    found = joined(found, more);
  }
}

const isChosen = (id: Resource['id'], chosen: ReadonlySet<string>) => chainOf(id).some(({ key }) => chosen.has(key));

/** Keys of the resources at the top of the service or of a workspace that are selected with everything below them. */
function topsOf(artifacts: Artifacts, complete: ReadonlySet<string>): readonly string[] {
  return [...artifacts]
    .filter(({ id }) => complete.has(id.key) && ancestorsOf(id).every(({ kind }) => kind === containerKind.kind))
    .map(({ id }) => (rootOf(id) ?? id).key);
}

function joined(one: ServiceSnapshot, other: ServiceSnapshot): ServiceSnapshot {
  const notes = new Map([...one.notes, ...other.notes].map((note) => [JSON.stringify(note), note]));
  return {
    // What was read whole the second time replaces the item of the list.
    artifacts: one.artifacts.with(other.artifacts.filter(({ id }) => !isRead(one, other, id))),
    unread: new Set([...one.unread, ...other.unread]),
    unseen: new Set([...one.unseen, ...other.unseen]),
    unknown: new Set([...one.unknown, ...other.unknown]),
    revisions: new Map([...one.revisions, ...other.revisions]),
    notes: [...notes.values()],
  };
}

/** True for a resource whose specification only the first round read. */
const isRead = (one: ServiceSnapshot, other: ServiceSnapshot, id: Resource['id']) =>
  one.artifacts.get(id)?.specification !== undefined && other.artifacts.get(id)?.specification === undefined;
