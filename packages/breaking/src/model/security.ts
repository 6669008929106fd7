import type { Json, JsonObject } from '@apimkit/openapi';
import type { Alternative, Flow, SecurityScheme } from './api.ts';
import type { Document } from './document.ts';
import { itemsOf, objectOf, textOf, textsOf } from './json.ts';

/** The alternatives of a list of security requirements; an empty list asks for nothing. */
export function alternativesOf(value: Json | undefined): readonly Alternative[] {
  return itemsOf(value).map(
    (one) => new Map(Object.entries(objectOf(one)).map(([name, scopes]) => [name, new Set(textsOf(scopes))])),
  );
}

/** The security schemes of a document of any version, in the words of OpenAPI 3. */
export function schemesOf(document: Document, value: Json | undefined): ReadonlyMap<string, SecurityScheme> {
  return new Map(
    Object.entries(objectOf(value)).map(([name, given]) => [name, schemeOf(document.resolve(given))] as const),
  );
}

function schemeOf(source: JsonObject): SecurityScheme {
  const type = textOf(source.type) ?? '';
  if (type === 'basic') return { source, type: 'http', scheme: 'basic', flows: new Map() };
  const scheme = textOf(source.scheme)?.toLowerCase();
  const bearerFormat = textOf(source.bearerFormat);
  const openIdUrl = textOf(source.openIdConnectUrl);
  return {
    source,
    type,
    ...(type === 'http' && scheme !== undefined ? { scheme } : {}),
    ...(bearerFormat === undefined ? {} : { bearerFormat }),
    ...(type === 'apiKey' ? { key: `${textOf(source.in) ?? ''} ${textOf(source.name) ?? ''}` } : {}),
    ...(openIdUrl === undefined ? {} : { openIdUrl }),
    flows: flowsOf(source),
  };
}

const flowNames: ReadonlyMap<string, string> = new Map([
  ['accessCode', 'authorizationCode'],
  ['application', 'clientCredentials'],
]);

function flowsOf(source: JsonObject): ReadonlyMap<string, Flow> {
  const flow = textOf(source.flow);
  const given =
    flow === undefined ? Object.entries(objectOf(source.flows)) : [[flowNames.get(flow) ?? flow, source] as const];
  return new Map(
    given.map(([name, value]) => {
      const one = objectOf(value);
      const [authorizationUrl, tokenUrl, refreshUrl] = [
        textOf(one.authorizationUrl),
        textOf(one.tokenUrl),
        textOf(one.refreshUrl),
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
