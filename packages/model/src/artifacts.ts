import { hasBuiltIn } from './built-in.ts';
import { ResourceId } from './id.ts';
import { textAt } from './paths.ts';
import { candidatesOf, type Reference } from './references.ts';
import type { Resource } from './resource.ts';

/**
 * The resources of one side, desired or live, found by id without case.
 *
 * @example
 * const artifacts = new Artifacts([{ id: new ResourceId('tag', { tag: 'red' }), payload: {} }]);
 * artifacts.get(new ResourceId('tag', { tag: 'RED' })); // the resource
 */
export class Artifacts implements Iterable<Resource> {
  readonly #byKey: ReadonlyMap<string, Resource>;
  #aliases: ReadonlyMap<string, Resource> | undefined;

  /** Later resources replace earlier ones with the same id. */
  constructor(resources: Iterable<Resource> = []) {
    this.#byKey = new Map([...resources].map((resource) => [resource.id.key, resource]));
  }

  get size(): number {
    return this.#byKey.size;
  }

  [Symbol.iterator](): Iterator<Resource> {
    return this.#byKey.values();
  }

  get(id: ResourceId): Resource | undefined {
    return this.#byKey.get(id.key);
  }

  has(id: ResourceId): boolean {
    return this.#byKey.has(id.key);
  }

  /** Returns artifacts with these resources added or replaced. */
  with(resources: Iterable<Resource>): Artifacts {
    return new Artifacts([...this, ...resources]);
  }

  /** Returns artifacts with the resources that pass a test. */
  filter(keep: (resource: Resource) => boolean): Artifacts {
    return new Artifacts([...this].filter(keep));
  }

  /**
   * Resolves a reference: nearest scope first, including resources that every service has.
   *
   * @returns undefined when no resource matches it
   */
  resolve(reference: Reference, from: ResourceId): ResourceId | undefined {
    for (const id of candidatesOf(reference, from)) {
      const found = this.#named(id);
      if (found) return found.id;
      if (hasBuiltIn(id)) return id;
    }
    return undefined;
  }

  /** Finds a resource by the property that references of its kind use, otherwise by name: the service accepts both. */
  #named(id: ResourceId): Resource | undefined {
    return (id.entry.referredToBy === undefined ? undefined : this.#byAlias().get(id.key)) ?? this.get(id);
  }

  /** The service rejects a second resource with the same alias. Here the first by id has it, because the order of files has no meaning. */
  #byAlias(): ReadonlyMap<string, Resource> {
    this.#aliases ??= new Map(
      [...this]
        .flatMap((resource) => aliasOf(resource))
        .sort(([, one], [, other]) => (one.id.key < other.id.key ? 1 : -1)),
    );
    return this.#aliases;
  }
}

function aliasOf(resource: Resource): readonly (readonly [string, Resource])[] {
  const { id, payload } = resource;
  if (id.entry.referredToBy === undefined) return [];
  const alias = textAt(payload, id.entry.referredToBy) ?? id.name;
  const last = Object.keys(id.names).at(-1) ?? '';
  return [[new ResourceId(id.kind, { ...id.names, [last]: alias || id.name }, id.workspace).key, resource]];
}
