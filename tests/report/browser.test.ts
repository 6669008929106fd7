// The report in a real browser. Skipped where there is none.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reportPage } from '@apimkit/report';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileTexts } from '../../packages/diagnostics/src/formats/fixtures/findings.ts';
import { chromiumArguments, chromiumProgram } from '../browser/chromium.ts';
import { reportOf } from './data.ts';
import { makeWorld } from './world.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = join(import.meta.dirname, '../../node_modules/.cache/apimkit-report');
const full = join(folder, 'full.html');
const sections = [
  'overview',
  'status',
  'plan',
  'drift',
  'findings',
  'breaking',
  'policies',
  'policies/api%3Aorders-v1',
  'policies/api-operation%3Aorders-v1%2Fplace-order',
  'tests',
  'resources',
  'resources/api%3Aorders-v1',
  'resources/policy-fragment%3Acorrelate',
];

let browser: Browser;

/** A page with what happened on it. */
interface Opened {
  readonly page: Page;
  /** Errors and warnings of its console, and what it asked for besides itself. */
  readonly faults: readonly string[];
}

async function open(file: string, hash = '', options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await (await browser.newContext(options)).newPage();
  const faults: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) faults.push(url);
  });
  await page.goto(`${address}${hash === '' ? '' : `#${hash}`}`);
  // The first view has no navigation: the script has run when there is one.
  await page.getByRole('navigation').first().waitFor();
  return { page, faults };
}

