import { withoutByteOrderMark } from '@apimkit/diagnostics';
import { parse as parseGraphql } from 'graphql/language/parser.js';
import { print } from 'graphql/language/printer.js';
import { compact, itemsOf, type Json, type JsonObject, objectOf, sortKeys } from './document/json.ts';
import { schemaReference } from './document/named-schemas.ts';
import { type ImportOptions, importSpecification } from './import.ts';
import { projectWsdl } from './project-wsdl.ts';
import { namesIn, resolved } from './schema.ts';
import type { ImportedApi, Specification } from './specification.ts';

/**
 * The meaning of a specification as far as the service keeps it: plain JSON that is equal for two specifications
 * exactly when importing one over the other would change nothing. Operations by name; parameters and bodies by what
 * they are; schemas by structure, shared ones under their names. Notation, key order, extensions, schema ids and what
 * the service drops make no difference.
 */
export function projectSpecification(specification: Specification, options: ImportOptions = {}): JsonObject {
  const { dialect, text } = specification;
  if (dialect === 'wsdl') return { wsdl: projectWsdl(text) };
  if (dialect === 'graphql') return { graphql: print(parseGraphql(withoutByteOrderMark(text), { noLocation: true })) };
  return projectOperations(importSpecification(specification, options));
}

/** The same for stored operations and schemas. */
export function projectOperations({ operations, schemas }: ImportedApi): JsonObject {
  const reached = new Map<string, Json>();
  const shape = new Shape(schemas, reached);
  const projected = operations.map(
    ({ name, properties }) => [name.toLowerCase(), shape.operation(properties)] as const,
  );
  for (const [name, schema] of reached) shape.reach(name, schema);
  // Every operation contains the schemas that it uses.
  const known = new Map<JsonObject, JsonObject>();
  return compact({
    operations: sortKeys(Object.fromEntries(projected), known),
    schemas: sortKeys(Object.fromEntries(reached), known),
  });
}

/** True for an empty projection: the same as having no specification. */
export function projectionIsEmpty(projection: JsonObject): boolean {
  return Object.keys(projection).length === 0;
}

/** Gives the parts of operations their comparable form and notes which named schemas they lean on. */
class Shape {
  readonly #schemas: Readonly<Record<string, Json>>;
  readonly #reached: Map<string, Json>;

  constructor(schemas: Readonly<Record<string, Json>>, reached: Map<string, Json>) {
    this.#schemas = schemas;
    this.#reached = reached;
  }

  operation(properties: JsonObject): JsonObject {
    const request = objectOf(properties.request);
    const { displayName, description, method, urlTemplate } = properties;
    const responses = itemsOf(properties.responses)
      .map(objectOf)
      .map((one) => [String(one.statusCode), this.#response(one)] as const);
    return compact({
      displayName,
      description,
      method,
      urlTemplate,
      templateParameters: this.#byName(properties.templateParameters),
      request: compact({
        description: request.description,
        queryParameters: this.#byName(request.queryParameters),
        headers: this.#byName(request.headers),
        representations: this.#bodies(request.representations),
      }),
      // A response without a body or a text is what the export writes when there is none at all.
      responses:
        responses.length === 1 && responses[0]?.[0] === '200' && Object.keys(responses[0][1]).length === 0
          ? undefined
          : Object.fromEntries(responses),
    });
  }

  /** Notes the schemas that a named schema leans on. The map grows while the caller walks it. */
  reach(_name: string, schema: Json): void {
    for (const name of namesIn(schema)) this.#note(name);
  }

  #note(name: string): void {
    const schema = this.#schemas[name];
    if (schema !== undefined && !this.#reached.has(name)) this.#reached.set(name, schema);
  }

  #response(one: JsonObject): JsonObject {
    return compact({
      description: one.description || undefined,
      headers: this.#byName(one.headers),
      representations: this.#bodies(one.representations),
    });
  }

  #byName(list: Json | undefined): JsonObject {
    return Object.fromEntries(
      itemsOf(list)
        .map(objectOf)
        .map(({ name, ...rest }) => [String(name), this.#typed(rest)]),
    );
  }

  #bodies(list: Json | undefined): JsonObject {
    return Object.fromEntries(
      itemsOf(list)
        .map(objectOf)
        .map(({ contentType, ...rest }) => [String(contentType), this.#typed(rest)]),
    );
  }

  /** Replaces the name of a schema, which the service may choose, by the schema itself. */
  #typed({ typeName, schemaId: _id, ...rest }: JsonObject): JsonObject {
    if (typeof typeName !== 'string')
      return compact({ ...rest, present: Object.keys(compact(rest)).length === 0 ? true : undefined });
    const schema = resolved(schemaReference(typeName), this.#schemas) ?? {};
    for (const name of namesIn(schema)) this.#note(name);
    return { ...compact(rest), schema };
  }
}
