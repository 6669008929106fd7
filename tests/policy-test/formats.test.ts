import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import {
  formatPolicyTests,
  type PolicyTestReport,
  parsePolicyTests,
  policyTestResultsSchema,
  runPolicyTests,
} from '@apimkit/policy-test';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { artifacts } from './world.ts';

const passing = `operation: orders/get-order
mocks: { '*': { json: { id: 7, note: none } } }
tests:
  - name: passes
    request: GET /7
    expect: { status: 200 }
`;
const others = `  - name: fails
    request: GET /7
    expect:
      status: 201
      headers: { x-tenant: blue }
      body: { json: { id: 8, note: some } }
      backend: { headers: { x-key: a }, url: https://other.example.com }
      calls: [https://audit.example.com, { to: https://orders.example.com, times: 0 }]
  - name: is rejected
    request: GET /7
    caller: anonymous
    expect: { status: 200 }
  - name: waits
    skip: not <decided>
    expect: {}
`;
const unsupported = `operation: orders/transform
mocks: { '*': {} }
tests:
  - name: transforms
    request: GET /transform
    expect: {}
`;

async function runAll(...texts: readonly string[]): Promise<PolicyTestReport> {
  const files = texts.map((text, index) => parsePolicyTests(text, `${'ab'[index]}.policytest.yaml`));
  return runPolicyTests({ files, artifacts, parse: await loadCSharp(), crypto: nodeCrypto });
}

let report: PolicyTestReport;
beforeAll(async () => {
  report = await runAll(passing + others, unsupported);
});

describe('the format json', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(policyTestResultsSchema());
  const isValid = (value: unknown) => [validate(value), validate.errors];

  it('follows its schema, with tests of each state', async () => {
    expect(report.counts).toEqual({ passed: 1, failed: 2, skipped: 1, unsupported: 1 });
    const only = await runAll(passing);
    for (const one of [report, only]) {
      const json = JSON.parse(formatPolicyTests('json', one)) as unknown;
      expect(isValid(json)).toEqual([true, null]);
    }
  });

  it('has a schema that other results do not follow', () => {
    const json = JSON.parse(formatPolicyTests('json', report)) as { tests: Record<string, unknown>[] };
    const [first = {}, ...rest] = json.tests;
    for (const tests of [[{ ...first, state: 'lost' }], [{ ...first, other: 1 }], [{ ...first, range: {} }]])
      expect(validate({ ...json, tests: [...tests, ...rest] })).toBe(false);
    expect(validate({ ...json, version: 2 })).toBe(false);
  });
});

