// The built site in Chromium. turbo keeps the build, so that it is made again only after a change.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packages } from '../scripts/packages.ts';
import { chromiumArguments, chromiumProgram } from './browser/chromium.ts';
import { violations } from './site/axe.ts';
import { base, buildSite, folder } from './site/build.ts';
import { builtPages, clicks } from './site/crawl.ts';
import { type StaticServer, serve } from './site/serve.ts';
import './site/playground.ts';

beforeAll(buildSite, 600_000);

describe('the pages', () => {
  it('link to pages and headings that exist', () => {
    const pages = builtPages(folder, base);
    const dead = [...pages.values()].flatMap(({ path, links }) =>
      [...new Set(links)]
        .filter((link) => {
          const [file = '', hash] = link.split('#');
          const page = pages.get(file);
          return page === undefined || (hash !== undefined && hash !== '' && !page.ids.has(hash));
        })
        .map((link) => `${path}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('are at most three clicks from the home page', () => {
    const pages = builtPages(folder, base);
    const away = clicks(pages);
    const far = [...pages.keys()].filter((path) => path !== '404.html' && !((away.get(path) ?? 99) <= 3));
    expect(far).toEqual([]);
    expect(pages.size).toBeGreaterThan(150);
  });

  it('load nothing from other hosts', () => {
    expect([...builtPages(folder, base).values()].flatMap(({ foreign }) => foreign)).toEqual([]);
  });

  it('contain every export of every package', async () => {
    const pages = builtPages(folder, base);
    const { exportsOf } = await import('../scripts/docs/readmes/exports-of.ts');
    const missing = packages().flatMap(({ name, entries }) =>
      entries.flatMap(({ path, source }) => {
        const file = `api/${name.replace('@apimkit/', '')}${path === '.' ? '/index' : path.slice(1)}.html`;
        const ids = pages.get(file)?.ids ?? new Set();
        return exportsOf(source)
          .filter((one) => !ids.has(one.name.toLowerCase()))
          .map((one) => `${file}: ${one.name}`);
      }),
    );
    expect(missing).toEqual([]);
  });
});

describe.skipIf(!chromiumProgram)('the site in Chromium (skipped where none is on the PATH)', () => {
  let browser: Browser;
  let server: StaticServer;
  const requests = new Set<string>();
  const errors: string[] = [];
  beforeAll(async () => {
    server = await serve(folder, base);
    browser = await chromium.launch({ executablePath: chromiumProgram ?? '', args: [...chromiumArguments] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function context(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
    const made = await browser.newContext(options);
    made.on('request', (request) => requests.add(new URL(request.url()).host));
    made.on('weberror', (error) => errors.push(`${error.page()?.url()}: ${error.error().message}`));
    made.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.page()?.url()}: ${message.text()}`);
    });
    return made;
  }

  async function opened(path: string, inside?: BrowserContext): Promise<Page> {
    const page = await (inside ?? (await context())).newPage();
    const response = await page.goto(`${server.url}${path}`);
    expect(response?.status(), path).toBe(200);
    return page;
  }

  function expectClean(): void {
    expect(errors.splice(0)).toEqual([]);
    expect([...requests].filter((host) => host !== new URL(server.url).host && host !== '')).toEqual([]);
  }

  it('opens every page without an error or a request to another host', async () => {
    const paths = [...builtPages(folder, base).keys()].filter((path) => path !== '404.html');
    const inside = await context();
    // Who saves data does not get the search in advance, which would take most of the time here.
    await inside.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    const workers = Array.from({ length: 4 }, async () => {
      const page = await inside.newPage();
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        const response = await page.goto(`${server.url}${path}`);
        expect(response?.status(), path).toBe(200);
        expect(await page.locator('h1').count(), path).toBe(1);
      }
    });
    await Promise.all(workers);
    await inside.close();
    expectClean();
  });

  it('has a page for what is missing', async () => {
    // Chromium logs the status as an error, so this context is not watched.
    const page = await browser.newPage();
    expect((await page.goto(`${server.url}nowhere.html`))?.status()).toBe(404);
    await page.getByRole('link', { name: 'Home page' }).click();
    await page.waitForURL(server.url);
    await page.close();
  });

  const checked = [
    '',
    'guides/plans.html',
    'guides/',
    'reference/kinds.html',
    'reference/policy/security.html',
    'api/policy/',
    'playground.html',
  ];
  it.each(checked.flatMap((path) => (['light', 'dark'] as const).map((colorScheme) => ({ path, colorScheme }))))(
    'is accessible: $path, $colorScheme',
    async ({ path, colorScheme }) => {
      const inside = await context({ colorScheme, reducedMotion: 'reduce' });
      const page = await opened(path, inside);
      if (path.startsWith('playground')) await page.getByText('findings:').waitFor();
      expect(await violations(page)).toEqual([]);
      await inside.close();
      expectClean();
    },
  );

  it('searches without a network', async () => {
    const inside = await context();
    const page = await opened('', inside);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('localSearchIndex')),
    );
    await page.waitForLoadState('networkidle');
    await inside.setOffline(true);
    await page.keyboard.press('Control+k');
    for (const [words, address] of [
      ['apimkit breaking', 'reference/cli.html#apimkit-breaking'],
      ['policy/weak-hash', 'reference/policy/security.html#weak-hash'],
      ['compareSpecifications', 'api/breaking/#comparespecifications'],
    ] as const) {
      await page.locator('#localsearch-input').fill(words);
      await page.locator(`#localsearch-list a[href$="${address}"]`).first().waitFor({ timeout: 10_000 });
    }
    await inside.close();
    expectClean();
  });
});
