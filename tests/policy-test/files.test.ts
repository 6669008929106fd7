import { formatDiagnostic } from '@apimkit/diagnostics';
import { PolicyTestError, parsePolicyTests, policyTestSchema } from '@apimkit/policy-test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { runFile } from './world.ts';

/** The finding of a file, in one line. */
const findingsOf = (text: string) =>
  parsePolicyTests(text, 'a.policytest.yaml').diagnostics.map((one) => formatDiagnostic(one).replace(/\n\s+/, ' | '));

const start = 'operation: orders/get-order\ntests:\n  - name: one\n';

it.each([
  ['', '1:1 error policytest/yaml: Invalid YAML: the file is empty | Correct the file'],
  ['tests: [', '1:9 error policytest/yaml'],
  ['tests: []\noperation: a/b', '1:8 error policytest/shape: tests must be a list that is not empty'],
  [
    'tests:\n  - name: one\n    expect: {}',
    '1:1 error policytest/target: The file must have one of operation, fragment and policy',
  ],
  ['fragment: a\noperation: b\ntests:\n  - name: one\n    expect: {}', '1:1 error policytest/target'],
  ['operation: a\nsection: inbound\ntests:\n  - name: one\n    expect: {}', '2:1 error policytest/section'],
  [`${start}    expct: {}`, '4:5 error policytest/unknown-key: Unknown key expct | Did you mean expect?'],
  [
    `${start}    expect: { status: '200' }`,
    '4:23 error policytest/shape: status must be a whole number from 100 to 599',
  ],
  [`${start}    expect: { backend: nothing }`, '4:24 error policytest/value: backend cannot be nothing | Known: none'],
  [`${start}    expect: { body: { matches: "(" } }`, '4:32 error policytest/pattern: ( is not a regular expression'],
  [`${start}    expect: { body: { at: { items: 1 } } }`, '4:29 error policytest/path: items is not a path in JSON'],
  [`${start}    request: get /a\n    expect: {}`, '4:14 error policytest/shape: request must be a method and a path'],
  [`${start}    clock: today\n    expect: {}`, '4:12 error policytest/shape: clock must be a time in UTC'],
  [
    `${start}    each: [{ status: 1 }]\n    expect: { status: "\${stat}" }`,
    '5:23 error policytest/column: Unknown column stat | Did you mean status?',
  ],
  [
    `${start}    each: [{ status: 1 }]\n    expect: { status: "\${status}" }`,
    '5:23 error policytest/shape: status must be a whole number from 100 to 599',
  ],
])('reports the place of a mistake: %j', (text, finding) => {
  expect(findingsOf(text).join('\n')).toContain(`a.policytest.yaml:${finding}`);
});

it.each([
  [
    'operation: order/get-order',
    '1:12 error policytest/unknown-target: API order does not exist | Did you mean orders?',
  ],
  ['operation: orders/get', '1:12 error policytest/unknown-target: Operation get does not exist'],
  ['fragment: marked', '1:11 error policytest/unknown-target: Fragment marked does not exist | Did you mean mark?'],
  [
    'operation: orders\ncaller: { product: start }',
    '4:5 error policytest/unknown-target: Product start does not exist',
  ],
])('reports a name that the artifacts do not contain: %s', async (head, finding) => {
  const failed = await runFile(`${head}\ntests:\n  - name: one\n    expect: {}\n`).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(PolicyTestError);
  const { diagnostics } = failed as PolicyTestError;
  expect(diagnostics.map((one) => formatDiagnostic(one).replace(/\n\s+/, ' | ')).join('\n')).toContain(`:${finding}`);
});

it('runs each row of a table, only what has only, and nothing that is skipped', async () => {
  const table = `operation: orders/get-order
mocks: { '*': {} }
tests:
  - name: tenant \${tenant}
    each: [{ tenant: a, sent: a }, { tenant: b, sent: c }]
    request: { headers: { x-tenant: "\${tenant}" } }
    expect: { headers: { x-tenant: "\${sent}" } }
  - name: later
    skip: not decided
    expect: { status: 500 }
`;
  const { tests } = await runFile(table);
  expect(tests.map(({ name, state, reason }) => [name, state, reason])).toEqual([
    ['tenant a', 'passed', undefined],
    ['tenant b', 'failed', undefined],
    ['later', 'skipped', 'not decided'],
  ]);
  const narrowed = await runFile(`${table}  - name: now\n    only: true\n    expect: { status: 200 }\n`);
  expect(narrowed.counts).toEqual({ passed: 1, failed: 0, skipped: 3, unsupported: 0 });
});

