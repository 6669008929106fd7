import type { Json, JsonObject } from '@apimkit/openapi';
import {
  isMethod,
  isObject,
  itemsOf,
  objectOf,
  parameterKey,
  pathShape,
  securityRequirements,
  securitySchemes,
  serversOf,
  stringOf,
  stringsOf,
} from '@apimkit/openapi/document';
import type { Schemas } from '../schema/schemas.ts';
import type { Api, Body, Content, Operation, Parameter, Response } from './api.ts';
import { lifetimeOf } from './lifetime.ts';
import { mediaName, shapeOf } from './openapi.ts';
import { trimmed } from './servers.ts';

/** Reads Swagger 2. */
export function swaggerModel(schemas: Schemas): Api {
  return new SwaggerReader(schemas).api();
}

const schemaKeys = new Set([
  ...['type', 'format', 'items', 'default', 'enum', 'pattern', 'multipleOf', 'uniqueItems', 'x-nullable'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength', 'minItems', 'maxItems'],
]);

/** How OpenAPI 3 writes what Swagger 2 calls a collection format. */
const styles: ReadonlyMap<string, readonly [style: string, explode: boolean]> = new Map([
  ['ssv', ['spaceDelimited', false]],
  ['tsv', ['tabDelimited', false]],
  ['pipes', ['pipeDelimited', false]],
  ['multi', ['form', true]],
]);

class SwaggerReader {
  readonly #schemas: Schemas;
  readonly #root: JsonObject;

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
    this.#root = schemas.document.root;
  }

  api(): Api {
    const { document } = this.#schemas;
    return {
      document,
      dialect: 'Swagger 2.0',
      info: objectOf(this.#root.info),
      operations: this.#operations(),
      webhooks: new Map(),
      schemes: securitySchemes(this.#root, (value) => document.resolve(value)),
      servers: trimmed(serversOf(this.#root)),
    };
  }

  #operations(): ReadonlyMap<string, Operation> {
    const found = new Map<string, Operation>();
    for (const [path, item] of Object.entries(objectOf(this.#root.paths))) {
      if (path.startsWith('x-')) continue;
      const pathItem = this.#schemas.document.resolve(item);
      for (const [method, source] of Object.entries(pathItem)) {
        if (!isMethod(method) || !isObject(source)) continue;
        const key = `${method.toUpperCase()} ${pathShape(path)}`;
        if (!found.has(key))
          found.set(key, this.#operation(key, `${method.toUpperCase()} ${path}`, path, source, pathItem));
      }
    }
    return found;
  }

  #operation(key: string, label: string, path: string, source: JsonObject, pathItem: JsonObject): Operation {
    const { document } = this.#schemas;
    const given = [...itemsOf(pathItem.parameters), ...itemsOf(source.parameters)].map((one) => document.resolve(one));
    const all = [...new Map(given.map((one) => [parameterKey(String(one.in), String(one.name)), one])).values()];
    const types = (key: string) => {
      const own = stringsOf(source[key] ?? this.#root[key]).map(mediaName);
      return own.length > 0 ? own : ['application/json'];
    };
    const body = this.#body(source, all, types('consumes'));
    const responses = Object.entries(objectOf(source.responses))
      .filter(([status]) => !status.startsWith('x-'))
      .map(
        ([status, one]) => [status.toUpperCase(), this.#response(document.resolve(one), types('produces'))] as const,
      );
    return {
      key,
      label,
      path,
      source,
      pathItem,
      lifetime: lifetimeOf(source),
      parameters: all
        .filter((one) => one.in !== 'body' && one.in !== 'formData')
        .map((one) => this.#parameter(one, stringOf(one.name) ?? '', stringOf(one.in) ?? ''))
        .filter(({ name, location }) => location !== 'header' || !/^(accept|content-type|authorization)$/i.test(name)),
      ...(body ? { body } : {}),
      responses: new Map(responses),
      security: {
        inherited: source.security === undefined,
        alternatives: securityRequirements(source.security ?? this.#root.security),
      },
      callbacks: new Map(),
    };
  }

  #parameter(source: JsonObject, name: string, location: string): Parameter {
    const description = stringOf(source.description);
    const format = stringOf(source.collectionFormat) ?? 'csv';
    const [style, explode] = styles.get(format) ?? [location === 'query' ? 'form' : 'simple', false];
    const schema = this.#schemas.of(this.#plainSchema(source));
    return {
      name,
      location,
      source,
      required: source.required === true || location === 'path',
      ...shapeOf(this.#schemas, schema, { style, explode }),
      lifetime: lifetimeOf(source),
      ...(description === undefined ? {} : { description }),
      style,
      explode,
      allowEmpty: source.allowEmptyValue === true,
      allowReserved: false,
      schema,
    };
  }

  /** The schema of the values of a parameter or a header. */
  #plainSchema(source: JsonObject): JsonObject {
    const kept = Object.entries(source).filter(([key]) => schemaKeys.has(key));
    return this.#schemas.document.derive(Object.fromEntries(kept), source);
  }

  #body(operation: JsonObject, parameters: readonly JsonObject[], types: readonly string[]): Body | undefined {
    const whole = parameters.find((one) => one.in === 'body');
    if (whole) {
      const description = stringOf(whole.description);
      return {
        source: whole,
        required: whole.required === true,
        ...(description === undefined ? {} : { description }),
        content: this.#content(types, whole.schema, whole),
      };
    }
    const fields = parameters.filter((one) => one.in === 'formData');
    if (fields.length === 0) return undefined;
    const properties = Object.fromEntries(fields.map((one) => [String(one.name), this.#plainSchema(one)]));
    const required = fields.filter((one) => one.required === true).map((one) => String(one.name));
    const form = types.filter((type) => /form/.test(type));
    const hasFile = fields.some((one) => one.type === 'file');
    const schema = this.#schemas.document.derive({ type: 'object', properties, required }, operation);
    return {
      source: operation,
      required: required.length > 0,
      content: this.#content(
        form.length > 0 ? form : [hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded'],
        schema,
        operation,
      ),
    };
  }

  #content(types: readonly string[], schema: Json | undefined, source: JsonObject): Content {
    const media = { source, schema: this.#schemas.of(schema), encoding: {} };
    return new Map(types.map((type) => [type, media]));
  }

  #response(source: JsonObject, types: readonly string[]): Response {
    const description = stringOf(source.description);
    const headers = Object.entries(objectOf(source.headers))
      .filter(([name]) => name.toLowerCase() !== 'content-type')
      .map(([name, given]) => [name.toLowerCase(), this.#parameter(objectOf(given), name, 'header')] as const);
    return {
      source,
      ...(description === undefined ? {} : { description }),
      content: source.schema === undefined ? new Map() : this.#content(types, source.schema, source),
      headers: new Map(headers),
      links: new Set(),
    };
  }
}
