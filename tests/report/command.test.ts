import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportData } from '@apimkit/report';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWorld, secret, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world?.close());

const read = (file: string) => readFileSync(join(world.workspace.folder, file), 'utf8');

it('reports files, the service and breaking changes, without secrets', async () => {
  const { workspace, run } = world;
  expect(await run('apimkit report --env prod --live --base HEAD --out full.html'), workspace.log.join('')).toBe(0);
  const page = read('full.html');
  for (const section of ['plan', 'drift', 'findings', 'breaking', 'policies', 'tests', 'resources'])
    expect(page.includes(`"${section}"`), section).toBe(true);
  expect(page.includes('Starter of the portal')).toBe(true);
  expect(page.includes(secret)).toBe(false);
  expect(page.includes(Buffer.from(secret).toString('base64'))).toBe(false);
  expect(workspace.log.join('').includes(secret)).toBe(false);
});

it('runs the tests of policies, unless they are left out', async () => {
  const { workspace, run } = world;
  expect(await run('apimkit report --no-lint --out tests.html'), workspace.log.join('')).toBe(0);
  const part = /id="data-tests">([^<]*)</.exec(read('tests.html'))?.[1] ?? '';
  const { results, coverage } = JSON.parse(part) as NonNullable<ReportData['tests']>;
  const own = results.filter(({ file }) => file.endsWith('states.policytest.yaml'));
  expect(own.map(({ name, line, state, details }) => [name, line, state, details.join()])).toEqual([
    ['runs', 3, 'passed', ''],
    ['is wrong', 5, 'failed', 'status: expected 201, actual 200'],
    ['waits', 7, 'skipped', 'not yet'],
  ]);
  expect(own[1]?.trace).toMatch(/-> 200 .*\ninbound\n {2}set-variable {2}.*correlate.policy\.xml:2/);
  expect(coverage.find(({ file }) => file.includes('correlate'))?.elements.covered).toBeGreaterThan(0);
  expect(await run('apimkit report --no-lint --no-tests --out none.html'), workspace.log.join('')).toBe(0);
  expect(read('none.html').includes('data-tests')).toBe(false);
});

/** The steps of a plan that change something. */
const changesIn = ({ steps }: { readonly steps: readonly { readonly op: string; readonly id: string }[] }) =>
  steps.flatMap(({ op, id }) => (op === 'keep' ? [] : [`${op} ${id}`])).sort();

it('plans as the environment does: what it deletes, and only what it selects', async () => {
  for (const select of ['', 'select: ["kind:tag"]']) {
    if (select !== '') await world.run(`sed -i 's/^    guards:/    ${select}\\n    guards:/' apimkit.yaml`);
    const line =
      'apimkit report --env prod --live --no-lint --out planned.html && apimkit plan --env prod --out plan.json';
    expect(await world.run(line), world.workspace.log.join('')).toBe(0);
    const part = /id="data-environments">([^<]*)</.exec(read('planned.html'))?.[1] ?? '';
    const [shown] = JSON.parse(part) as readonly { readonly plan: Parameters<typeof changesIn>[0] }[];
    const { plan } = JSON.parse(read('plan.json')) as { readonly plan: Parameters<typeof changesIn>[0] };
    expect(changesIn(shown?.plan ?? { steps: [] })).toEqual(changesIn(plan));
    expect(changesIn(plan).includes('delete tag:internal')).toBe(true);
    expect(changesIn(plan).includes('update api:catalog')).toBe(select === '');
  }
  await world.run('git checkout -q apimkit.yaml');
});

it('masks a secret value in an effective policy', async () => {
  const line = `sed -i 's/value: 1200/value: "{#orders-key#}"/' environments/prod.yaml && apimkit report --env prod --no-lint --out secret.html`;
  expect(await world.run(line), world.workspace.log.join('')).toBe(0);
  await world.run('git checkout -q environments');
  const page = read('secret.html');
  expect(page.includes('calls=\\"(masked)\\"')).toBe(true);
  expect(page.includes(secret)).toBe(false);
});

it('writes the same bytes for the same files', async () => {
  expect(await world.run('apimkit report --out first.html && apimkit report --out second.html')).toBe(0);
  expect(read('first.html') === read('second.html')).toBe(true);
});

it('includes a saved plan, and states which file is none', async () => {
  const { workspace, run } = world;
  expect(await run('apimkit plan --env prod --out plan.json && apimkit report --plan plan.json --no-lint')).toBe(0);
  const page = read('report.html');
  expect(page.includes('api-policy:orders-v1')).toBe(true);
  expect(page.includes('id="data-findings"')).toBe(false);
  workspace.log.length = 0;
  expect(await run('apimkit report --plan apimkit.yaml')).toBe(2);
  expect(workspace.log.join('')).toMatch(/apimkit\.yaml is not valid JSON/);
  expect(await run('apimkit report --plan nowhere.json')).toBe(2);
  expect(workspace.log.join('')).toMatch(/--plan nowhere\.json cannot be read/);
});
