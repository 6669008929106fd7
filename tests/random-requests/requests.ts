import {
  type ContractOperation,
  type ContractSchema,
  contractOperations,
  resolveSchema,
  sampleOf,
} from '@apimkit/contract';
import fc from 'fast-check';

/** A request as a client could send it; `body` is text, so that it may be malformed. */
export interface AnyRequest {
  readonly method: string;
  /** Path and query below the service. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Few names, so that requests meet each other's resources. */
const names = ['a', 'b', 'a;rev=1', 'a;rev=2', 'A', 'policy', 'default', 'administrators', 'master'];
const hostile = [
  '%00',
  '%0A',
  '%2e%2e',
  '..',
  '%',
  '%E0%A4',
  '%2F',
  'a%20b',
  '💥',
  '__proto__',
  'constructor',
  'x'.repeat(2000),
  "'",
  '{a}',
  ';rev=',
  ';rev=0',
  ';rev=current',
];
const name = fc.oneof({ arbitrary: fc.constantFrom(...names), weight: 12 }, fc.constantFrom(...hostile), fc.string());

const operations = contractOperations().filter(({ path }) => path !== '');
const operation = fc.oneof(
  fc.constantFrom(...operations),
  // Writes of the kinds that others depend on come often enough to make a state.
  fc.constantFrom(
    ...operations.filter(
      ({ method, path }) =>
        method === 'PUT' &&
        /^(apis|products|tags|namedValues|policyFragments|subscriptions)\/[^/]+(\/(operations|releases|policies|schemas|apis|tags)\/[^/]+)?$/.test(
          path,
        ),
    ),
  ),
);

const pathOf = ({ path }: ContractOperation) =>
  fc.array(name, { minLength: path.split('{').length - 1, maxLength: path.split('{').length - 1 }).map((found) => {
    let index = 0;
    return path.replaceAll(/\{\w+\}/g, () => found[index++] ?? '');
  });

const junk = fc.oneof(
  fc.string(),
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    '{',
    '[]',
    'null',
    '"x"',
    '{"properties":null}',
    '{"properties":[]}',
    '{"__proto__":{"a":1}}',
    `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
    'x'.repeat(100_000),
  ),
);

/** Values that mean something to the service. */
const telling = fc.oneof(
  fc.constantFrom<unknown>(
    '/apis/a',
    '/apis/a;rev=2',
    '/products/a',
    '/',
    'a',
    '{{a}}',
    '<policies/>',
    '<fragment/>',
    '<policies><inbound><base/></inbound></policies>',
    'openapi: 3.0.1\ninfo: {title: a, version: "1"}\npaths: {}',
    'openapi',
    'rawxml',
    true,
    false,
    null,
    0,
    -1,
    1e308,
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const propertyNames = (schema: ContractSchema): readonly string[] =>
  Object.keys(resolveSchema(schema).properties ?? {});

/** A body that the contract accepts, with some of its properties set to anything. */
function bodyOf({ request }: ContractOperation): fc.Arbitrary<string> {
  if (!request) return junk;
  const inner = resolveSchema(request).properties?.properties;
  const sample = { properties: inner ? sampleOf(inner) : {} };
  if (!inner) return fc.constant(JSON.stringify(sampleOf(request)));
  const known = propertyNames(inner);
  if (known.length === 0) return fc.constant(JSON.stringify(sample));
  return fc
    .array(fc.tuple(fc.constantFrom(...known), telling), { maxLength: 4 })
    .map((set) => JSON.stringify({ properties: { ...(sample.properties as object), ...Object.fromEntries(set) } }));
}

const query = fc.oneof(
  { arbitrary: fc.constant('api-version=2024-05-01'), weight: 6 },
  fc
    .tuple(
      fc.constantFrom(
        '$filter',
        '$top',
        '$skip',
        '$orderby',
        '$expand',
        'format',
        'export',
        'deleteRevisions',
        'deleteSubscriptions',
        'asyncId',
        'api-version',
        'tags',
        'scope',
      ),
      fc.oneof(
        fc.constantFrom('true', '1', '-1', "name eq 'a'", '(((', 'not (not name', 'openapi-link', 'rawxml', 'xml'),
        fc.string(),
      ),
    )
    .map(([key, value]) => `api-version=2024-05-01&${key}=${encodeURIComponent(value.toWellFormed())}`),
);

/** Any request: most fit the contract, some differ in one way, a few fit nothing. */
export const anyRequest: fc.Arbitrary<AnyRequest> = operation.chain((one) =>
  fc.record({
    method: fc.oneof(
      { arbitrary: fc.constant(one.method), weight: 9 },
      fc.constantFrom('GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND'),
    ),
    path: fc.tuple(pathOf(one), query).map(([path, parameters]) => `${path}?${parameters}`),
    headers: fc.constantFrom<Record<string, string>>(
      { 'if-match': '*' },
      { 'if-match': '*' },
      {},
      { 'if-match': '"1"' },
      { 'if-none-match': '*' },
    ),
    body: fc
      .oneof({ arbitrary: bodyOf(one), weight: 9 }, junk)
      .map((text) => (one.method === 'GET' ? undefined : text)),
  }),
);
