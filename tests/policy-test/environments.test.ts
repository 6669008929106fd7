import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'apimkit-renamed-'));
const before = process.cwd();

const api = (name: string) => ({
  [`artifacts/apis/${name}/apiInformation.json`]: JSON.stringify({
    properties: { displayName: name, path: name, protocols: ['https'], serviceUrl: `https://${name}.example.com` },
  }),
  [`artifacts/apis/${name}/operations/get/operationInformation.json`]: JSON.stringify({
    properties: { displayName: 'get', method: 'GET', urlTemplate: '/a', templateParameters: [], responses: [] },
  }),
});

const files: Readonly<Record<string, string>> = {
  ...api('one'),
  ...api('two'),
  'artifacts/apis/one/policy.xml': `<policies>
  <inbound>
    <base />
    <include-fragment fragment-id="mark" />
    <set-backend-service backend-id="store" />
    <set-header name="x-key" exists-action="override"><value>{{key}}</value></set-header>
  </inbound>
  <backend><base /></backend>
</policies>
`,
  'artifacts/policy fragments/mark/policyFragmentInformation.json': '{"properties":{}}',
  'artifacts/policy fragments/mark/policy.xml':
    '<fragment>\n  <set-variable name="who" value="@(context.Product?.Id ?? context.Subscription?.Id)" />\n</fragment>\n',
  'artifacts/backends/store/backendInformation.json':
    '{"properties":{"url":"https://store.example.com","protocol":"http"}}',
  'artifacts/namedValues/key/namedValueInformation.json': '{"properties":{"displayName":"key","value":"of-the-files"}}',
  'artifacts/products/gold/productInformation.json':
    '{"properties":{"displayName":"Gold","state":"published","subscriptionRequired":true}}',
  'artifacts/products/gold/apis/one/productApiInformation.json': '{}',
  'artifacts/subscriptions/main/subscriptionInformation.json':
    '{"properties":{"displayName":"main","scope":"/products/gold","state":"active"}}',
  'apimkit.yaml': `artifacts: artifacts
environments:
  dev: { service: dev, resourceGroup: dev, subscription: 00000000-0000-0000-0000-00000000000d }
  test: { service: test, resourceGroup: test, subscription: 00000000-0000-0000-0000-00000000000e, overrides: test.yaml }
`,
  // The API `one` has nearly the name of another API in the files.
  'test.yaml': `names:
  "*": { name: { prefix: t- } }
  apis:
    one: { name: t-two }
    two: { name: t-three }
  namedValues:
    "*": { name: { prefix: t- }, displayName: { prefix: t- } }
`,
  'artifacts/apis/one/one.policytest.yaml': `operation: one/get
request: GET /a
caller: { product: gold }
namedValues: { key: mine }
mocks: { GET store: { status: 203 } }
tests:
  - name: calls the backend
    expect:
      status: 203
      backend: { url: https://store.example.com/a, headers: { x-key: mine } }
      calls: [store, { to: POST store, times: 0 }]
`,
  'artifacts/apis/two/two.policytest.yaml': `operation: two/get
mocks: { https://two.example.com: { status: 204 } }
tests:
  - { name: has no policy, caller: { subscription: main }, expect: { status: 204, headers: { x-key: null }, variables: { who: null } } }
`,
  'artifacts/policy fragments/mark/mark.policytest.yaml': `fragment: mark
tests: [{ name: has no product, expect: { status: 200 } }]
`,
};

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(import.meta.dirname, '../../examples/sample'), join(folder, 'sample'), { recursive: true });
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

it.each(['dev', 'test'])('uses the names of the files in environment %s', async (environment) => {
  const { code, text } = await run('policy', 'test', 'artifacts', '--env', environment);
  expect([code, text]).toEqual([0, expect.stringContaining('3 passed')]);
});

it('accepts a name of the files and one of the environment, and suggests those of the files', async () => {
  const operation = (name: string) =>
    run('policy', 'run', `${name}/get`, '--env', 'test', '--mock', '*=203', '--trace');
  expect((await operation('two')).text).toContain('t-three/get -> 203');
  expect((await operation('t-two')).text).toContain('t-two/get -> 203');
  expect((await operation('t-one')).text).toContain('API t-one does not exist. Did you mean one?');
});

it('runs the tests of the sample in the environment that renames everything', async () => {
  process.chdir('sample');
  const { code, text } = await run('policy', 'test', '--env', 'test');
  expect([code, text]).toEqual([0, expect.stringMatching(/\n\d+ passed\n/)]);
});
