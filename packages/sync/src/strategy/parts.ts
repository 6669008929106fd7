import { type Artifacts, ancestorsOf, putAt, type Resource, ResourceId } from '@apimkit/model';
import { renamed } from '@apimkit/model/internal';

/** An API that is published as a new revision. */
export interface NewRevision {
  /** The API. */
  readonly root: ResourceId;
  /** Number of the revision that is current. */
  readonly from: string;
  /** Number of the new revision. */
  readonly to: string;
}

/** Id of a revision: `api:orders;rev=2`. */
export const revisionId = ({ root, to }: Omit<NewRevision, 'from'>): ResourceId =>
  renamed(root, `${root.name};rev=${to}`);

/** The resource with revisions that a resource is, or is below. */
export const ownerOf = (id: ResourceId): ResourceId | undefined =>
  [id, ...ancestorsOf(id)].find(({ entry }) => entry.revisions !== undefined);

/** True for what each revision has of its own: neither links nor releases, which an API has once. */
export function isOwn(id: ResourceId): boolean {
  const owner = ownerOf(id);
  return owner !== undefined && !id.entry.association && id.kind !== owner.entry.revisions?.release;
}

/** A part of an API as a part of one of its revisions. */
export function asPartOf(one: Resource, revision: Omit<NewRevision, 'from'>): Resource {
  const { root, to } = revision;
  const placeholder = Object.keys(root.names).at(-1) ?? '';
  const names = { ...one.id.names, [placeholder]: revisionId(revision).name };
  const id = new ResourceId(one.id.kind, names, one.id.workspace);
  if (!id.entry.revisions) return { ...one, id };
  return {
    ...one,
    id,
    payload: putAt(putAt(one.payload, 'properties.apiRevision', to), 'properties.isCurrent', false),
  };
}

/** The parts that each revision has of its own, by key of the revision. */
export const partsIn = (all: Artifacts): ReadonlyMap<string, readonly Resource[]> =>
  Map.groupBy(
    [...all].filter(({ id }) => isOwn(id)),
    ({ id }) => ownerOf(id)?.key ?? '',
  );
