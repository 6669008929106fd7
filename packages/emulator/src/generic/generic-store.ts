import type { JsonObject } from '@apimkit/openapi';
import { Changes } from '../changes.ts';

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
  /** Paths of the resources that were stored or removed. */
  readonly changes = new Changes<string>();

  constructor(nextId: () => string, resources: Iterable<Pick<GenericResource, 'path' | 'body'>> = []) {
    this.#nextId = nextId;
    for (const { path, body } of resources) this.put(path, body);
  }

  /** A generated name: 24 hexadecimal digits. */
  newName(): string {
    return this.#nextId();
  }

  get(path: string): GenericResource | undefined {
    return this.#byParent.get(parentOf(path))?.get(path.toLowerCase());
  }

  put(path: string, body: JsonObject): GenericResource {
    const siblings = this.#byParent.get(parentOf(path)) ?? new Map<string, GenericResource>();
    const before = siblings.get(path.toLowerCase());
    const resource = { path: before?.path ?? path, body, etag: `"${this.#nextId()}"` };
    this.changes.stored(path.toLowerCase(), resource.path);
    this.#byParent.set(parentOf(path), siblings.set(path.toLowerCase(), resource));
    return resource;
  }

  /** Removes a resource and everything below it. */
  removeTree(path: string): void {
    const key = path.toLowerCase();
    const below = [...this.#byParent].filter(([collection]) => collection.startsWith(`${key}/`));
    for (const [collection, siblings] of below) {
      for (const [other, { path: one }] of siblings) this.changes.removed(other, one);
      this.#byParent.delete(collection);
    }
    if (this.#byParent.get(parentOf(path))?.delete(key)) this.changes.removed(key, path);
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
