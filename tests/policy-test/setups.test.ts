import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { type PolicyTestReport, runPolicyTests } from '@apimkit/policy-test';
import { readPolicyTests } from '@apimkit/policy-test/node';
import { afterAll, expect, it } from 'vitest';
import { artifacts } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'apimkit-setups-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const policy = `<policies>
  <inbound>
    <send-request mode="new" response-variable-name="token" timeout="5" ignore-error="true">
      <set-url>https://login.example.com/token</set-url>
      <set-method>POST</set-method>
    </send-request>
    <set-variable name="status" value="@(context.Variables["token"] == null ? "none" : ((IResponse)context.Variables["token"]).StatusCode.ToString())" />
    <set-variable name="year" value="@(DateTime.UtcNow.Year.ToString())" />
    <return-response>
      <set-status code="204" reason="No Content" />
    </return-response>
  </inbound>
</policies>
`;

/** Runs tests of that policy by itself. */
async function runTests(tests: string): Promise<PolicyTestReport> {
  mkdirSync(join(folder, 'tests'), { recursive: true });
  writeFileSync(join(folder, 'policy.xml'), policy);
  writeFileSync(join(folder, 'tests/alone.policytest.yaml'), `policy: ../policy.xml\ntests:\n${tests}`);
  const files = await readPolicyTests([folder]);
  return runPolicyTests({ files, artifacts, parse: await loadCSharp(), crypto: nodeCrypto });
}

it('runs a policy file by itself, with mocks that change, are slow or fail, and a clock', async () => {
  const { tests, coverage } = await runTests(`
  - name: the second response of a list
    repeat: 2
    mocks: { POST https://login.example.com: [{ status: 500 }, { status: 201 }] }
    expect: { status: 204, variables: { status: '201' }, calls: [{ to: https://login.example.com, times: 1 }] }
  - name: a response within the timeout
    mocks: { POST https://login.example.com: { delay: 4s } }
    expect: { variables: { status: '200' } }
  - name: a response after the timeout
    mocks: { POST https://login.example.com: { delay: 5500ms } }
    expect: { variables: { status: none } }
  - name: a connection that fails
    mocks: { '*': { fail: connection } }
    expect: { variables: { status: none } }
  - name: another method has no mock
    mocks: { GET https://login.example.com: {} }
    expect: { variables: { status: '200' } }
  - name: runs at a fixed time
    clock: 2031-05-01T00:00:00Z
    mocks: { '*': {} }
    expect: { variables: { year: '2031' } }
`);
  expect(tests.map(({ name, state }) => [name, state])).toEqual([
    ['the second response of a list', 'passed'],
    ['a response within the timeout', 'passed'],
    ['a response after the timeout', 'passed'],
    ['a connection that fails', 'passed'],
    ['another method has no mock', 'failed'],
    ['runs at a fixed time', 'passed'],
  ]);
  expect(tests[4]?.failures[0]).toMatchObject({ expected: 'a mock', help: 'Add the URL, or * for all, to mocks' });
  expect(
    coverage.files.find(({ file }) => file.endsWith('policy.xml') && file.includes('setups'))?.elements,
  ).toHaveLength(4);
});

it('reports a policy file that does not exist, at the line that names it', async () => {
  writeFileSync(join(folder, 'tests/alone.policytest.yaml'), 'policy: none.xml\ntests:\n  - name: a\n    expect: {}\n');
  const [file] = await readPolicyTests([folder]);
  expect(file?.diagnostics).toMatchObject([
    { code: 'policytest/unreadable', range: { start: { line: 1, column: 9 } } },
  ]);
});
