import type { Diagnostic } from '@apimkit/diagnostics';
import { ancestorsOf, rootOf } from '../family.ts';
import { ResourceId, splitRevision } from '../id.ts';
import { putAt, textAt, valueAt } from '../paths.ts';
import type { Resource } from '../resource.ts';
import { fileMessages } from './messages.ts';

/**
 * Some extracts call every folder `orders;rev=n`, also that of the current revision (Azure/apiops#708). In the service
 * the current revision is the API itself, so the folder with `isCurrent`, otherwise that of revision 1, is read as
 * `orders`, with everything below it.
 */
export function withCurrentRevisions(resources: readonly Resource[]): {
  readonly resources: readonly Resource[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const byKey = new Map(resources.map((one) => [one.id.key, one]));
  const revisions = Map.groupBy(
    resources.filter(({ id }) => rootOf(id) !== undefined),
    ({ id }) => rootOf(id)?.key ?? '',
  );
  const moved = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const [root, all] of revisions) {
    if (byKey.has(root)) continue;
    const current = all.filter(({ payload }) => valueAt(payload, 'properties.isCurrent') === true);
    const [one, other] = current.length > 0 ? current : all.filter(mayBeCurrent);
    if (one && other) diagnostics.push(report('several-current', one, other));
    else if (one) {
      moved.set(one.id.key, root);
      diagnostics.push(report('current-suffix', one, one));
    }
  }
  // What is left of such a folder beside a folder of the API belongs to the API, too.
  for (const { id } of resources) {
    if (!id.key.includes(';rev=')) continue;
    for (const revision of revisionsAbove(id)) {
      const root = rootOf(revision);
      const number = root && textAt(byKey.get(root.key)?.payload ?? {}, 'properties.apiRevision');
      if (root && !byKey.has(revision.key) && number === splitRevision(revision.name).revision)
        moved.set(revision.key, root.key);
    }
  }
  if (moved.size === 0) return { resources, diagnostics };
  const renamed = resources.map((one) => asCurrent(one, moved));
  const seen = new Map<string, Resource>();
  for (const one of renamed) {
    const other = seen.get(one.id.key);
    if (other) diagnostics.push(fileMessages.report('twice', { other: other.files?.[0] ?? '' }, placeOf(one)));
    seen.set(one.id.key, one);
  }
  return { resources: renamed, diagnostics };
}

/** The lowest number is the one that an API begins with. */
const mayBeCurrent = ({ id, payload }: Resource) =>
  splitRevision(id.name).revision === '1' && valueAt(payload, 'properties.isCurrent') !== false;

/** The revisions that a resource is, is below, or is linked to. */
function revisionsAbove(id: ResourceId): readonly ResourceId[] {
  const ends = Object.entries(id.entry.ends).flatMap(([placeholder, kind]) => {
    const name = id.names[placeholder];
    return name !== undefined && splitRevision(name).revision !== undefined
      ? [new ResourceId(kind, { ...id.names, [kind]: name }, id.workspace)]
      : [];
  });
  return [...ancestorsOf(id), ...ends].filter((one) => rootOf(one) !== undefined);
}

function asCurrent(one: Resource, moved: ReadonlyMap<string, string>): Resource {
  const { id, payload } = one;
  const revision = [id, ...revisionsAbove(id)].find(({ key }) => moved.has(key));
  if (!revision) return one;
  const { root, revision: number = '1' } = splitRevision(revision.name);
  const names = Object.entries(id.names).map(([key, name]) => [key, name === revision.name ? root : name]);
  const named = { ...one, id: new ResourceId(id.kind, Object.fromEntries(names), id.workspace) };
  if (!id.equals(revision)) return named;
  const hasNoNumber = textAt(payload, 'properties.apiRevision') === undefined;
  return hasNoNumber ? { ...named, payload: putAt(payload, 'properties.apiRevision', number) } : named;
}

const placeOf = ({ id, files = [] }: Resource) => ({
  resource: id.toString(),
  ...(files[0] === undefined ? {} : { file: files[0] }),
});

function report(code: 'several-current' | 'current-suffix', one: Resource, other: Resource): Diagnostic {
  const values = { current: rootOf(one.id)?.name ?? '', folder: one.id.name, other: other.id.name };
  return fileMessages.report(code, values, placeOf(one));
}
