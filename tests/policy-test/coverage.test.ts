import { coverageHtml, coverageLcov, coverageText, percentOf } from '@apimkit/policy-test';
import { expect, it } from 'vitest';
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
    { name: 'when', line: 7, hits: 0, choose: 6 },
    { name: 'no when', line: 6, hits: 1, choose: 6 },
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
