import { kinds, type Reference, type Resource, ResourceId, textAt } from '@apimkit/model';
import { candidatesOf, hasBuiltIn, stableText } from '@apimkit/model/internal';

/** A resource as the service stores it: with secrets, and with relative references. */
export interface Stored extends Resource {
  readonly etag: string;
}

/** The resources of one service. */
export class Store {
  readonly #byKey = new Map<string, Stored>();
  readonly #byKind = new Map<string, Map<string, Stored>>();
  readonly #nextId: () => string;

  constructor(nextId: () => string, resources: Iterable<Resource> = builtIns()) {
    this.#nextId = nextId;
    for (const resource of resources) this.put(resource);
  }

  get(id: ResourceId): Stored | undefined {
    return this.#byKey.get(id.key);
  }

  has(id: ResourceId): boolean {
    return this.#byKey.has(id.key);
  }

  /** Stores a resource under its first spelling and, if it changed, with a new ETag. */
  put(resource: Resource): Stored {
    const before = this.get(resource.id);
    const etag = before && sameContent(before, resource) ? before.etag : `"${this.#nextId()}"`;
    const stored = { ...resource, id: before?.id ?? resource.id, etag };
    this.#byKey.set(resource.id.key, stored);
    const alike = this.#byKind.get(resource.id.kind) ?? new Map<string, Stored>();
    this.#byKind.set(resource.id.kind, alike.set(resource.id.key, stored));
    return stored;
  }

  remove(id: ResourceId): void {
    this.#byKey.delete(id.key);
    this.#byKind.get(id.kind)?.delete(id.key);
  }

  /** A generated name: 24 hexadecimal digits. */
  newName(): string {
    return this.#nextId();
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
    return this.all().filter((one) => one.id.key.startsWith(`${id.key}/`));
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
