import { type Artifacts, canonical, type Resource, type ResourceId, secretsOf } from '@apimkit/model';
import { importOptions, stableText } from '@apimkit/model/internal';
import { fieldsOf } from '../plan/steps/meaning.ts';
import { affectedBy } from './affected.ts';

/** A resource that has the same content under another name. */
export interface RenamedResource {
  readonly from: ResourceId;
  readonly to: ResourceId;
}

/** What changed between two states of the files. */
export interface Changes {
  /** Keys of the resources that are new or have another meaning, and of those that a publish of them affects. */
  readonly changed: ReadonlySet<string>;
  /** Resources that the files do not describe any more. */
  readonly removed: Artifacts;
  readonly renamed: readonly RenamedResource[];
}

/**
 * Compares two states of the artifacts of one environment, with the overrides of each state: a changed override file changes
 * the resources that it applies to.
 *
 * @example
 * const { changed, removed } = changesBetween(before, after);
 * await planPublish(client, after, { changes: { changed, removed, renamed: [] } });
 */
export function changesBetween(before: Artifacts, after: Artifacts): Changes {
  const different = [...after].filter((one) => {
    const old = before.get(one.id);
    return old === undefined || !isSame(old, one);
  });
  const removed = before.filter(({ id }) => !after.has(id));
  const changed = affectedBy({ before, after, different, removed });
  return { changed, removed, renamed: renamesIn(removed, different, before) };
}

/** True for the same meaning and the same secrets. Equal texts need no canonical form. */
function isSame(one: Resource, other: Resource): boolean {
  if (one === other) return true;
  const [was, is] = [rawText(one), rawText(other)];
  return was === is || (meaningOf(one) === meaningOf(other) && secretText(one) === secretText(other));
}

const rawText = ({ payload, policy, specification, implied }: Resource) =>
  `${stableText(payload)}\0${policy}\0${specification?.text}\0${implied}`;

const meaningOf = (resource: Resource) =>
  stableText({ ...fieldsOf(canonical(resource)), ...(resource.specification ? { ...importOptions(resource) } : {}) });

const secretText = ({ id, payload }: Resource) =>
  stableText(secretsOf(id.entry, payload).map(({ at, value }) => [at, value]));

/** A removed and a new resource of one kind with the same meaning. Links have no content, and revisions are renamed by releases. */
function renamesIn(removed: Artifacts, different: readonly Resource[], before: Artifacts): readonly RenamedResource[] {
  const hasContent = ({ id }: Resource) => !id.entry.association && id.name !== '';
  const created = different.filter((one) => !before.has(one.id) && hasContent(one));
  if (created.length === 0) return [];
  const key = (one: Resource) => `${one.id.kind}@${one.id.workspace ?? ''} ${meaningOf(one)}`;
  const old = Map.groupBy([...removed].filter(hasContent), key);
  return created.flatMap((one): readonly RenamedResource[] => {
    const from = old.get(key(one))?.shift()?.id;
    return from ? [{ from, to: one.id }] : [];
  });
}
