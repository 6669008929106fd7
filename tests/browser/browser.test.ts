// The packages that run anywhere: each bundles for a browser, and two of them do their work on a page.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForBrowser } from './bundle.ts';
import { chromiumArguments, chromiumProgram } from './chromium.ts';

const pure = ['diagnostics', 'policy', 'policy-lint', 'openapi', 'model', 'overrides', 'breaking', 'api-lint'];
const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

describe('the packages that run anywhere', () => {
  it.each([...pure, 'csharp', 'rules'])('%s bundles for a browser', async (name) => {
    const { code, unresolved } = await bundleForBrowser(`export * from '@apimkit/${name}';`, true);
    expect(unresolved).toEqual([]);
    console.log(`@apimkit/${name}: ${kilobytes(code.length)}, compressed ${kilobytes(gzipSync(code).length)}`);
  });
});

const require = createRequire(import.meta.url);
const page = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="app.js"></script>';

describe.skipIf(!chromiumProgram)('a page in Chromium (skipped where none is on the PATH)', () => {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    const { code } = await bundleForBrowser(readFileSync(join(import.meta.dirname, 'page.ts'), 'utf8'));
    const wasm = (name: string) => ['application/wasm', readFileSync(require.resolve(name))] as const;
    const files: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
      '/': ['text/html', page],
      '/app.js': ['text/javascript', code],
      '/grammar.wasm': wasm('tree-sitter-c-sharp/tree-sitter-c_sharp.wasm'),
      '/runtime.wasm': wasm('web-tree-sitter/web-tree-sitter.wasm'),
    };
    server = createServer(({ url = '' }, response) => {
      const [type, body] = files[url] ?? ['text/plain', ''];
      response.writeHead(url in files ? 200 : 404, { 'content-type': type }).end(body);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    browser = await chromium.launch({ executablePath: chromiumProgram ?? '', args: [...chromiumArguments] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('lints a policy and compares two specifications', async () => {
    const opened = await browser.newPage();
    const errors: string[] = [];
    opened.on('pageerror', ({ message }) => errors.push(message));
    opened.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const found = opened.waitForFunction(() => (globalThis as { result?: unknown }).result, null, { timeout: 30_000 });
    const result = await found.then((handle) => handle.jsonValue()).catch(() => undefined);
    expect(errors).toEqual([]);
    expect(result).toEqual({
      policy: expect.arrayContaining([
        ['policy/unknown-context-member', 2],
        ['policy/missing-section', 1],
      ]),
      breaking: expect.arrayContaining([['breaking', 5]]),
    });
  });
});
