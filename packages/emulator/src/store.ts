import { kinds, type Reference, type Resource, ResourceId, textAt } from '@apimkit/model';
import { candidatesOf, hasBuiltIn, stableText } from '@apimkit/model/internal';
import { Changes } from './changes.ts';

/** A resource as the service stores it: with secrets, and with relative references. */
export interface Stored extends Resource {
  readonly etag: string;
  /** Times of the first and the last write that changed it, as ISO 8601. */
  readonly created: string;
  readonly updated: string;
}

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
  readonly #byKind = new Map<string, Map<string, Stored>>();
  /** What is below a path, at any depth. */
  readonly #byAncestor = new Map<string, Map<string, Stored>>();
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
    entriesOf(this.#byKind, resource.id.kind).set(resource.id.key, stored);
    for (const path of ancestorPaths(resource.id)) entriesOf(this.#byAncestor, path).set(resource.id.key, stored);
    return stored;
  }

  #history(
    before: Stored | undefined,
    resource: Resource & Partial<Stored>,
  ): Pick<Stored, 'etag' | 'created' | 'updated'> {
    if (before && sameContent(before, resource))
      return { etag: before.etag, created: before.created, updated: before.updated };
    const now = new Date(this.#options.now()).toISOString();
    const created = before?.created ?? resource.created ?? now;
    return { etag: `"${this.#options.nextId()}"`, created, updated: before ? now : (resource.updated ?? created) };
  }

  remove(id: ResourceId): void {
    this.changes.removed(id.key, id);
    this.#byKey.delete(id.key);
    this.#byKind.get(id.kind)?.delete(id.key);
    for (const path of ancestorPaths(id)) this.#byAncestor.get(path)?.delete(id.key);
  }

  /** A generated name: 24 hexadecimal digits. */
  newName(): string {
    return this.#options.nextId();
  }

  all(): readonly Stored[] {
    return [...this.#byKey.values()];
  }

  ofKind(kind: string, workspace?: string): readonly Stored[] {
    const alike = [...(this.#byKind.get(kind)?.values() ?? [])];
    return alike.filter(({ id }) => id.workspace?.toLowerCase() === workspace?.toLowerCase());
  }

  /** Everything below a resource. */
  below(id: ResourceId): readonly Stored[] {
    return [...(this.#byAncestor.get(id.key)?.values() ?? [])];
  }

  /** The target of a reference, or undefined. */
  resolve(reference: Reference, from: ResourceId): ResourceId | undefined {
    return candidatesOf(reference, from).find((id) => this.#answers(id));
  }

  #answers(id: ResourceId): boolean {
    const { referredToBy } = id.entry;
    if (this.has(id) || hasBuiltIn(id)) return true;
    if (referredToBy === undefined) return false;
    return this.ofKind(id.kind, id.workspace).some(
      ({ payload }) => textAt(payload, referredToBy)?.toLowerCase() === id.name.toLowerCase(),
    );
  }
}

/** Paths of the resources above a resource: every second segment is a name. */
function ancestorPaths({ key }: ResourceId): readonly string[] {
  const segments = key.split('/');
  return segments.flatMap((_, index) =>
    index % 2 === 1 && index < segments.length - 1 ? [segments.slice(0, index + 1).join('/')] : [],
  );
}

function entriesOf(index: Map<string, Map<string, Stored>>, key: string): Map<string, Stored> {
  const found = index.get(key) ?? new Map<string, Stored>();
  index.set(key, found);
  return found;
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
