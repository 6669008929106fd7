// The playground of the built site in Chromium. It is a part of site.test.ts, since two builds of the site at the same time write the same files.
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, chromiumProgram } from '../browser/chromium.ts';
import { base, buildSite, folder } from './build.ts';
import { type StaticServer, serve } from './serve.ts';

describe.skipIf(!chromiumProgram)('the playground (skipped where no Chromium is on the PATH)', () => {
  let browser: Browser;
  let server: StaticServer;
  const requested: string[] = [];
  beforeAll(async () => {
    await buildSite();
    server = await serve(folder, base);
    browser = await chromium.launch({ executablePath: chromiumProgram ?? '', args: [...chromiumArguments] });
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function opened(hash = ''): Promise<Page> {
    const page = await browser.newPage();
    page.on('request', (request) => requested.push(`${request.method()} ${request.url()}`));
    await page.goto(`${server.url}playground.html${hash}`);
    await page.getByRole('tablist', { name: 'What to do' }).waitFor();
    return page;
  }
  const summary = (page: Page) => page.locator('.summary');
  async function type(page: Page, label: string, text: string): Promise<void> {
    await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  }

  it('shows findings while one types, and applies fixes', async () => {
    const page = await opened();
    await summary(page)
      .getByText(/^[1-9]\d* findings/)
      .waitFor();
    await type(
      page,
      'Policy',
      '<policies><inbound><base /><set-variable name="a" value="@(context.Nowhere)" /></inbound></policies>',
    );
    const finding = page.getByRole('listitem').filter({ hasText: 'policy/unknown-context-member' });
    await finding.waitFor();
    expect(await finding.getByRole('link').getAttribute('href')).toBe(
      `${base}reference/policy/expressions.html#unknown-context-member`,
    );
    await finding.getByRole('button', { name: /^Go to/ }).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('context.Nowhere');
    await type(
      page,
      'Policy',
      '<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
    );
    await summary(page).getByText('No findings').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'policy/' }).count()).toBe(0);
    await page.close();
  });

  it('restores everything from its address', async () => {
    const page = await opened();
    await type(page, 'Policy', '<policies><inbound><ünknown /></inbound></policies>');
    await page.getByRole('combobox', { name: 'Ruleset' }).selectOption('minimal');
    await page.waitForFunction(() => location.hash.startsWith('#state='));
    await page.waitForTimeout(400);
    const hash = await page.evaluate(() => location.hash);
    const text = await summary(page).textContent();
    await page.close();
    const again = await opened(hash);
    await summary(again)
      .getByText(text ?? '', { exact: true })
      .waitFor();
    expect(await again.getByRole('textbox', { name: 'Policy' }).textContent()).toContain('<ünknown />');
    expect(await again.getByRole('combobox', { name: 'Ruleset' }).inputValue()).toBe('minimal');
    await again.close();
  });

  it('begins with an example when an address was cut off', async () => {
    const page = await opened('#state=q1ZKVrJSSspJzMs');
    await summary(page)
      .getByText(/^[1-9]\d* findings/)
      .waitFor();
    await page.close();
  });

  it('shows the effective policy', async () => {
    const page = await opened();
    await page.getByRole('tab', { name: 'Effective policy' }).click();
    await page.locator('pre.effective').getByText('x-payment-key').waitFor();
    expect(await page.locator('pre.effective').textContent()).toContain('global:');
    await page.getByRole('tab', { name: 'Operation' }).click();
    await type(
      page,
      'Operation',
      '<policies><inbound><rate-limit calls="1" renewal-period="9" /></inbound></policies>',
    );
    await page.locator('pre.effective').getByText('<rate-limit calls="1"').waitFor();
    expect(await page.locator('pre.effective').textContent()).not.toContain('global:');
    await page.close();
  });

  it('runs a policy on a request', async () => {
    const page = await opened();
    await page.getByRole('tab', { name: 'Run a policy' }).click();
    await summary(page).getByText('Status 200, 1 request sent').waitFor();
    const shown = await page.locator('pre.effective').textContent();
    expect(shown).toContain('"total": 21.75');
    expect(shown).toContain('header request x-caller: SHOP');
    await page.getByRole('tab', { name: 'Request' }).click();
    await type(page, 'Request', 'request: GET /orders?count=200');
    await summary(page).getByText('Status 400, 0 requests sent').waitFor();
    await type(page, 'Request', 'request: [');
    await page.getByRole('listitem').filter({ hasText: 'yaml' }).waitFor();
    await page.getByRole('tab', { name: 'Policy', exact: true }).click();
    await type(page, 'Policy', '<policies><inbound><xsl-transform /></inbound></policies>');
    await page.getByRole('tab', { name: 'Request' }).click();
    await type(page, 'Request', 'request: GET /');
    await page.getByRole('listitem').filter({ hasText: 'unsupported' }).waitFor();
    await page.close();
  });

  it('compares two specifications, with the keyboard alone', async () => {
    const page = await opened();
    await page.getByRole('tab', { name: 'Lint a policy' }).focus();
    await page.keyboard.press('End');
    await summary(page)
      .getByText(/[1-9] breaking/)
      .waitFor();
    await page.getByRole('listitem').filter({ hasText: 'breaking/operation-removed' }).waitFor();
    const before = await page.getByRole('textbox', { name: 'Before' }).innerText();
    await type(page, 'After', before);
    await summary(page).getByText('0 changes').waitFor();
    await page.close();
  });

  it('sends nothing', () => {
    expect(requested.length).toBeGreaterThan(0);
    expect(
      requested.filter((request) => !request.startsWith(`GET ${server.url}`) && !/^GET (data|blob):/.test(request)),
    ).toEqual([]);
    // The state is after the `#`, which browsers leave out of requests.
    expect(requested.filter((request) => request.includes('state='))).toEqual([]);
  });
});
