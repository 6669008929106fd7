import { type ContractSchema, resolveSchema } from '@apimkit/contract';
import { service } from './ids.ts';
import { isFields, merged } from './values.ts';

/** Values of required properties that are not free texts. Other texts are the name of the resource, which makes them unique. */
const byProperty: Readonly<Record<string, (name: string, scope: string) => unknown>> = {
  apiId: (_, scope) => `${scope}/apis/prepared`,
  contentType: () => 'application/json',
  document: () => ({ value: '{}' }),
  email: (name) => `${name}@example.com`,
  groupId: (_, scope) => `${scope}/groups/prepared`,
  location: () => 'West US',
  loggerId: (_, scope) => `${scope}/loggers/prepared`,
  loggerType: () => 'azureMonitor',
  method: () => 'GET',
  operationId: (_, scope) => `${scope}/apis/prepared/operations/prepared`,
  productId: (_, scope) => `${scope}/products/prepared`,
  scope: () => '/apis',
  url: (name) => `https://${name}.example.com`,
  urlTemplate: (name) => `/${name}`,
  userId: () => `${service}/users/prepared`,
};

/** What a kind needs although its schema does not require it, and values of a certain form. */
interface Extra {
  readonly path: RegExp;
  readonly properties: (name: string, path: string) => object;
  /** A documented property that takes their place. */
  readonly unless?: string;
}

const extras: readonly Extra[] = [
  {
    path: /^(workspaces\/[^/]+\/)?apis\/[^/;]+$/,
    properties: (name) => ({ displayName: name, path: name }),
  },
  {
    path: /^(workspaces\/[^/]+\/)?apis\/[^/]+;rev=\d+$/,
    // It has the name and the path of its API.
    properties: (name, path) => ({
      path: name.replace(/-rev-\d+$/, ''),
      sourceApiId: `${service}/${path.replace(/;rev=\d+$/, '')}`,
    }),
  },
  {
    path: /\/releases\/[^/]+$/,
    properties: (_, path) => ({ apiId: `${service}/${path.replace(/\/releases\/.*/, '')}` }),
  },
  { path: /(^|\/)namedValues\/[^/]+$/, properties: (name) => ({ value: name }), unless: 'keyVault' },
  {
    path: /(^|\/)certificates\/[^/]+$/,
    properties: () => ({ keyVault: { secretIdentifier: 'https://example.vault.azure.net/secrets/prepared' } }),
    unless: 'data',
  },
  { path: /(^|\/)policies\/policy$/, properties: () => ({ value: '<policies><inbound /></policies>', format: 'xml' }) },
  { path: /(^|\/)policyFragments\/[^/]+$/, properties: () => ({ value: '<fragment />', format: 'xml' }) },
];

/**
 * The smallest body of a resource that the service accepts.
 *
 * @param documented the resource in a documented response, whose values take the place of those of the sample
 */
export function sampleResource(path: string, schema: ContractSchema, documented: unknown): unknown {
  const name = decodeURIComponent(path.split('/').at(-1) ?? '').replaceAll(/[^A-Za-z0-9._-]+/g, '-');
  const [workspace = ''] = /^workspaces\/[^/]+/.exec(path) ?? [];
  const scope = workspace === '' ? service : `${service}/${workspace}`;
  const sample = sampleOf(schema, { name, scope }, '');
  const own = isFields(documented) && isFields(documented.properties) ? documented.properties : {};
  const more = extras
    .filter((one) => one.path.test(path) && !(own[one.unless ?? ''] ?? false))
    .map((one) => one.properties(name, path));
  return more.length === 0 ? sample : merged(sample, { properties: Object.assign({}, ...more) as object });
}

/** What the texts of a sample depend on. */
interface Naming {
  readonly name: string;
  /** ARM id of the service or the workspace. */
  readonly scope: string;
}

function sampleOf(reference: ContractSchema, naming: Naming, property: string): unknown {
  const schema = resolveSchema(reference);
  const { type, properties = {}, required = [], minimum = 0, minItems = 0, items = {} } = schema;
  const special = byProperty[property];
  if (special) return special(naming.name, naming.scope);
  if (type === 'array') return Array.from({ length: minItems }, () => sampleOf(items, naming, property));
  if (type === 'number') return minimum;
  if (type === 'boolean') return false;
  if (type === 'string') return schema.enum?.[0] ?? naming.name;
  const needed = properties.properties && property === '' ? ['properties', ...required] : required;
  return Object.fromEntries(needed.map((one) => [one, sampleOf(properties[one] ?? {}, naming, one)]));
}