describe('the format stylish', () => {
  it('shows what was expected, what is true, and the policy that it comes from', () => {
    expect(formatPolicyTests('stylish', report, { again: 'apimkit policy test --trace' })).toBe(`a.policytest.yaml
  passed       passes
  failed       fails
               a.policytest.yaml:10  status
                 expected 201
                 actual   200
                 from     forward-request at default policy:4 (the response of the backend)
               a.policytest.yaml:11  header x-tenant
                 expected "blue"
                 actual   "none"
                 from     set-header at apis/orders/policy.xml:19 (header response x-tenant: none)
               a.policytest.yaml:12  body $.id
                 expected 8
                 actual   7
                 from     forward-request at default policy:4 (the response of the backend)
               a.policytest.yaml:12  body $.note
                 expected "some"
                 actual   "none"
                 from     forward-request at default policy:4 (the response of the backend)
               a.policytest.yaml:13  backend url
                 expected "https://other.example.com"
                 actual   "https://orders.example.com/v1/7"
               a.policytest.yaml:13  backend header x-key
                 expected "a"
                 actual   "(masked)"
                 from     set-header at apis/orders/policy.xml:4 (header request x-key: {{key}})
               a.policytest.yaml:14  call https://audit.example.com
                 expected at least one request
                 actual   no request; sent: GET https://orders.example.com/v1/7
               a.policytest.yaml:14  call https://orders.example.com
                 expected no request
                 actual   1 request; sent: GET https://orders.example.com/v1/7
                 from     forward-request at default policy:4 (sent GET https://orders.example.com/v1/7)
  failed       is rejected
               a.policytest.yaml:18  status
                 expected 200
                 actual   401
                 from     authorization (error: Access denied due to missing subscription key. Make sure to include subscription key when making requests to this API.)
  skipped      waits
               not <decided>

b.policytest.yaml
  unsupported  transforms
               apis/orders/operations/transform/policy.xml:1  xsl-transform cannot run here: style sheets of XSLT are not supported; use set-body with a template or an expression
                 Test it in the service, and skip it here with the reason: skip: tested in the service

1 passed, 2 failed, 1 skipped, 1 unsupported
To see what each policy did: apimkit policy test --trace`);
  });

  it('has colors only for a terminal', () => {
    expect(formatPolicyTests('stylish', report)).not.toContain('\u001b');
    const text = formatPolicyTests('stylish', report, { color: true });
    expect(text).toContain('expected \u001b[32m201\u001b[0m\n                 actual   \u001b[31m200\u001b[0m\n');
  });

  it('shows traces on request, and then no command that shows them', () => {
    const text = formatPolicyTests('stylish', report, { again: 'apimkit policy test --trace', trace: true });
    expect(text).toContain(`
               orders/transform -> 501 (0 ms)
               inbound
`);
    expect(text).toMatch(/\n {17}set-header {2}apis\/orders\/policy\.xml:4\n {19}header request x-key: \{\{key\}\}\n/);
    expect(text).not.toContain('To see what');
  });

  it('shows the part with the first difference of long texts', async () => {
    const long = (end: string) => `${'a'.repeat(2000)}${end}${'c'.repeat(2000)}`;
    const test = `operation: orders/get-order
mocks: { '*': { body: ${long('actual')} } }
tests: [{ name: long, request: GET /7, expect: { body: ${long('expected')} } }]
`;
    const [failure] = (await runAll(test)).tests[0]?.failures ?? [];
    expect(failure?.expected).toMatch(/^\.{3}a{80}expectedc+\.{3}$/);
    expect(failure?.actual).toMatch(/^\.{3}a{80}actualc+\.{3}$/);
  });
});

it('names policies and states in the other formats', () => {
  const github = formatPolicyTests('github', report).split('\n');
  expect(github[0]).toBe(
    '::error title=policytest/failed,file=a.policytest.yaml,line=10,endLine=10,col=7,endColumn=12::fails: status: expected 201, actual 200. Correct the test, or the policy: forward-request at default policy:4 (the response of the backend)',
  );
  expect(github.slice(-3)).toEqual([
    expect.stringMatching(/^::error title=policytest\/unsupported,file=b\.policytest\.yaml,line=4,.*xsl-transform at /),
    '1 passed, 2 failed, 1 skipped, 1 unsupported',
    '',
  ]);
  const junit = formatPolicyTests('junit', report);
  expect(junit).toContain('<skipped message="not &lt;decided&gt;"/></testcase>');
  expect(junit).toMatch(
    /<error type="policytest\/unsupported" message="xsl-transform cannot run here: .*<system-out>GET /,
  );
  expect(junit.match(/<system-out>/g)).toHaveLength(3);
  const markdown = formatPolicyTests('markdown', report, { again: 'apimkit policy test --trace' });
  expect(markdown).toContain(
    '| a.policytest.yaml:10 | fails | status: expected 201, actual 200; from forward-request at default policy:4 (the response of the backend) |',
  );
  expect(markdown).toMatch(
    /\| b\.policytest\.yaml:4 \| transforms \| unsupported: xsl-transform at .*\n\| a.*skipped: not &#60;decided&#62; \|\n\n/,
  );
  expect(markdown).toContain('```sh\napimkit policy test --trace\n```');
});
