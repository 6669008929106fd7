import { type Artifacts, kindOf, type Resource, referencesOf } from '@apimkit/model';
import { rootOf } from '@apimkit/model/internal';
import { chainOf } from './expand.ts';

/** Two states of files, and how they differ. */
interface Difference {
  readonly before: Artifacts;
  readonly after: Artifacts;
  readonly different: readonly Resource[];
  readonly removed: Artifacts;
}

/**
 * Keys of the resources that must be planned when some differ:
 *
 * - everything below a resource whose specification differs: an import resets operations and tags
 * - all revisions of an API if one of several differs: which one is current is decided together
 * - named values with the literal secrets of a resource
 */
export function affectedBy({ before, after, different, removed }: Difference): ReadonlySet<string> {
  const changed = new Set(different.map(({ id }) => id.key));
  const whole = new Set<string>();
  const families = familiesOf([...before, ...after]);
  for (const one of [...different, ...removed]) {
    const root = (rootOf(one.id) ?? one.id).key;
    if ((families.get(root)?.size ?? 0) > 1) for (const key of families.get(root) ?? []) whole.add(key);
    const old = before.get(one.id);
    if (one.specification?.text !== old?.specification?.text) whole.add(one.id.key);
    for (const key of keptSecrets(one, after)) changed.add(key);
  }
  if (whole.size > 0)
    for (const { id } of after) if (chainOf(id).some(({ key }) => whole.has(key))) changed.add(id.key);
  return changed;
}

/** The revisions of each API, by the key of the API. */
function familiesOf(resources: readonly Resource[]): ReadonlyMap<string, ReadonlySet<string>> {
  const families = new Map<string, Set<string>>();
  for (const { id } of resources) {
    if (!id.entry.revisions) continue;
    const root = (rootOf(id) ?? id).key;
    families.set(root, (families.get(root) ?? new Set()).add(id.key));
  }
  return families;
}

function keptSecrets(one: Resource, after: Artifacts): readonly string[] {
  const { secretsKeptIn } = one.id.entry;
  if (secretsKeptIn === undefined) return [];
  const { kind } = kindOf(secretsKeptIn);
  return referencesOf(one)
    .filter(({ to }) => to.includes(kind))
    .flatMap((reference) => after.resolve(reference, one.id)?.key ?? []);
}
