import { kinds, type Reference, type Resource, ResourceId, referencesOf, textAt } from '@apimkit/model';
import { candidatesOf, hasBuiltIn, rootOf, stableText, uniqueKeyOf } from '@apimkit/model/internal';
import { Changes } from './changes.ts';
import { StoreIndex } from './store-index.ts';
import type { Stored } from './stored.ts';

/** Where the service takes names and times from. */
export interface StoreOptions {
  /** Generates a name of 24 hexadecimal digits. */
  readonly nextId: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The resources of one service. */
export class Store {
  readonly #byKey = new Map<string, Stored>();
  readonly #byKind = new StoreIndex<Stored>(({ id }) => [scoped(id, ''), id.kind]);
  readonly #byAncestor = new StoreIndex<Stored>(({ id }) => ancestorPaths(id));
  readonly #byClaim = new StoreIndex<Stored>((stored) => scopedTexts(stored, uniqueKeyOf(stored)));
  readonly #byAlias = new StoreIndex<Stored>((stored) => scopedTexts(stored, aliasOf(stored)));
  readonly #byRoot = new StoreIndex<Stored>(({ id }) => (id.entry.revisions ? [(rootOf(id) ?? id).key] : []));
  readonly #indexes = [this.#byKind, this.#byAncestor, this.#byClaim, this.#byAlias, this.#byRoot];
  /** Policies are parsed for their references. */
  readonly #references = new WeakMap<Stored, readonly Reference[]>();
  readonly #options: StoreOptions;
  /** Resources that were stored or removed. */
  readonly changes = new Changes<ResourceId>();

  constructor(options: StoreOptions, resources: Iterable<Resource & Partial<Stored>> = builtIns()) {
    this.#options = options;
    for (const resource of resources) this.put(resource);
  }

  get(id: ResourceId): Stored | undefined {
    return this.#byKey.get(id.key);
  }

  has(id: ResourceId): boolean {
    return this.#byKey.has(id.key);
  }

  /** Stores a resource under its first spelling and, if it changed, with a new ETag. */
  put(resource: Resource & Partial<Stored>): Stored {
    const before = this.get(resource.id);
    const stored = { ...resource, id: before?.id ?? resource.id, ...this.#history(before, resource) };
    this.changes.stored(resource.id.key, resource.id);
    this.#byKey.set(resource.id.key, stored);
    for (const index of this.#indexes) index.put(stored, before);
    return stored;
  }

  #history(
    before: Stored | undefined,
    resource: Resource & Partial<Stored>,
  ): Pick<Stored, 'etag' | 'created' | 'updated'> {
    if (before && sameContent(before, resource))
      return { etag: before.etag, created: before.created, updated: before.updated };
    const now = this.now();
    const created = before?.created ?? resource.created ?? now;
    return { etag: `"${this.#options.nextId()}"`, created, updated: before ? now : (resource.updated ?? created) };
  }

  remove(id: ResourceId): void {
    const stored = this.get(id);
    if (!stored) return;
    this.changes.removed(id.key, id);
    this.#byKey.delete(id.key);
    for (const index of this.#indexes) index.remove(stored);
  }

  /** Removes everything but what a new service has. */
  reset(): void {
    for (const { id } of this.all()) this.remove(id);
    for (const resource of builtIns()) this.put(resource);
  }

  /** A generated name: 24 hexadecimal digits. */
  newName(): string {
    return this.#options.nextId();
  }

  /** The present time, as ISO 8601. */
  now(): string {
    return new Date(this.#options.now()).toISOString();
  }

  all(): readonly Stored[] {
    return [...this.#byKey.values()];
  }

  ofKind(kind: string, workspace?: string): readonly Stored[] {
    return this.#byKind.get(scoped({ kind, workspace }, ''));
  }

  /** The resources of a kind in the service and its workspaces. */
  everywhere(kind: string): readonly Stored[] {
    return this.#byKind.get(kind);
  }

  /** The number of resources of a kind, everywhere. */
  count(kind: string): number {
    return this.everywhere(kind).length;
  }

  /** Everything below a resource. */
  below(id: ResourceId): readonly Stored[] {
    return this.#byAncestor.get(id.key);
  }

  /** An API and its revisions, by any of them. */
  revisionsOf(id: ResourceId): readonly Stored[] {
    return this.#byRoot.get((rootOf(id) ?? id).key);
  }

  /** The resources of the same kind and scope that have the same unique value. */
  claimingTheSame(resource: Resource): readonly Stored[] {
    const claim = uniqueKeyOf(resource);
    return claim === undefined ? [] : this.#byClaim.get(scoped(resource.id, claim));
  }

  /** The references of a stored resource. */
  referencesFrom(stored: Stored): readonly Reference[] {
    const found = this.#references.get(stored) ?? referencesOf(stored);
    this.#references.set(stored, found);
    return found;
  }

  /** The target of a reference, or undefined. */
  resolve(reference: Reference, from: ResourceId): ResourceId | undefined {
    return candidatesOf(reference, from).find((id) => this.#answers(id));
  }

  #answers(id: ResourceId): boolean {
    if (id.entry.referredToBy === undefined) return this.has(id) || hasBuiltIn(id);
    return this.#byAlias.has(scoped(id, id.name.toLowerCase()));
  }
}

/** A text among the resources of a kind in a service or a workspace. */
const scoped = ({ kind, workspace = '' }: Pick<ResourceId, 'kind' | 'workspace'>, text: string) =>
  `${kind}@${workspace.toLowerCase()} ${text}`;
const scopedTexts = ({ id }: Stored, text: string | undefined) => (text === undefined ? [] : [scoped(id, text)]);

/** The value by which others refer to a resource in place of its name. */
function aliasOf({ id, payload }: Stored): string | undefined {
  const { referredToBy } = id.entry;
  return referredToBy === undefined ? undefined : textAt(payload, referredToBy)?.toLowerCase();
}

/** Paths of the resources above a resource: every second segment is a name. */
function ancestorPaths({ key }: ResourceId): readonly string[] {
  const segments = key.split('/');
  return segments.flatMap((_, index) =>
    index % 2 === 1 && index < segments.length - 1 ? [segments.slice(0, index + 1).join('/')] : [],
  );
}

const sameContent = (one: Resource, other: Resource) =>
  one.policy === other.policy &&
  one.link === other.link &&
  one.specification?.text === other.specification?.text &&
  stableText(one.payload) === stableText(other.payload);

/** The resources that every service has. */
function builtIns(): readonly Resource[] {
  return kinds.flatMap(({ kind, builtIn }) =>
    builtIn.map(({ names, payload }) => ({ id: new ResourceId(kind, names), payload })),
  );
}
