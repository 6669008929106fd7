// The HTML report in a real browser. Skipped where there is none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, formatFindings } from '@apimkit/diagnostics';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostile, many, ordinary, rules } from '../packages/diagnostics/src/formats/fixtures/findings.ts';
import { chromiumArguments, chromiumProgram } from './browser/chromium.ts';

let browser: Browser;
let folder = '';

/** A page with what happened on it. */
interface Opened {
  readonly page: Page;
  readonly errors: readonly string[];
  /** What it asked for besides itself. */
  readonly requests: readonly string[];
}

async function open(text: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const [errors, requests]: [string[], string[]] = [[], []];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const file = join(folder, `report-${Math.random().toString(36).slice(2)}.html`);
  writeFileSync(file, text);
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) requests.push(request.url());
  });
  await page.goto(address);
  return { page, errors, requests };
}

const report = (findings: readonly Diagnostic[]) => formatFindings('html', findings, { rules });
// What is far below is not painted, and yet it is there: no question of being visible.
const shown = (page: Page) => page.locator('details[open]:not([hidden]) tbody tr:not([hidden])').count();
const groups = (page: Page) => page.locator('details:not([hidden])').count();
const status = (page: Page) => page.locator('#status');

describe.skipIf(!chromiumProgram)('the HTML report in Chromium (skipped where none is on the PATH)', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'apimkit-html-'));
    browser = await chromium.launch({
      executablePath: chromiumProgram ?? '',
      args: [...chromiumArguments],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows every finding below its file, and asks nothing of anyone', async () => {
    const { page, errors, requests } = await open(report(ordinary));
    expect(await page.locator('tbody tr:visible').count()).toBe(ordinary.length);
    expect(await page.locator('summary bdi').allTextContents()).toEqual([
      'apis/orders/policy.xml',
      'apis/pets & more/specification.yaml',
      'tag:red',
      'everything',
    ]);
    const row = page.locator('tbody tr').first();
    expect(await row.locator('td').allTextContents()).toEqual([
      'error',
      '3:5',
      'Unknown policy set-headersDid you mean set-header?',
      'policy/unknown-policy',
    ]);
    expect(await page.locator('label').allTextContents()).toEqual([' 2 errors', ' 2 warnings', ' 1 info']);
    expect(await page.title()).toBe('2 errors, 2 warnings, 1 info – apimkit');
    expect(await page.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'https://example.com/rules/missing-base',
      'https://example.com/rules?a=1&b=(2)%7C3',
    ]);
    expect([errors, requests]).toEqual([[], []]);
    await page.context().close();
  });

  it('is read on a narrow screen: messages and rules take the whole width', async () => {
    const { page } = await open(report(ordinary), { viewport: { width: 420, height: 800 } });
    const widths = await page
      .locator('tbody td:nth-child(3), tbody td:nth-child(4)')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
    expect(Math.min(...widths)).toBeGreaterThan(300);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(420);
    await page.context().close();
  });

  it('filters by file, message and rule, and by severity', async () => {
    const { page, errors } = await open(report(ordinary));
    const filter = page.getByRole('searchbox');
    const after = async (text: string) => {
      await filter.fill(text);
      await page.waitForFunction(
        (wanted) => document.querySelector<HTMLInputElement>('#filter')?.value === wanted,
        text,
      );
      await page.evaluate(() => new Promise(requestAnimationFrame));
      return [await shown(page), await status(page).textContent()];
    };
    expect(await after('orders/policy')).toEqual([2, '2 of 5 shown']);
    expect(await after('MISSING-base')).toEqual([1, '1 of 5 shown']);
    expect(await after('orderid operationid')).toEqual([1, '1 of 5 shown']);
    expect(await after('no such thing')).toEqual([0, '0 of 5 shown']);
    expect(await groups(page)).toBe(0);
    expect(await after('')).toEqual([5, '5 of 5 shown']);
    await page.getByLabel('warnings').uncheck();
    await page.getByLabel('infos').or(page.getByLabel('1 info')).first().uncheck();
    await expect.poll(() => status(page).textContent()).toBe('2 of 5 shown');
    expect(await page.locator('tbody tr:visible td:first-child').allTextContents()).toEqual(['error', 'error']);
    expect(await page.locator('.count').first().textContent()).toBe('1 of 2');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is used with the keyboard alone', async () => {
    const { page } = await open(report(ordinary));
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
    await page.keyboard.press('/');
    expect(await focused()).toBe('filter');
    await page.keyboard.type('base/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('base/');
    await expect.poll(() => status(page).textContent()).toBe('0 of 5 shown');
    await page.keyboard.press('Escape');
    await expect.poll(() => status(page).textContent()).toBe('5 of 5 shown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await shown(page)).toBe(0);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('SUMMARY');
    await page.keyboard.press('Enter');
    expect(await shown(page)).toBe(2);
    await page.context().close();
  });

  it('shows all parts of findings as text', async () => {
    const { page, errors, requests } = await open(report(hostile));
    expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
    expect(await page.locator('tbody tr').count()).toBe(hostile.length);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img, iframe, object, a[href^="javascript"]').count()).toBe(0);
    const messages = await page.locator('.message').allTextContents();
    expect(messages).toContain('<script>globalThis.stolen = 1</script><img src=x onerror="globalThis.stolen = 2">');
    expect(messages).toContain('a "b" <c> & d | e, f: g; h] 100%\nnext\r\nlast %0A %25 %AZP25 %5D');
    expect(Math.max(...messages.map(({ length }) => length))).toBe(100_000);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
    expect([errors, requests]).toEqual([[], []]);
    await page.context().close();
  });

  it('would run and load nothing even if a finding got through', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/`;
    const forged =
      `<script>globalThis.stolen = 1</script><img src="${address}"><b onclick="globalThis.stolen = 2">x</b>` +
      `<style>body{display:none}</style><iframe src="${address}"></iframe><link rel="stylesheet" href="${address}">`;
    const { page, errors } = await open(report(ordinary).replace('<main>', () => `<main>${forged}`));
    await page.locator('b').click();
    expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
    expect(await page.locator('tbody tr:visible').count()).toBe(ordinary.length);
    expect(errors.filter((one) => /Content Security Policy/.test(one)).length).toBeGreaterThanOrEqual(6);
    await page.context().close();
    await new Promise((done) => server.close(done));
    expect(asked).toBe(0);
  });

  it('stays of use with 5,000 findings: groups are closed, a filter opens those that it finds', async () => {
    const { page, errors } = await open(report(many(5000)));
    expect(await status(page).textContent()).toBe('5000 of 5000 shown');
    expect(await shown(page)).toBe(0);
    expect(await groups(page)).toBe(97);
    await page.getByRole('searchbox').fill('number 4321');
    await expect.poll(() => status(page).textContent()).toBe('1 of 5000 shown');
    expect(await shown(page)).toBe(1);
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => status(page).textContent()).toBe('5000 of 5000 shown');
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await shown(page)).toBe(5000);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('can be read in %s', async (colorScheme) => {
    const { page } = await open(report(ordinary), { colorScheme });
    const contrasts = await page.locator('td, summary, label, .help, footer, #status, th').evaluateAll((all) => {
      const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const light = (colour: string) =>
        channels(colour)
          .map((one) => one / 255)
          .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
          .reduce((sum, one, index) => sum + one * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
      const behind = (element: Element | null): string => {
        if (!element) return 'rgb(255,255,255)';
        const colour = getComputedStyle(element).backgroundColor;
        return colour === 'rgba(0, 0, 0, 0)' ? behind(element.parentElement) : colour;
      };
      return all.map((element) => {
        const [a = 0, b = 0] = [light(getComputedStyle(element).color), light(behind(element))].sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05);
      });
    });
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
    const isDark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(22, 24, 27)');
    expect(isDark).toBe(colorScheme === 'dark');
    await page.context().close();
  });

  it('shows its findings where scripts are off', async () => {
    const { page } = await open(report(ordinary), { javaScriptEnabled: false });
    expect(await shown(page)).toBe(ordinary.length);
    await page.context().close();
  });

  it('states that there are no findings', async () => {
    const { page, errors } = await open(report([]));
    expect(await page.locator('main').innerText()).toBe('No findings.');
    expect([await status(page).textContent(), errors]).toEqual(['0 of 0 shown', []]);
    await page.context().close();
  });
});
