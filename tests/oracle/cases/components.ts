import { type Cases, get, openapi } from './write.ts';

const a = get('/a');
const schemes = (named: object) => openapi(a, { components: { securitySchemes: named } } as never);
const servers = (...urls: string[]) => openapi(a, { servers: urls.map((url) => ({ url })) });

/** Security, servers, and other components. */
export const components: Cases = {
  'api key': schemes({ key: { type: 'apiKey', in: 'header', name: 'X-Key' } }),
  'scheme with a space in its name': schemes({ 'api key': { type: 'apiKey', in: 'header', name: 'X-Key' } }),
  'scheme without a type': schemes({ key: { in: 'header', name: 'X-Key' } }),
  'scheme of an unknown type': schemes({ key: { type: 'token' } }),
  'bearer token': schemes({ token: { type: 'http', scheme: 'bearer' } }),
  oauth2: schemes({
    o: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://a.example', scopes: {} } } },
  }),
  'oauth2 without scopes': schemes({
    o: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://a.example' } } },
  }),
  'oauth2 of OpenAPI 2': schemes({
    o: { type: 'oauth2', flow: 'implicit', authorizationUrl: 'https://a.example', scopes: {} },
  }),
  'unknown flow': schemes({ o: { type: 'oauth2', flows: { device: { tokenUrl: 'https://a.example', scopes: {} } } } }),
  'open id': schemes({ o: { type: 'openIdConnect', openIdConnectUrl: 'https://a.example' } }),
  'security of the document': openapi(a, {
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
  }),
  'security with an unknown scheme': openapi(a, { security: [{ key: [] }] }),
  'unknown component': openapi(a, { components: { things: {} } }),
  'path items in components': openapi(a, { components: { pathItems: a } }),
  'unused components': openapi(a, {
    components: {
      examples: { one: { value: 1 } },
      headers: { 'X-Rate': { schema: { type: 'integer' } } },
      links: { next: { operationId: 'b' } },
      callbacks: { done: {} },
    },
  }),
  'one server': servers('https://shop.example'),
  'several servers': servers('http://shop.example', 'https://shop.example/v1'),
  'server without https': servers('http://shop.example'),
  'relative server': servers('/v1'),
  'server without an address': openapi(a, { servers: [{ description: 'Shop' }] }),
  'empty servers': openapi(a, { servers: [] }),
  'server as text': openapi(a, { servers: ['https://shop.example'] }),
  'server with a variable': openapi(a, {
    servers: [{ url: 'https://{region}.shop.example', variables: { region: { default: 'eu', enum: ['eu', 'us'] } } }],
  }),
  'server with a variable that is not declared': servers('https://{region}.shop.example'),
  'server with another scheme': servers('ftp://shop.example'),
  'server with spaces': servers('https://shop example'),
  webhooks: openapi(a, { webhooks: a }),
};