/** The violations of accessibility rules that users notice. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found.flatMap(({ id, impact, nodes }) =>
    impact === 'minor' ? [] : nodes.map(({ target }) => `${impact} ${id}: ${target.join(' ')}`),
  );
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search resources and operations' });
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });

describe.skipIf(!chromiumProgram)('the report in Chromium (skipped where none is on the PATH)', () => {
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    const world = await makeWorld();
    const code = await world.run(
      `apimkit report --env prod --live --status --base HEAD --title "Shop" --out '${full}'`,
    );
    await world.close();
    expect(code, world.workspace.log.join('')).toBe(0);
    browser = await chromium.launch({ executablePath: chromiumProgram ?? '', args: [...chromiumArguments] });
  });
  afterAll(() => browser?.close());

  it.each([
    ['light', { viewport: { width: 1360, height: 900 } }],
    ['dark', { viewport: { width: 1360, height: 900 }, colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 390, height: 844 } }],
  ] as const)('is accessible, complete and quiet in every section (%s)', async (name, options) => {
    for (const section of sections) {
      const { page, faults } = await open(full, section, options);
      await page.screenshot({
        path: join(folder, `${section.replaceAll(/\W+/g, '-')}-${name}.png`),
        fullPage: true,
      });
      expect([section, faults]).toEqual([section, []]);
      expect([section, await violations(page)]).toEqual([section, []]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([section, wide]).toEqual([section, options.viewport.width]);
      await page.context().close();
    }
    console.log(`Screenshots (${name}): ${folder}`);
  });

  it('finds resources and operations from the keyboard alone', async () => {
    const { page, faults } = await open(full);
    await page.keyboard.press('/');
    await page.keyboard.type('place ord');
    await expect.poll(() => page.getByRole('search').getByRole('status').textContent()).toBe('2 results');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page).textContent()).toBe('Effective policies');
    expect(page.url()).toMatch(/#policies\/api-operation%3Aorders-v\d%2Fplace-order$/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('/');
    await page.keyboard.type('no such thing');
    await expect.poll(() => page.getByText('No resource or operation matches.').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await search(page).inputValue()).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('filters findings by severity, rule and text', async () => {
    const { page } = await open(full, 'findings');
    const rows = () => page.getByRole('main').locator('tbody tr').count();
    const all = await rows();
    expect(all).toBeGreaterThan(5);
    await page.getByLabel(/infos?$/).uncheck();
    await expect.poll(rows).toBeLessThan(all);
    const graver = await rows();
    await page.getByLabel(/infos?$/).check();
    await page.getByLabel('Filter by file, rule and message').fill('catalog placeholder');
    await expect.poll(rows).toBeLessThan(graver + 1);
    await expect.poll(() => page.getByRole('main').locator('tbody tr').first().innerText()).toMatch(/catalog/);
    await page.getByLabel('Filter by file, rule and message').fill('');
    await page.getByLabel('Rule', { exact: true }).selectOption('api/service-url-placeholder');
    const rules = async () => new Set(await page.getByRole('main').locator('tbody td:last-child').allInnerTexts());
    await expect.poll(rules).toEqual(new Set(['api/service-url-placeholder']));
    await page.context().close();
  });

  it('shows a policy side by side, and states which lines changed', async () => {
    const { page } = await open(full, 'plan');
    await page.getByLabel('Filter by resource').fill('api-policy:orders-v1');
    const diff = page.getByRole('table', { name: 'Policy of api-policy:orders-v1' });
    if ((await diff.count()) === 0) await page.getByRole('main').locator('details summary').first().click();
    const changed = async () => (await diff.locator('tr.changed').allInnerTexts()).join('\n');
    await expect.poll(changed).toMatch(/added:.*<trace.*removed:.*looking into it.*added:.*We will reply soon/s);
    await page.context().close();
  });

  it('shows what a change affects, and follows the drawing', async () => {
    const { page } = await open(full, 'resources/policy-fragment%3Acorrelate');
    const affected = page.locator('.affected summary');
    await affected.first().waitFor();
    expect((await affected.allInnerTexts()).join()).toMatch(/\d+ APIs.*\d+ operations/);
    await affected.first().click();
    await expect.poll(() => page.locator('.affected li').count()).toBeGreaterThan(3);
    const drawing = page.getByRole('region', { name: 'Drawing of the dependencies' });
    await drawing.locator('a[href="#resources/service-policy"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/#resources\/service-policy$/);
    await page.context().close();
  });

  it('is printed with all sections', async () => {
    const { page } = await open(full, 'resources/api%3Aorders-v1');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('#print h2').allInnerTexts()).toEqual([
      'Overview',
      'Environments',
      'Plan',
      'Drift',
      'Findings',
      'Breaking changes',
      'Policy tests',
      'Dependencies',
    ]);
    expect(await page.locator('#app').isVisible()).toBe(false);
    await page.pdf({ path: join(folder, 'report.pdf'), format: 'A4' });
    await page.context().close();
  });

  it('runs no code of hostile texts', async () => {
    for (const [index, text] of [...hostileTexts, '</script><img src=x onerror="globalThis.stolen = 1">'].entries()) {
      const file = join(folder, `hostile-${index}.html`);
      writeFileSync(file, reportPage(reportOf(text)));
      const { page, faults } = await open(file);
      for (const section of ['overview', 'plan', 'findings', 'policies/api%3Aorders', 'resources/api%3Aorders']) {
        await page.goto(`${pathToFileURL(file).href}#${section}`);
        await expect
          .poll(() => page.locator('[aria-current=page]').first().getAttribute('href'))
          .toMatch(`#${section.split('/')[0]}`);
        expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
        expect(await page.locator('img, iframe, object, a[href^="javascript" i]').count()).toBe(0);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  it('runs and loads nothing even if a text got through', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const file = join(folder, 'forged.html');
    const forged = `<script>globalThis.stolen = 1</script><img src="${address}"><style>main{display:none}</style>`;
    writeFileSync(
      file,
      reportPage(reportOf('plain')).replace('<div id="app">', () => `${forged}<div id="app">`),
    );
    const { page, faults } = await open(file);
    expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
    expect(await heading(page).isVisible()).toBe(true);
    expect(faults.filter((one) => /Content Security Policy/.test(one)).length).toBeGreaterThanOrEqual(3);
    await page.context().close();
    await new Promise((done) => server.close(done));
    expect(asked).toBe(0);
  });
});
