import { formatPolicyTests, policyTestFormats } from '@apimkit/policy-test';
import { expect, it } from 'vitest';
import { runTest } from './world.ts';

const post = { request: { method: 'POST', path: '/', json: { a: 1 }, headers: { 'x-tenant': 'blue' } } };
const get = { request: { method: 'GET', path: '/7', headers: { 'x-tenant': 'blue' } } };

/** For each kind of expectation one that is true, and one that is not. */
const kinds: readonly (readonly [what: string, right: object, wrong: object])[] = [
  ['status', { status: 200 }, { status: 201 }],
  ['header x-tenant', { headers: { 'X-Tenant': 'blue' } }, { headers: { 'x-tenant': 'red' } }],
  ['header x-from', { headers: { 'x-from': { contains: 'back' } } }, { headers: { 'x-from': null } }],
  ['header x-none', { headers: { 'x-none': null } }, { headers: { 'x-none': 'a' } }],
  ['header x-from', { headers: { 'x-from': { matches: '^b.*d$' } } }, { headers: { 'x-from': { matches: '^d' } } }],
  ['body', { body: '{"id":7,"items":[{"sku":"a"}]}' }, { body: '' }],
  ['body', { body: { contains: ['sku', 7] } }, { body: { contains: ['sku', 'none'] } }],
  ['body', { body: { matches: '"id":\\d' } }, { body: { matches: '"id":\\D' } }],
  [
    'body $.items[0].sku',
    { body: { json: { items: [{ sku: 'a' }], id: 7 } } },
    { body: { json: { items: [{ sku: 'b' }], id: 7 } } },
  ],
  [
    'body $.items[1]',
    { body: { json: { items: [{ sku: 'a' }], id: 7 } } },
    { body: { json: { items: [{ sku: 'a' }, 1], id: 7 } } },
  ],
  ['body $.items[0].sku', { body: { at: { '$.items[0].sku': 'a' } } }, { body: { at: { '$.items[0].sku': 'c' } } }],
  ['body $.none', { body: { at: { '$.items[-1]': { sku: 'a' } } } }, { body: { at: { '$.none': 1 } } }],
  ['backend method', { backend: { method: 'GET' } }, { backend: { method: 'PUT' } }],
  [
    'backend url',
    { backend: { url: 'https://orders.example.com/v1/7' } },
    { backend: { url: 'https://orders.example.com/7' } },
  ],
  [
    'backend header x-tenant',
    { backend: { headers: { 'x-tenant': 'blue' } } },
    { backend: { headers: { 'x-tenant': 'red' } } },
  ],
  ['backend body', { backend: { body: '' } }, { backend: { body: 'a' } }],
  ['backend times', { backend: { times: 1 } }, { backend: { times: 2 } }],
  ['backend', { backend: {} }, { backend: 'none' }],
  ['variable tenant', { variables: { tenant: 'blue' } }, { variables: { tenant: 'red' } }],
  ['variable tenant', { variables: { none: null } }, { variables: { tenant: null } }],
  [
    'call https://audit.example.com',
    { calls: [{ to: 'https://audit.example.com', times: 0 }] },
    { calls: ['https://audit.example.com'] },
  ],
  [
    'call https://orders.example.com',
    { calls: ['GET https://orders.example.com'] },
    { calls: [{ to: 'https://orders.example.com', times: 0 }] },
  ],
];

it.each(kinds)('%s passes if it is true, and fails at its line if it is not', async (what, right, wrong) => {
  const passed = await runTest({ ...get, expect: right });
  expect(passed.tests).toMatchObject([{ state: 'passed', failures: [] }]);
  const failed = await runTest({ ...get, expect: wrong });
  expect(failed.counts).toEqual({ passed: 0, failed: 1, skipped: 0, unsupported: 0 });
  const [failure, ...more] = failed.tests[0]?.failures ?? [];
  expect(more).toEqual([]);
  expect(failure?.what.toLowerCase()).toBe(what.toLowerCase());
  expect(failure?.expected).not.toBe(failure?.actual);
  // The line is that of the expectation, below that of the name.
  expect(failure?.range.start.line).toBeGreaterThan(failed.tests[0]?.range.start.line ?? 0);
});

it('checks what policies sent besides the backend', async () => {
  const right = {
    calls: [
      { to: 'POST https://audit.example.com/entries', body: { json: { tenant: 1 } }, times: 1 },
      { to: 'https://orders.example.com', body: { json: { a: 1 } } },
    ],
  };
  expect((await runTest({ ...post, expect: right }, 'orders/add-order')).counts.passed).toBe(1);
  const wrong = { calls: [{ to: 'POST https://audit.example.com/entries', body: { json: { tenant: 2 } } }] };
  const { tests } = await runTest({ ...post, expect: wrong }, 'orders/add-order');
  expect(tests[0]?.failures[0]?.actual).toBe(
    'no request; sent: POST https://audit.example.com/entries, POST https://orders.example.com/v1/',
  );
});

it.each([[{}], [{ status: 501 }], [{ backend: 'none' }], [{ calls: [] }]])(
  'never passes a test that touches what cannot run: %j',
  async (expected) => {
    const report = await runTest({ request: 'GET /transform', expect: expected }, 'orders/transform');
    expect(report.counts).toEqual({ passed: 0, failed: 0, skipped: 0, unsupported: 1 });
    expect(report.tests[0]?.unsupported).toMatchObject([
      { policy: 'xsl-transform', file: 'apis/orders/operations/transform/policy.xml', line: 1 },
    ]);
    for (const format of policyTestFormats)
      expect(formatPolicyTests(format, report)).toMatch(/xsl-transform|unsupported/);
  },
);

it('fails a test whose policies call what has no mock', async () => {
  const { tests } = await runTest({ ...get, mocks: {}, expect: {} }, 'orders/add-order');
  expect(tests[0]).toMatchObject({ state: 'failed', failures: [{ what: 'operation' }] });
  const without = await runTest(
    { ...post, expect: { status: 200 }, mocks: { 'https://orders.example.com': { status: 500 } } },
    'orders/add-order',
  );
  expect(without.tests[0]?.failures[0]).toMatchObject({ what: 'status', actual: '500' });
});

it('shows a secret named value nowhere', async () => {
  const wrong = {
    backend: { headers: { 'x-key': 'hidden-key-1x' }, body: { contains: 'hidden-key-1' } },
    headers: { 'x-tenant': 'hidden-key-1' },
  };
  const report = await runTest({ ...get, expect: wrong });
  expect(report.counts.failed).toBe(1);
  const given = await runTest({
    ...get,
    namedValues: { key: 'another-key-2' },
    expect: { backend: { headers: { 'x-key': 'a' } } },
  });
  expect(given.counts.failed).toBe(1);
  for (const format of policyTestFormats)
    expect(formatPolicyTests(format, report) + formatPolicyTests(format, given)).not.toMatch(
      /hidden-key-1|another-key-2/,
    );
  expect((await runTest({ ...get, expect: { backend: { headers: { 'x-key': 'hidden-key-1' } } } })).counts.passed).toBe(
    1,
  );
});
