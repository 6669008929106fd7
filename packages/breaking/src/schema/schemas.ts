import type { Json, JsonObject } from '@apimkit/openapi';
import { isObject, itemsOf, namedSchemas } from '@apimkit/openapi/document';
import type { Document, Target } from '../model/document.ts';
import { type FlatSchema, flatten } from './flatten.ts';
import type { Schema, SchemaSource } from './schema.ts';

const nothing: JsonObject = { not: {} };

/** The schemas of one document; each is read once. */
export class Schemas implements SchemaSource {
  readonly document: Document;
  /** The schema that allows everything. */
  readonly any: Schema;
  readonly #anything: JsonObject = {};
  readonly #ids = new Map<JsonObject | string, number>();
  readonly #targets = new Map<string, Target>();
  readonly #known = new Map<string, Schema>();
  readonly #names = new Map<JsonObject, string>();
  readonly #flat = new Map<Schema, FlatSchema>();

  constructor(document: Document) {
    this.document = document;
    for (const [name, value] of Object.entries(namedSchemas(document.root)))
      if (isObject(value) && value.$ref === undefined && !this.#names.has(value)) this.#names.set(value, name);
    this.any = this.of(true);
  }

  /** Returns the schema of a value of the document; other values allow everything. */
  of(value: Json | undefined): Schema {
    return this.all([value]);
  }

  /** The schema of what satisfies several. */
  all(values: readonly (Json | undefined)[]): Schema {
    const targets = values.map((value) => this.#target(value));
    const opaque = targets.find((target) => target.opaque !== undefined)?.opaque;
    const kept = [...new Set(targets.map(({ value }) => value))].filter(
      (one) => one !== this.#anything || values.length === 1,
    );
    const parts = kept.length > 0 ? kept : [this.#anything];
    const key = [...(opaque === undefined ? [] : [opaque]), ...parts.map((part) => this.#id(part))].join('+');
    const known = this.#known.get(key);
    if (known) return known;
    const name = parts[0] && parts.length === 1 ? this.#names.get(parts[0]) : undefined;
    const schema: Schema = {
      id: this.#id(key),
      parts,
      ...(name === undefined ? {} : { name }),
      ...(opaque === undefined ? {} : { opaque }),
    };
    this.#known.set(key, schema);
    return schema;
  }

  /** Returns true for the schemas `true` and `false`, which are not objects of the document. */
  isMade(source: JsonObject): boolean {
    return source === this.#anything || source === nothing;
  }

  /** The keywords of the schema and of all schemas that it is composed of. */
  flat(schema: Schema): FlatSchema {
    let flat = this.#flat.get(schema);
    if (!flat) {
      flat = flatten(this, schema);
      this.#flat.set(schema, flat);
    }
    return flat;
  }

  #target(value: Json | undefined): Target {
    const seen = new Set<string>();
    let found = value;
    for (let next = this.#alias(found); next; next = this.#alias(found)) {
      const { $ref: ref } = next;
      if (typeof ref !== 'string') break;
      const known = this.#targets.get(ref);
      const target = known ?? (seen.has(ref) ? this.document.outside(ref, next) : undefined);
      if (target) return this.#note(seen, target);
      seen.add(ref);
      found = this.document.at(ref);
      if (!isObject(found) && typeof found !== 'boolean') return this.#note(seen, this.document.outside(ref, next));
    }
    if (found === false) return this.#note(seen, { value: nothing });
    return this.#note(seen, { value: isObject(found) ? found : this.#anything });
  }

  #note(refs: ReadonlySet<string>, target: Target): Target {
    for (const ref of refs) this.#targets.set(ref, target);
    return target;
  }

  /** The reference that a schema is and nothing else: itself, or all that it is composed of. */
  #alias(value: Json | undefined): JsonObject | undefined {
    if (!isObject(value)) return undefined;
    // Before 3.1, the keywords next to a reference are ignored.
    const isOpen = this.document.dialect === 'openapi-3.1';
    if (typeof value.$ref === 'string') return isOpen && Object.keys(value).some(isMeaningful) ? undefined : value;
    const [only, ...others] = itemsOf(value.allOf);
    if (!isObject(only) || others.length > 0 || typeof only.$ref !== 'string') return undefined;
    return Object.keys(value).some((key) => key !== 'allOf' && isMeaningful(key)) ? undefined : this.#alias(only);
  }

  #id(key: JsonObject | string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.#ids.size);
    return this.#ids.size - 1;
  }
}

const words = new Set(['$ref', '$comment', 'summary', 'description', 'title', 'example', 'examples', 'externalDocs']);

/** True for a keyword that changes what a schema means. */
const isMeaningful = (key: string) => !words.has(key) && !key.startsWith('x-');
