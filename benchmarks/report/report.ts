// A report of a large service: how long it takes to make, and how fast it is in Chromium.
//   npm run bench -- report [--apis 1000] [--keep report.html]
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Diagnostic } from '@apimkit/diagnostics';
import { Artifacts, readArtifacts } from '@apimkit/model';
import { filesOverview, reportPage } from '@apimkit/report';
import { planChanges } from '@apimkit/sync';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, chromiumProgram } from '../../tests/browser/chromium.ts';
import { dataSet } from '../sync/data-set.ts';

/** Findings of each API. */
const findingsEach = 5;

/** Makes a report, and measures it in Chromium if there is one. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { apis: { type: 'string', default: '1000' }, keep: { type: 'string' } },
  });
  const tree = dataSet(Number(values.apis));
  const { artifacts } = readArtifacts(tree);
  const started = performance.now();
  const overview = filesOverview(artifacts, tree);
  const gathered = performance.now();
  const plan = planChanges({ desired: artifacts, live: new Artifacts() });
  const planned = performance.now();
  const page = reportPage({
    title: `${values.apis} APIs`,
    ...overview,
    findings: overview.inventory.apis.flatMap(findingsOf),
    environments: [{ name: 'prod', plan }],
  });
  const rendered = performance.now();
  const file = values.keep ?? join(tmpdir(), `apimkit-report-${process.pid}.html`);
  writeFileSync(file, page);
  const milliseconds = (from: number, to: number) => Math.round(to - from);
  console.log(
    `gathered in ${milliseconds(started, gathered)} ms, written in ${milliseconds(planned, rendered)} ms, ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB`,
  );
  if (chromiumProgram) await measure(file);
  else console.log('No Chromium on the PATH');
  if (values.keep === undefined) rmSync(file);
}

const findingsOf = ({ file = '' }: { readonly file?: string }): readonly Diagnostic[] =>
  Array.from({ length: findingsEach }, (_, index) => ({
    code: `api/rule-${index}`,
    severity: index === 0 ? 'error' : index < 3 ? 'warning' : 'info',
    message: `Finding ${index} of a rule that explains what is wrong with this file in one sentence`,
    help: 'Change the file as the page of the rule describes',
    file,
    range: { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 9 } },
  }));

async function measure(file: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumProgram ?? '', args: [...chromiumArguments] });
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.getByRole('heading', { level: 2 }).waitFor();
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  const load = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
  );
  console.log(`first paint ${Math.round(paint)} ms, complete ${Math.round(load)} ms`);
  for (const text of ['o', 'orders get', 'no such thing'])
    console.log(`search "${text}": ${await typing(page, 'input[type=search]', text)} ms`);
  for (const [name, section] of [
    ['findings', 'findings'],
    ['plan', 'plan'],
    ['policies of an API', `policies/${encodeURIComponent((await firstApi(page)) ?? '')}`],
    ['resources', 'resources'],
    ['a shared resource', 'resources/policy-fragment%3Atokens-1'],
  ] as const)
    console.log(`open ${name}: ${await opening(page, section)} ms`);
  await page.evaluate(() => {
    location.hash = '#findings';
  });
  await page.getByRole('heading', { level: 2, name: 'Findings' }).waitFor();
  console.log(`filter findings: ${await typing(page, 'main input[type=search]', 'finding 3')} ms`);
  await browser.close();
}

const firstApi = (page: Page) =>
  page.evaluate(() => {
    const { apis } = JSON.parse(document.getElementById('data-inventory')?.textContent ?? '{}');
    return apis[0]?.id as string | undefined;
  });

/** Milliseconds from an input to the frame that shows its result. */
const typing = (page: Page, field: string, text: string) =>
  page.evaluate(
    async ([selector, value]) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error('No field');
      const started = performance.now();
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const took = Math.round(performance.now() - started);
      input.value = '';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return took;
    },
    [field, text] as const,
  );

const opening = (page: Page, section: string) =>
  page.evaluate(async (hash) => {
    const started = performance.now();
    location.hash = `#${hash}`;
    await new Promise((done) => addEventListener('hashchange', done, { once: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return Math.round(performance.now() - started);
  }, section);