it('runs a fragment by itself, with variables, a clock, callers and named values', async () => {
  const report = await runFile(`fragment: mark
section: outbound
variables: { marked: no }
tests:
  - name: marks
    expect: { variables: { marked: "yes" }, backend: none }
`);
  expect(report.tests).toMatchObject([{ state: 'passed' }]);
  const product = await runFile(`operation: orders/get-order
caller: { product: starter, user: { id: u1, groups: [partners] } }
namedValues: { key: mine }
mocks: { '*': [{ fail: connection }] }
tests:
  - name: has the policies of the product
    expect: { status: 500, backend: { headers: { x-plan: starter, x-key: mine } } }
  - name: needs a key
    caller: anonymous
    expect: { status: 401, backend: none }
`);
  expect(product.tests.map(({ state }) => state)).toEqual(['passed', 'passed']);
});

it('reports a request that cannot be sent', async () => {
  const text =
    'operation: orders/get-order\nrequest: { method: GET, path: /7, body: a }\ntests: [{ name: one, expect: {} }]';
  await expect(runFile(text)).rejects.toThrow(
    /^GET https:\/\/gateway\.example\.com\/orders\/7 cannot be sent: .* Correct the request of the test$/,
  );
});

// Values of every kind at every property that a file may have, valid or not.
const keys = [
  'operation',
  'fragment',
  'section',
  'tests',
  'name',
  'expect',
  'request',
  'status',
  'body',
  'json',
  'at',
  'backend',
  'calls',
  'to',
  'times',
  'only',
  'skip',
  'caller',
  'mocks',
  'clock',
  'other',
];
const leaf = fc.constantFrom<unknown>(
  null,
  true,
  false,
  1,
  200,
  1.5,
  '',
  'a',
  'none',
  'anonymous',
  'inbound',
  'GET /a',
  '/a',
  '2s',
  '2026-01-01T00:00:00Z',
  '$.a',
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 4 }),
    fc.array(tie('tree'), { maxLength: 2 }),
  ),
}));
/** Valid parts of tests, one of which is sometimes damaged. */
const parts = fc.constantFrom<Readonly<Record<string, unknown>>>(
  {},
  { request: 'POST /a', clock: '2026-01-01T00:00:00Z', only: true },
  { request: { method: 'GET', path: '/a', query: { a: 1 }, json: null }, skip: 'later', repeat: 2 },
  { caller: 'anonymous', variables: { a: [] }, namedValues: { a: true } },
  { caller: { product: 'a', user: { id: 'a', groups: ['b'] }, claims: { aud: ['a'] } }, mocks: {} },
  { mocks: { a: { status: 200, delay: '2s' }, b: [{ fail: 'timeout' }, {}] } },
  { expect: { status: 200, headers: { a: null, b: { contains: ['c', 1] } }, body: { at: { '$.a': null } } } },
  { expect: { backend: 'none', calls: ['a', { to: 'b', times: 0 }] } },
  { expect: { backend: { method: 'GET', url: { matches: 'a' }, body: 'a' }, variables: { a: 1 } } },
);
const damage = fc.dictionary(fc.constantFrom(...keys.filter((key) => key !== 'tests')), tree, { maxKeys: 1 });
const test = fc.tuple(parts, damage).map(([valid, damaged]) => ({ name: 'one', expect: {}, ...valid, ...damaged }));
const files = fc
  .tuple(fc.array(test, { minLength: 1, maxLength: 2 }), fc.constantFrom('operation', 'fragment', 'policy'), damage)
  .map(([tests, target, damaged]) => ({ [target]: 'a', tests, ...damaged }));

it('accepts what the schema accepts, and nothing else', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(policyTestSchema());
  const seen = { valid: 0, invalid: 0 };
  fc.assert(
    fc.property(files, (content) => {
      const text = stringify(content);
      const isValid = validate(content);
      seen[isValid ? 'valid' : 'invalid'] += 1;
      const found = findingsOf(text);
      // Whether a text is a pattern or a path is not in the schema.
      const structural = found.filter((one) => !/policytest\/(path|pattern)/.test(one));
      expect(structural.length === 0, `${text}\n${found.join('\n')}\n${JSON.stringify(validate.errors)}`).toBe(isValid);
    }),
    { numRuns: 3000, examples: [[{ operation: '/a', tests: [{ name: 'one', expect: {} }] }]] },
  );
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(200);
});
