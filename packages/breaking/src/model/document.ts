import type { Dialect, Json, JsonObject } from '@apimkit/openapi';
import { isObject, lookUp, objectOf } from '@apimkit/openapi/document';

/** What a reference leads to; `opaque` is the reference itself where that is not in the document. */
export interface Target {
  readonly value: JsonObject;
  readonly opaque?: string;
}

/** A document with its references, each followed once. */
export class Document {
  readonly root: JsonObject;
  readonly dialect: Dialect;
  /** Objects that stand for others of the document: a Swagger parameter's schema for the parameter. */
  readonly #origins = new WeakMap<JsonObject, JsonObject>();
  readonly #targets = new Map<string, Target>();
  readonly #opaque = new Map<string, Target>();

  constructor(root: JsonObject, dialect: Dialect) {
    this.root = root;
    this.dialect = dialect;
  }

  /** The object itself, or the target of its reference; an empty object for other values. */
  resolve(value: Json | undefined): JsonObject {
    return this.follow(value).value;
  }

  /** The same, and whether the reference leaves the document or is broken. */
  follow(value: Json | undefined): Target {
    const seen = new Set<string>();
    let found = objectOf(value);
    while (typeof found.$ref === 'string') {
      const ref = found.$ref;
      if (seen.has(ref)) return this.outside(ref, found);
      seen.add(ref);
      const known = this.#targets.get(ref);
      if (known) return known;
      const next = this.at(ref);
      if (!isObject(next)) return this.outside(ref, found);
      found = next;
    }
    const target = { value: found };
    for (const ref of seen) this.#targets.set(ref, target);
    return target;
  }

  /** Notes that an object was made from another. */
  derive(made: JsonObject, origin: JsonObject): JsonObject {
    this.#origins.set(made, origin);
    return made;
  }

  /** The object of the document that an object was made from, or itself. */
  origin(value: JsonObject): JsonObject {
    return this.#origins.get(value) ?? value;
  }

  /** What a reference leads to in one step; undefined where that is not in the document. */
  at(ref: string): Json | undefined {
    return lookUp(this.root, ref);
  }

  /** Represents something that is not in the document. */
  outside(ref: string, origin: JsonObject): Target {
    const target = this.#opaque.get(ref) ?? { value: this.derive({}, origin), opaque: ref };
    this.#opaque.set(ref, target);
    return target;
  }
}
