import { isObject, type Json } from './document/json.ts';
import { schemaReference } from './document/named-schemas.ts';
import { refName, resolved, storedSchema } from './schema.ts';

/** Named schemas of an API; schemas inside an operation get names of their own, as in the importer. */
export class SchemaStore {
  readonly #schemas: Record<string, Json>;

  constructor(components: Readonly<Record<string, Json>>) {
    this.#schemas = { ...components };
  }

  /** The name under which a schema is stored. */
  nameFor(schema: Json, where: string): string {
    const known = refName(schema);
    if (known !== undefined) return known;
    const wanted = where
      .split(/[^A-Za-z0-9]+/)
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join('');
    let name = wanted;
    for (let count = 1; this.#schemas[name] !== undefined; count += 1) name = `${wanted}-${count}`;
    this.#schemas[name] = storedSchema(schema);
    return name;
  }

  /** The schema itself behind a reference. */
  resolve(schema: Json | undefined): Json | undefined {
    const name = refName(schema);
    return resolved(name === undefined ? schema : schemaReference(name), this.#schemas);
  }

  all(): Readonly<Record<string, Json>> {
    return this.#schemas;
  }

  /** True for a schema that the properties of a parameter describe completely. */
  static isPlain(schema: Json | undefined): boolean {
    if (!isObject(schema)) return true;
    return (
      Object.keys(schema).every((key) => ['type', 'enum', 'default'].includes(key)) &&
      typeof (schema.type ?? '') === 'string'
    );
  }
}
