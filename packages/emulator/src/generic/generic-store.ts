import type { JsonObject } from '@apimkit/openapi';

/** A resource of a kind that the model does not capture: its path below the service and its body. */
export interface GenericResource {
  /** In the spelling of the first request. */
  readonly path: string;
  /** The body of the last PUT, with its secrets. */
  readonly body: JsonObject;
  readonly etag: string;
}

/** The resources of one service that the model does not capture, by path. */
export class GenericStore {
  readonly #byParent = new Map<string, Map<string, GenericResource>>();
  readonly #nextId: () => string;

  constructor(nextId: () => string, resources: Iterable<Pick<GenericResource, 'path' | 'body'>> = []) {
    this.#nextId = nextId;
    for (const { path, body } of resources) this.put(path, body);
  }

  get(path: string): GenericResource | undefined {
    return this.#byParent.get(parentOf(path))?.get(path.toLowerCase());
  }

  put(path: string, body: JsonObject): GenericResource {
    const siblings = this.#byParent.get(parentOf(path)) ?? new Map<string, GenericResource>();
    const before = siblings.get(path.toLowerCase());
    const resource = { path: before?.path ?? path, body, etag: `"${this.#nextId()}"` };
    this.#byParent.set(parentOf(path), siblings.set(path.toLowerCase(), resource));
    return resource;
  }

  /** Removes a resource and everything below it. */
  removeTree(path: string): void {
    const key = path.toLowerCase();
    this.#byParent.get(parentOf(path))?.delete(key);
    for (const collection of this.#byParent.keys())
      if (collection.startsWith(`${key}/`)) this.#byParent.delete(collection);
  }

  /** The resources of a collection. */
  in(collection: string): readonly GenericResource[] {
    return [...(this.#byParent.get(collection.toLowerCase())?.values() ?? [])];
  }

  all(): readonly GenericResource[] {
    return [...this.#byParent.values()].flatMap((siblings) => [...siblings.values()]);
  }
}

const parentOf = (path: string) =>
  path
    .slice(0, path.lastIndexOf('/') + 1)
    .replace(/\/$/, '')
    .toLowerCase();
