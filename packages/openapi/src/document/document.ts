import { dialectOf, type OpenapiDialect } from './dialect.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { namedSchemas, schemaKeys } from './named-schemas.ts';
import { type Operation, operationsOf, type PathItem, pathItemsOf } from './operations.ts';
import { Place } from './place.ts';
import { follow, type Located, type References } from './reference.ts';
import { type DocumentReference, type Found, walk } from './walk.ts';

/**
 * An OpenAPI document of any version with its operations, schemas and references. Each is found once, when it is first asked for, and
 * nothing follows references by itself, so that time grows with the size of the document and not with the depth of its references.
 */
export class OpenapiDocument implements References {
  readonly root: JsonObject;
  /** The text that the document was parsed from, where it is known. */
  readonly text: string | undefined;
  readonly dialect: OpenapiDialect | undefined;
  readonly start = new Place();
  readonly #followed = new Map<string, Located | undefined>();
  #found: Found | undefined;
  #pathItems: readonly PathItem[] | undefined;
  #operations: readonly Operation[] | undefined;

  constructor(root: JsonObject, text?: string) {
    this.root = root;
    this.text = text;
    this.dialect = dialectOf(root);
  }

  get pathItems(): readonly PathItem[] {
    this.#pathItems ??= pathItemsOf(this);
    return this.#pathItems;
  }

  get operations(): readonly Operation[] {
    this.#operations ??= operationsOf(this, this.pathItems);
    return this.#operations;
  }

  /** Every schema that is written in the document, nested schemas and bare references included. */
  get schemas(): readonly Located[] {
    return this.#objects().schemas;
  }

  /** Every parameter that is written in the document, wherever that is. */
  get parameters(): readonly Located[] {
    return this.#objects().parameters;
  }

  /** Every response that is written in the document. */
  get responses(): readonly Located[] {
    return this.#objects().responses;
  }

  /** Every response header that is written in the document. */
  get headers(): readonly Located[] {
    return this.#objects().headers;
  }

  /** Every media type of a body; `place.key` is its name. */
  get mediaTypes(): readonly Located[] {
    return this.#objects().mediaTypes;
  }

  get references(): readonly DocumentReference[] {
    return this.#objects().references;
  }

  /** The places of extensions (`x-…`). */
  get extensions(): readonly Place[] {
    return this.#objects().extensions;
  }

  /** The schemas that have a name of their own. */
  get namedSchemas(): readonly Located[] {
    const place = this.start.at(...schemaKeys(this.root));
    return Object.entries(namedSchemas(this.root)).flatMap(([name, value]) =>
      isObject(value) ? [{ value, place: place.at(name) }] : [],
    );
  }

  follow(value: Json | undefined, place: Place): Located | undefined {
    if (!isObject(value)) return undefined;
    const { $ref: ref } = value;
    if (typeof ref !== 'string') return { value, place };
    if (!this.#followed.has(ref)) this.#followed.set(ref, follow(this.root, { value, place }));
    return this.#followed.get(ref);
  }

  #objects(): Found {
    this.#found ??= walk(this.root);
    return this.#found;
  }
}

// Only the last one: a linter asks for one document many times before it goes on to the next. Referenced weakly, because no event marks when the
// last document is no longer needed; a map of all documents would keep their parts alive through many collections.
let last: WeakRef<OpenapiDocument> | undefined;

/** The model of a document. The same document object is read once, as long as no other is asked for in between. */
export function openapiDocument(root: JsonObject, text?: string): OpenapiDocument {
  const known = last?.deref();
  if (known?.root === root) return known;
  const document = new OpenapiDocument(root, text);
  last = new WeakRef(document);
  return document;
}
