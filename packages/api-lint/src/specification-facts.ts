import { type Dialect, importSpecification, type Json, type JsonObject, type Specification } from '@apimkit/openapi';
import { itemsOf, objectOf, textOf } from '@apimkit/openapi/document';

/** Keys that lead to a value of a document. */
export type ValuePath = readonly string[];

/** A security scheme, as the specification declares it. */
export interface SchemeFact {
  readonly name: string;
  /** `token`: OAuth, OpenID Connect or a bearer token. */
  readonly type: 'key' | 'token' | 'other';
  /** For keys: `header` or `query`, and the name there. */
  readonly place?: string;
  readonly keyName?: string;
  readonly path: ValuePath;
}

/** An operation of a specification. */
export interface SpecifiedOperation {
  /** The name that the service gives it. */
  readonly name: string;
  readonly method: string;
  readonly template: string;
  readonly operationId?: string;
  readonly path: ValuePath;
  /** Alternatives, each a list of schemes that a call requires together; absent if neither the operation nor the document defines security. */
  readonly security?: readonly (readonly string[])[];
  readonly tags: readonly string[];
}

/** What rules read of a specification. */
export interface SpecificationFact {
  readonly file: string;
  readonly dialect: Dialect;
  readonly title?: string;
  readonly description?: string;
  readonly version?: string;
  readonly servers: readonly { readonly url: string; readonly path: ValuePath }[];
  readonly operations: readonly SpecifiedOperation[];
  /** Tags declared at its top. */
  readonly tags: readonly string[];
  readonly schemes: readonly SchemeFact[];
}

/**
 * Reads the facts of a specification. For WSDL, WADL and GraphQL there are few: they have no document.
 *
 * @param file path that findings name
 * @example
 * specificationFacts(specification, 'apis/orders/specification.yaml').operations[0]?.operationId; // 'list-orders'
 */
export function specificationFacts(specification: Specification, file: string): SpecificationFact {
  const { dialect, document } = specification;
  if (!document) return { file, dialect, servers: [], operations: [], tags: [], schemes: [] };
  const info = objectOf(document.info);
  return {
    file,
    dialect,
    ...textField('title', info.title),
    ...textField('description', info.description),
    ...textField('version', info.version),
    servers: serversOf(document),
    operations: operationsOf(specification, document),
    tags: itemsOf(document.tags).flatMap((tag) => textOf(objectOf(tag).name) ?? []),
    schemes: schemesOf(document),
  };
}

const textField = <Name extends string>(name: Name, value: Json | undefined) => {
  const text = textOf(value);
  return (text === undefined ? {} : { [name]: text }) as Partial<Record<Name, string>>;
};

function serversOf(document: JsonObject): SpecificationFact['servers'] {
  const host = textOf(document.host);
  if (host !== undefined) {
    const scheme = itemsOf(document.schemes).includes('http') && !itemsOf(document.schemes).includes('https');
    const url = `${scheme ? 'http' : 'https'}://${host}${textOf(document.basePath) ?? ''}`;
    return [{ url, path: ['host'] }];
  }
  return itemsOf(document.servers).flatMap((server, index) => {
    const url = textOf(objectOf(server).url);
    return url === undefined ? [] : [{ url, path: ['servers', String(index), 'url'] }];
  });
}

function operationsOf(specification: Specification, document: JsonObject): readonly SpecifiedOperation[] {
  const general = document.security;
  return importSpecification(specification, { requiredQuery: 'query' }).operations.map(({ name, properties }) => {
    const method = textOf(properties.method) ?? '';
    const template = textOf(properties.urlTemplate) ?? '';
    const item = objectOf(objectOf(document.paths)[template]);
    // The importer ignores case here.
    const key = Object.keys(item).find((one) => one.toUpperCase() === method) ?? method.toLowerCase();
    const operation = objectOf(item[key]);
    const security = operation.security ?? general;
    const operationId = textOf(operation.operationId);
    return {
      name,
      method,
      template,
      ...(operationId === undefined ? {} : { operationId }),
      path: ['paths', template, key],
      ...(security === undefined ? {} : { security: alternativesOf(security) }),
      tags: itemsOf(operation.tags).flatMap((tag) => textOf(tag) ?? []),
    };
  });
}

const alternativesOf = (security: Json) => itemsOf(security).map((one) => Object.keys(objectOf(one)));

function schemesOf(document: JsonObject): readonly SchemeFact[] {
  const parent = document.swagger === undefined ? ['components', 'securitySchemes'] : ['securityDefinitions'];
  const all = parent.reduce<JsonObject>((found, key) => objectOf(found[key]), document);
  return Object.entries(all).map(([name, value]) => {
    const scheme = objectOf(value);
    const place = textOf(scheme.in);
    const keyName = textOf(scheme.name);
    return {
      name,
      type: typeOf(scheme),
      path: [...parent, name],
      ...(place === undefined ? {} : { place }),
      ...(keyName === undefined ? {} : { keyName }),
    };
  });
}

function typeOf({ type, scheme }: JsonObject): SchemeFact['type'] {
  if (type === 'apiKey') return 'key';
  const isBearer = type === 'http' && String(scheme).toLowerCase() === 'bearer';
  return type === 'oauth2' || type === 'openIdConnect' || isBearer ? 'token' : 'other';
}
