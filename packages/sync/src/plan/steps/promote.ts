import { Artifacts, kinds, putAt, type Resource, ResourceId, textAt } from '@apimkit/model';
import { renamed, rootOf, splitRevision } from '@apimkit/model/internal';
import type { Step } from '../types.ts';

/** The live side after the revisions that the desired side selects became current. */
export interface Promoted {
  readonly live: Artifacts;
  readonly steps: readonly Step[];
}

const revisionOf = ({ payload }: Resource) => textAt(payload, 'properties.apiRevision') ?? '1';

/** Plans the steps that make another revision of an API current. */
export function promotions(desired: Artifacts, live: Artifacts): Promoted {
  let after = live;
  const steps: Step[] = [];
  for (const resource of desired) {
    const now = live.get(resource.id);
    if (!resource.id.entry.revisions || rootOf(resource.id) || !now) continue;
    const revision = textAt(resource.payload, 'properties.apiRevision');
    if (revision === undefined || revision === revisionOf(now)) continue;
    after = promoted(after, resource.id, revision, revisionOf(now));
    const because = `revision ${revision} becomes current in place of ${revisionOf(now)}`;
    steps.push({
      key: `${resource.id}#promote`,
      op: 'update',
      id: resource.id.toString(),
      kind: resource.id.kind,
      because,
      promote: revision,
      needs: [],
    });
  }
  return { live: after, steps };
}

/** Swaps the names of two revisions. A revision that does not exist yet starts as a copy of the current one. */
function promoted(live: Artifacts, root: ResourceId, next: string, current: string): Artifacts {
  const nextId = renamed(root, `${root.name};rev=${next}`);
  const exists = live.has(nextId);
  const noCopies = new Set(kinds.flatMap(({ revisions }) => (revisions ? [revisions.release] : [])));
  const placeholder = Object.keys(root.names).at(-1) ?? '';
  const moved = [...live].flatMap((one): readonly Resource[] => {
    const name = one.id.workspace === root.workspace ? one.id.names[placeholder]?.toLowerCase() : undefined;
    const isPart =
      one.id.kind === root.kind || one.id.key.startsWith(`${root.key.slice(0, root.key.lastIndexOf('/'))}/`);
    if (name === undefined || !isPart || noCopies.has(one.id.kind)) return [one];
    const move = (to: string, revision: string) => asRevision(one, { [placeholder]: to }, revision);
    if (name === root.name.toLowerCase()) {
      const old = move(`${root.name};rev=${current}`, current);
      return exists ? [old] : [old, move(root.name, next)];
    }
    return name === nextId.name.toLowerCase() ? [move(root.name, next)] : [one];
  });
  return new Artifacts(moved);
}

/** A resource under another name of its API; the API itself also gets the number of the revision. */
function asRevision(one: Resource, names: Readonly<Record<string, string>>, revision: string): Resource {
  const id = new ResourceId(one.id.kind, { ...one.id.names, ...names }, one.id.workspace);
  if (!id.entry.revisions) return { ...one, id };
  const isCurrent = splitRevision(id.name).revision === undefined;
  const numbered = putAt(one.payload, 'properties.apiRevision', revision);
  return { ...one, id, payload: putAt(numbered, 'properties.isCurrent', isCurrent) };
}
