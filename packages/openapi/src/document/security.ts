import { itemsOf, type Json, type JsonObject, objectOf, stringOf, stringsOf } from './json.ts';

/** The schemes that one alternative requires together, each with its scopes; an empty one allows anonymous requests. */
export type SecurityRequirement = ReadonlyMap<string, ReadonlySet<string>>;

/** A security scheme of any version of OpenAPI, in the terms of OpenAPI 3. */
export interface SecurityScheme {
  readonly source: JsonObject;
  readonly type: string;
  /** Of `http`. */
  readonly scheme?: string;
  readonly bearerFormat?: string;
  /** Of `apiKey`: its location and name, as in `header X-Key`. */
  readonly key?: string;
  readonly openIdUrl?: string;
  readonly flows: ReadonlyMap<string, Flow>;
}

/** A flow of OAuth 2. */
export interface Flow {
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes: ReadonlySet<string>;
}

/** The alternatives in a list of security requirements; an empty list requires nothing. */
export function securityRequirements(value: Json | undefined): readonly SecurityRequirement[] {
  return itemsOf(value).map(
    (one) => new Map(Object.entries(objectOf(one)).map(([name, scopes]) => [name, new Set(stringsOf(scopes))])),
  );
}

/**
 * The security schemes of a document.
 *
 * @param resolve gives the object behind a reference
 */
export function securitySchemes(
  root: JsonObject,
  resolve: (value: Json) => JsonObject,
): ReadonlyMap<string, SecurityScheme> {
  const schemes = root.swagger === undefined ? objectOf(root.components).securitySchemes : root.securityDefinitions;
  return new Map(Object.entries(objectOf(schemes)).map(([name, value]) => [name, schemeOf(resolve(value))]));
}

function schemeOf(source: JsonObject): SecurityScheme {
  const type = stringOf(source.type) ?? '';
  if (type === 'basic') return { source, type: 'http', scheme: 'basic', flows: new Map() };
  const scheme = stringOf(source.scheme)?.toLowerCase();
  const bearerFormat = stringOf(source.bearerFormat);
  const openIdUrl = stringOf(source.openIdConnectUrl);
  return {
    source,
    type,
    ...(type === 'http' && scheme !== undefined ? { scheme } : {}),
    ...(bearerFormat === undefined ? {} : { bearerFormat }),
    ...(type === 'apiKey' ? { key: `${stringOf(source.in) ?? ''} ${stringOf(source.name) ?? ''}` } : {}),
    ...(openIdUrl === undefined ? {} : { openIdUrl }),
    flows: flowsOf(source),
  };
}

const flowNames: ReadonlyMap<string, string> = new Map([
  ['accessCode', 'authorizationCode'],
  ['application', 'clientCredentials'],
]);

function flowsOf(source: JsonObject): ReadonlyMap<string, Flow> {
  const flow = stringOf(source.flow);
  const given =
    flow === undefined ? Object.entries(objectOf(source.flows)) : [[flowNames.get(flow) ?? flow, source] as const];
  return new Map(
    given.map(([name, value]) => {
      const one = objectOf(value);
      const [authorizationUrl, tokenUrl, refreshUrl] = [
        stringOf(one.authorizationUrl),
        stringOf(one.tokenUrl),
        stringOf(one.refreshUrl),
      ];
      return [
        name,
        {
          ...(authorizationUrl === undefined ? {} : { authorizationUrl }),
          ...(tokenUrl === undefined ? {} : { tokenUrl }),
          ...(refreshUrl === undefined ? {} : { refreshUrl }),
          scopes: new Set(Object.keys(objectOf(one.scopes))),
        },
      ];
    }),
  );
}
