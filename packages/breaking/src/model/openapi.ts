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
  serversIn,
  serversOf,
  stringOf,
} from '@apimkit/openapi/document';
import type { Schema } from '../schema/schema.ts';
import type { Schemas } from '../schema/schemas.ts';
import type { Api, Body, Content, Operation, Parameter, Response } from './api.ts';
import { lifetimeOf } from './lifetime.ts';
import { trimmed } from './servers.ts';

/** Reads OpenAPI 3.0 and 3.1. */
export function openapiModel(schemas: Schemas): Api {
  return new OpenapiReader(schemas).api();
}

class OpenapiReader {
  readonly #schemas: Schemas;
  readonly #root: JsonObject;

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
    this.#root = schemas.document.root;
  }

  api(): Api {
    const { document } = this.#schemas;
    const { info, paths, webhooks, openapi } = this.#root;
    return {
      document,
      dialect: `OpenAPI ${String(openapi).split('.').slice(0, 2).join('.')}`,
      info: objectOf(info),
      operations: this.#operations(paths, true),
      webhooks: this.#operations(webhooks, false),
      schemes: securitySchemes(this.#root, (value) => document.resolve(value)),
      servers: trimmed(serversOf(this.#root)),
    };
  }

  #operations(value: Json | undefined, isPath: boolean): ReadonlyMap<string, Operation> {
    const found = new Map<string, Operation>();
    for (const [path, item] of Object.entries(objectOf(value))) {
      if (path.startsWith('x-')) continue;
      const pathItem = this.#schemas.document.resolve(item);
      for (const [method, source] of Object.entries(pathItem)) {
        if (!isMethod(method) || !isObject(source)) continue;
        const key = `${method.toUpperCase()} ${isPath ? pathShape(path) : path}`;
        // Two paths that differ by the names of their parameters are one; the first is kept.
        if (!found.has(key))
          found.set(key, this.#operation(key, `${method.toUpperCase()} ${path}`, path, source, pathItem));
      }
    }
    return found;
  }

  #operation(key: string, label: string, path: string, source: JsonObject, pathItem: JsonObject): Operation {
    const { document } = this.#schemas;
    const body = this.#body(source.requestBody);
    const servers = source.servers ?? pathItem.servers;
    const callbacks = Object.entries(objectOf(source.callbacks)).flatMap(([name, given]) =>
      [...this.#operations(document.resolve(given), false)].map(([inner, one]) => [`${name} ${inner}`, one] as const),
    );
    const responses = Object.entries(objectOf(source.responses))
      .filter(([status]) => !status.startsWith('x-'))
      .map(([status, one]) => [status.toUpperCase(), this.#response(document.resolve(one))] as const);
    return {
      key,
      label,
      path,
      source,
      pathItem,
      lifetime: lifetimeOf(source),
      parameters: this.#parameters(source, pathItem),
      ...(body ? { body } : {}),
      responses: new Map(responses),
      security: {
        inherited: source.security === undefined,
        alternatives: securityRequirements(source.security ?? this.#root.security),
      },
      ...(servers === undefined ? {} : { servers: trimmed(serversIn(servers)) }),
      callbacks: new Map(callbacks),
    };
  }

  #parameters(source: JsonObject, pathItem: JsonObject): readonly Parameter[] {
    const all = [...itemsOf(pathItem.parameters), ...itemsOf(source.parameters)]
      .map((one) => this.#schemas.document.resolve(one))
      .map((one) => this.#parameter(one, stringOf(one.name) ?? '', stringOf(one.in) ?? ''))
      // These headers cannot be declared as parameters: media types and security define them.
      .filter(({ name, location }) => location !== 'header' || !/^(accept|content-type|authorization)$/i.test(name));
    return [...new Map(all.map((one) => [parameterKey(one.location, one.name), one])).values()];
  }

  #parameter(source: JsonObject, name: string, location: string): Parameter {
    const [media] = [...this.#content(source.content)];
    const style = stringOf(source.style) ?? (location === 'query' || location === 'cookie' ? 'form' : 'simple');
    const description = stringOf(source.description);
    const schema = media ? media[1].schema : this.#schemas.of(source.schema);
    const explode = typeof source.explode === 'boolean' ? source.explode : style === 'form';
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
      allowReserved: source.allowReserved === true,
      ...(media ? { mediaType: media[0] } : {}),
      schema,
    };
  }

  #body(value: Json | undefined): Body | undefined {
    if (value === undefined) return undefined;
    const source = this.#schemas.document.resolve(value);
    const description = stringOf(source.description);
    return {
      source,
      required: source.required === true,
      ...(description === undefined ? {} : { description }),
      content: this.#content(source.content),
    };
  }

  #content(value: Json | undefined): Content {
    return new Map(
      Object.entries(objectOf(value)).map(([type, given]) => {
        const source = this.#schemas.document.resolve(given);
        return [
          mediaName(type),
          { source, schema: this.#schemas.of(source.schema), encoding: objectOf(source.encoding) },
        ];
      }),
    );
  }

  #response(source: JsonObject): Response {
    const description = stringOf(source.description);
    const headers = Object.entries(objectOf(source.headers))
      .filter(([name]) => name.toLowerCase() !== 'content-type')
      .map(
        ([name, given]) =>
          [name.toLowerCase(), this.#parameter(this.#schemas.document.resolve(given), name, 'header')] as const,
      );
    return {
      source,
      ...(description === undefined ? {} : { description }),
      content: this.#content(source.content),
      headers: new Map(headers),
      links: new Set(Object.keys(objectOf(source.links))),
    };
  }
}

/** The schema of a parameter for one value, and for several. */
export function shapeOf(
  schemas: Schemas,
  schema: Schema,
  { style, explode }: Pick<Parameter, 'style' | 'explode'>,
): Pick<Parameter, 'isCompound' | 'isText' | 'element'> {
  const { types, items, tuple, limits, unions } = schemas.flat(schema);
  const isList = types?.size === 1 && types.has('array') && tuple.length === 0 && unions.length === 0;
  const isOneEnough = (limits.get('minItems') ?? 0) <= 1 && limits.get('maxItems') !== 0;
  const isPlain = style === 'form' || style === 'simple';
  return {
    isCompound: isCompound(schemas, schema),
    isText: types === undefined || types.has('string'),
    ...(isList && isOneEnough && isPlain
      ? { element: { schema: items ?? schemas.any, isWhole: style === 'form' && explode } }
      : {}),
  };
}

/** True when the values of a schema can be arrays or objects. */
function isCompound(schemas: Schemas, schema: Schema): boolean {
  const { types } = schemas.flat(schema);
  return types?.has('array') === true || types?.has('object') === true;
}

/** A media type in lower case, without spaces. */
export const mediaName = (type: string): string => type.toLowerCase().replaceAll(/\s+/g, '');
