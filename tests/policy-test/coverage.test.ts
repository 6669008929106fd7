import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { readArtifacts } from '@apimkit/model';
import {
  coverageHtml,
  coverageLcov,
  coverageText,
  parsePolicyTests,
  percentOf,
  runPolicyTests,
} from '@apimkit/policy-test';
import { describe, expect, it } from 'vitest';
import { runTest } from './world.ts';

const file = 'apis/orders/policy.xml';

it('counts the elements that ran and the branches that were taken, by line', async () => {
  const { coverage } = await runTest({ request: 'GET /7', expect: {} });
  const own = coverage.files.find((one) => one.file === file);
  expect(own?.elements.map(({ name, line, hits }) => [name, line, hits])).toEqual([
    ['set-header', 4, 1],
    ['set-variable', 5, 1],
    ['choose', 6, 1],
    ['send-request', 8, 0],
    ['set-header', 19, 1],
  ]);
  expect(own?.branches).toEqual([
    { name: 'when', line: 7, hits: 0, policy: 'choose', policyLine: 6 },
    { name: 'no when', line: 6, hits: 1, policy: 'choose', policyLine: 6 },
  ]);
  expect(percentOf(coverage.branches)).toBe(50);
  const posted = await runTest({ request: 'POST /', expect: {} }, 'orders/add-order');
  expect(posted.coverage.files.find((one) => one.file === file)?.branches.map(({ hits }) => hits)).toEqual([1, 0]);
});

it('is written as text, LCOV and HTML', async () => {
  const { coverage } = await runTest({ request: 'GET /7', expect: {} });
  expect(coverageText(coverage, { width: 200 })).toMatch(/apis\/orders\/policy\.xml +4\/5 80% +1\/2 50% +7, 8/);
  expect(coverageLcov(coverage)).toContain(
    `SF:${file}\nBRDA:7,0,0,0\nBRDA:6,0,1,1\nBRF:2\nBRH:1\nDA:4,1\nDA:5,1\nDA:6,1\nDA:8,0\nDA:19,1\nLF:5\nLH:4\nend_of_record\n`,
  );
  const html = await coverageHtml(coverage);
  expect(html).toContain('<span class="missed"><i>8</i>        &lt;send-request mode=&quot;new&quot;');
  expect(html).toContain('<span class="ran"><i>4</i>');
  expect(html).not.toContain('hidden-key-1');
});

describe('branches of policies that decide', () => {
  const policy = `<policies>
  <inbound>
    <cache-lookup vary-by-developer="false" vary-by-developer-groups="false" />
  </inbound>
  <backend>
    <retry condition="@(context.Response.StatusCode == 503)" count="2" interval="1">
      <forward-request />
    </retry>
  </backend>
  <outbound>
    <cache-store duration="60" />
  </outbound>
</policies>
`;
  const artifactsOf = () =>
    readArtifacts(
      new Map([
        ['apis/shop/apiInformation.json', '{"properties":{"displayName":"Shop","path":"shop","protocols":["https"]}}'],
        [
          'apis/shop/operations/get/operationInformation.json',
          '{"properties":{"displayName":"get","method":"GET","urlTemplate":"/a","templateParameters":[],"responses":[]}}',
        ],
        ['apis/shop/policy.xml', policy],
      ]),
    ).artifacts;
  const coverage = async (responses: string, repeat: number) => {
    const text = `operation: shop/get\nmocks: { '*': ${responses} }\ntests: [{ name: one, repeat: ${repeat}, expect: {} }]`;
    const report = await runPolicyTests({
      files: [parsePolicyTests(text, 'a.policytest.yaml')],
      artifacts: artifactsOf(),
      parse: await loadCSharp(),
      crypto: nodeCrypto,
    });
    expect(report.counts.passed).toBe(1);
    return report.coverage;
  };
  const taken = async (responses: string, repeat = 1) =>
    (await coverage(responses, repeat)).files[0]?.branches.map(({ name, hits }) => `${name} ${hits}`);

  it('are the outcomes of retry: it ended with a condition that is false, or ran again', async () => {
    expect(await taken('[{}]')).toEqual(['hit 0', 'miss 1', 'condition true 0', 'condition false 1']);
    expect(await taken('[{ status: 503 }, {}]')).toEqual(['hit 0', 'miss 1', 'condition true 1', 'condition false 1']);
    // After the last attempt the condition is not evaluated.
    expect(await taken('{ status: 503 }')).toEqual(['hit 0', 'miss 1', 'condition true 2', 'condition false 0']);
  });

  it('are hits and misses of a cache', async () => {
    expect(await taken('{}', 2)).toEqual(['hit 1', 'miss 1', 'condition true 0', 'condition false 1']);
  });

  it('are named in each format, if only they did not run', async () => {
    const once = await coverage('{}', 1);
    expect(coverageText(once, { width: 200 })).toMatch(/ 4\/4 100% +2\/4 50% +3 \(hit\), 6 \(condition true\)/);
    expect(coverageLcov(once)).toContain('BRDA:3,0,0,0\nBRDA:3,0,1,1\nBRDA:6,1,0,0\nBRDA:6,1,1,1\nBRF:4\nBRH:2\n');
    const html = await coverageHtml(once);
    expect(html).toMatch(/<span class="part"><i>6<\/i>.*<b>never: condition true<\/b><\/span>/);
    expect(html).toContain('<td>2/4 50%</td>');
  });

  it('are not listed for a policy that did not run', async () => {
    const { files } = await coverage('{}', 1);
    const none = {
      files: files.map((one) => ({
        ...one,
        elements: one.elements.map((part) => ({ ...part, hits: 0 })),
        branches: one.branches.map((part) => ({ ...part, hits: 0 })),
      })),
      elements: { covered: 0, total: 4 },
      branches: { covered: 0, total: 4 },
    };
    expect(coverageText(none, { width: 200 })).toMatch(/0\/4 0% +3, 6, 7, 11\n/);
    expect(coverageLcov(none)).toContain('BRDA:3,0,0,-\nBRDA:3,0,1,-\n');
  });
});
