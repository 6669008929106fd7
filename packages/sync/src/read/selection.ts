import {
  type Artifacts,
  ancestorsOf,
  childKinds,
  type KindEntry,
  kinds,
  parentOf,
  type Resource,
  ResourceId,
} from '@apimkit/model';
import { containerKind, impliedBy, rootOf } from '@apimkit/model/internal';
import { Comparison } from './comparison.ts';
import { listedAsLinks } from './items.ts';
import type { ReadOptions } from './options.ts';
import { droppedOperations } from './revisions.ts';
import { selectedKinds } from './selected-kinds.ts';
import { withDependents } from './unread.ts';

/** Which resources of a service must be read. It learns from the responses: what the tier lacks, what an import removes. */
export class Selection {
  readonly #options: ReadOptions;
  readonly #kinds: ReadonlySet<string>;
  /** Keys of the desired resources and of everything that is read to find them. */
  readonly #desired: ReadonlySet<string>;
  /** Keys of the APIs that operations and schemas describe, without a specification. */
  readonly #inParts: ReadonlySet<string>;
  /** Keys of resources with several revisions: an interrupted publish may have left a release beside them. */
  readonly #revised = new Set<string>();
  /** Keys of the operations that an import of the desired specifications removes. */
  readonly #dropped = new Set<string>();
  readonly #unsupported = new Set<string>();
  readonly #comparison: Comparison;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#kinds = selectedKinds(options);
    this.#inParts = inParts(options.like ?? options.desired);
    this.#desired = keysToFind(options.desired ?? []);
    this.#comparison = new Comparison(options.desired ?? []);
  }

  /** True when only a comparison of what is desired matters: no deletion is planned. */
  get #comparesOnly(): boolean {
    return this.#options.desired !== undefined && this.#options.prune !== true;
  }

  /** Kinds that were not read, with all that depend on those. */
  get unread(): ReadonlySet<string> {
    const lacking = withDependents(this.#unsupported);
    return new Set(kinds.map(({ kind }) => kind).filter((kind) => !this.#kinds.has(kind) || lacking.has(kind)));
  }

  /** Kinds that were not read even below a resource that may be removed. */
  get unseen(): ReadonlySet<string> {
    return this.#options.desired && this.#options.prune ? new Set() : this.unread;
  }

  /** True when the filter lets a resource through. */
  passes(id: ResourceId): boolean {
    return this.#options.filter?.(id) ?? true;
  }

  /** Kinds to list at the top of the service or of a workspace. */
  rootKinds(workspace: string | undefined): readonly KindEntry[] {
    const all = workspace !== undefined && this.#mayBeRemoved(new ResourceId(containerKind.kind, { workspace }));
    return childKinds(undefined).filter((entry) => (this.#selects(entry) || all) && isIn(entry, workspace));
  }

  /** Kinds to read below a resource, by its type. */
  kindsBelow(resource: Resource, type: string): readonly KindEntry[] {
    const { id } = resource;
    const importedTypes = id.entry.exports?.openapi.types ?? [];
    return childKindsOf(id).filter((entry) => {
      const isRelease = entry.kind === id.entry.revisions?.release;
      if (rootOf(id) && (entry.association || isRelease)) return false;
      const mayBeLeft = isRelease && this.#revised.has(id.key);
      const isNeeded = this.#selects(entry) && (!this.#comparesOnly || this.#comparison.needsList(entry, resource));
      if (!(isNeeded || this.#mayBeRemoved(id) || mayBeLeft) || !isIn(entry, id.workspace)) return false;
      if (entry.onlyOfTypes && !entry.onlyOfTypes.includes(type)) return false;
      if (entry.exceptOfTypes?.includes(type)) return false;
      if (entry.fromSpecification === 'schemas' && importedTypes.includes(type) && !this.isInParts(id)) return false;
      // Listing the links of a kind that the tier lacks fails once for each owner.
      return !Object.values(entry.ends).some((kind) => this.#unsupported.has(kind));
    });
  }

  /** True when what is below a resource matters. A resource that is deleted is read whole: its policies refer to others. */
  descendsInto(id: ResourceId): boolean {
    return !this.#comparesOnly || this.#desired.has(id.key);
  }

  /** True when a list item is not enough, because the resource is compared. */
  needsWhole(id: ResourceId): boolean {
    return !this.#comparesOnly || this.#desired.has(id.key);
  }

  /** True for a policy, a wiki or another resource without a list that must be asked for. */
  needsSingleton(id: ResourceId): boolean {
    const parent = parentOf(id);
    return this.needsWhole(id) || (parent !== undefined && this.#mayBeRemoved(parent));
  }

  needsRevisions(id: ResourceId): boolean {
    if (!id.entry.revisions || rootOf(id)) return false;
    return !this.#comparesOnly || this.#comparison.describesRevisions(id);
  }

  /** True for an API that is read as operations and schemas. */
  isInParts(id: ResourceId): boolean {
    return this.#inParts.has(id.key);
  }

  /** Operations of an API that are compared, or have something below them that is, and are not listed. */
  unlistedOperations(api: Resource): readonly ResourceId[] {
    return this.#comparesOnly ? (this.#comparison.operationsOf(api) ?? []) : [];
  }

  /** Notes that a resource has several revisions. */
  addRevised(id: ResourceId): void {
    this.#revised.add(id.key);
  }

  /** Notes that the tier lacks a kind. @returns whether that is new */
  addUnsupported({ kind }: KindEntry): boolean {
    const isNew = !this.#unsupported.has(kind);
    this.#unsupported.add(kind);
    return isNew;
  }

  /** Notes the operations that an import of the desired specification removes from a resource, and returns them. */
  addDropped(resource: Resource): readonly ResourceId[] {
    const { desired } = this.#options;
    const dropped = desired && this.#comparesOnly ? droppedOperations(resource, desired) : [];
    for (const { key } of dropped) this.#dropped.add(key);
    return dropped;
  }

  #selects({ kind }: KindEntry): boolean {
    return this.#kinds.has(kind);
  }

  /** Everything below such a resource is removed with it, so every kind is read there. */
  #mayBeRemoved({ key }: ResourceId): boolean {
    if (this.#dropped.has(key)) return true;
    return this.#options.desired !== undefined && this.#options.prune === true && !this.#desired.has(key);
  }
}

const isIn = ({ scopes }: KindEntry, workspace: string | undefined) =>
  scopes.includes(workspace === undefined ? 'service' : 'workspace');

const known = new Map<string, readonly KindEntry[]>();

/** Child kinds, with the links that are listed at the resource: in a workspace all of them. */
function childKindsOf({ entry, workspace }: ResourceId): readonly KindEntry[] {
  const place = `${entry.kind} ${workspace === undefined ? 'service' : 'workspace'}`;
  const found = known.get(place) ?? findChildKinds(entry, workspace);
  known.set(place, found);
  return found;
}

function findChildKinds(entry: KindEntry, workspace: string | undefined): readonly KindEntry[] {
  const linked = kinds.filter(({ link }) => link?.collection.startsWith(`${entry.arm}/`));
  return workspace === undefined
    ? [...childKinds(entry).filter((child) => !listedAsLinks(child)), ...linked.filter(listedAsLinks)]
    : [...childKinds(entry).filter(({ link }) => !link), ...linked];
}

function keysToFind(desired: Iterable<Resource>): ReadonlySet<string> {
  return new Set(
    [...desired].flatMap(({ id }) => [
      // A revision is read with its API.
      ...[id, ...ancestorsOf(id)].flatMap((one) => [one.key, rootOf(one)?.key ?? one.key]),
      // Such a link is listed at its other end.
      ...(listedAsLinks(id.entry) ? impliedBy(id).flatMap((ends) => ends.map(({ key }) => key)) : []),
    ]),
  );
}

/** The APIs without a specification whose operations or schemas are described: they are read the same way. */
function inParts(like: Artifacts | undefined): ReadonlySet<string> {
  const parents = [...(like ?? [])].flatMap(({ id }) => {
    const parent = id.entry.fromSpecification === undefined ? undefined : parentOf(id);
    return parent && !like?.get(parent)?.specification ? [parent.key] : [];
  });
  return new Set(parents);
}
