import { type Artifacts, ResourceId } from '@apimkit/model';
import { splitRevision } from '@apimkit/model/internal';
import type { Selection } from './selection.ts';

/**
 * A test for live resources that a publish may delete: those that no file describes, and that are selected themselves, not
 * only needed. A plan
 * that makes another revision current gives live resources new names, which are selected if the API is.
 */
export function prunableIn(live: Artifacts, described: Artifacts, selection: Selection): (id: ResourceId) => boolean {
  const own = selection.own(live, described);
  return (id) => !described.has(id) && (own.has(id.key) || (!live.has(id) && own.has(withoutRevision(id).key)));
}

const withoutRevision = ({ kind, names, workspace }: ResourceId) =>
  new ResourceId(
    kind,
    Object.fromEntries(Object.entries(names).map(([placeholder, name]) => [placeholder, splitRevision(name).root])),
    workspace,
  );
