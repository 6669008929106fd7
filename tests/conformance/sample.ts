import { type ContractSchema, resolveSchema } from '@apimkit/contract';
import { service } from './ids.ts';

/** Values of required properties that are not free texts. Other texts are the name of the resource, which makes them unique. */
const byProperty: Readonly<Record<string, (name: string) => unknown>> = {
  apiId: () => `${service}/apis/prepared`,
  contentType: () => 'application/json',
  document: () => ({ value: '{}' }),
  email: (name) => `${name}@example.com`,
  groupId: () => `${service}/groups/prepared`,
  location: () => 'West US',
  loggerId: () => `${service}/loggers/prepared`,
  loggerType: () => 'azureMonitor',
  method: () => 'GET',
  operationId: () => `${service}/apis/prepared/operations/prepared`,
  productId: () => `${service}/products/prepared`,
  scope: () => '/apis',
  url: (name) => `https://${name}.example.com`,
  urlTemplate: (name) => `/${name}`,
  userId: () => `${service}/users/prepared`,
};

/** Properties that the service requires although their schemas do not, and values of a certain form, by path template. */
const byPath: readonly { readonly path: RegExp; readonly properties: (name: string, path: string) => object }[] = [
  { path: /(^|\/)apis\/[^/]+$/, properties: (name) => ({ displayName: name, path: name.replace(/-rev-\d+$/, '') }) },
  {
    path: /(^|\/)apis\/[^/]+;rev=\d+$/,
    properties: (_, path) => ({ sourceApiId: `${service}/${path.replace(/;rev=\d+$/, '')}` }),
  },
  {
    path: /\/releases\/[^/]+$/,
    properties: (_, path) => ({ apiId: `${service}/${path.replace(/\/releases\/.*/, '')}` }),
  },
  { path: /(^|\/)namedValues\/[^/]+$/, properties: (name) => ({ value: name }) },
  {
    path: /(^|\/)certificates\/[^/]+$/,
    properties: () => ({ keyVault: { secretIdentifier: 'https://example.vault.azure.net/secrets/prepared' } }),
  },
  { path: /(^|\/)policies\/policy$/, properties: () => ({ value: '<policies><inbound /></policies>', format: 'xml' }) },
  { path: /(^|\/)policyFragments\/[^/]+$/, properties: () => ({ value: '<fragment />', format: 'xml' }) },
];

/** The smallest body of a resource that the service accepts. */
export function sampleResource(path: string, schema: ContractSchema): unknown {
  const name = decodeURIComponent(path.split('/').at(-1) ?? '').replaceAll(/[^A-Za-z0-9._-]+/g, '-');
  const sample = sampleOf(schema, name, '');
  const extras = byPath.filter((one) => one.path.test(path)).map((one) => one.properties(name, path));
  if (extras.length === 0 || typeof sample !== 'object') return sample;
  const { properties = {} } = sample as { readonly properties?: object };
  return { ...sample, properties: Object.assign({}, properties, ...extras) as object };
}

function sampleOf(reference: ContractSchema, name: string, property: string): unknown {
  const schema = resolveSchema(reference);
  const { type, properties = {}, required = [], minimum = 0, minItems = 0, items = {} } = schema;
  const special = byProperty[property];
  if (special) return special(name);
  if (type === 'array') return Array.from({ length: minItems }, () => sampleOf(items, name, property));
  if (type === 'number') return minimum;
  if (type === 'boolean') return false;
  if (type === 'string') return schema.enum?.[0] ?? name;
  const needed = properties.properties && property === '' ? ['properties', ...required] : required;
  return Object.fromEntries(needed.map((one) => [one, sampleOf(properties[one] ?? {}, name, one)]));
}
