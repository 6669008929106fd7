import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, chromiumProgram } from './browser/chromium.ts';
import { type CodeServer, codeServer, startCodeServer } from './vscode/code-server.ts';

const root = join(import.meta.dirname, '..');
const policy = 'artifacts/apis/orders-v1/policy.xml';

describe.skipIf(!codeServer || !chromiumProgram)(
  'the extension in VS Code (skipped where code-server or Chromium is not on the PATH)',
  () => {
    let folder = '';
    let editor: CodeServer;
    let browser: Browser;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'apimkit-code-'));
      await cp(join(root, 'examples/sample'), join(folder, 'shop'), { recursive: true });
      const file = join(folder, 'shop', policy);
      await writeFile(file, readFileSync(file, 'utf8').replace('"require-token"', '"require-tokn"'));
      const vsix = join(folder, 'apimkit.vsix');
      await promisify(execFile)(process.execPath, [join(root, 'scripts/vscode/package.mjs'), vsix]);
      editor = await startCodeServer(codeServer ?? '', vsix, folder);
      browser = await chromium.launch({ executablePath: chromiumProgram ?? '', args: [...chromiumArguments] });
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      editor?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    it('shows the findings of a policy', async () => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const address = new URL(editor.url);
      const opened = `vscode-remote://${address.host}${join(folder, 'shop', policy)}`;
      address.searchParams.set('folder', join(folder, 'shop'));
      address.searchParams.set('payload', JSON.stringify([['openFile', opened]]));
      await page.goto(address.href);
      await page.locator('.squiggly-error').first().waitFor({ timeout: 90_000 });
      await page.keyboard.press('F8');
      const text = page.getByText('Fragment require-tokn does not exist').first();
      await text.waitFor({ timeout: 20_000 });
      expect(await text.textContent()).toContain('Did you mean require-token?');
    });
  },
);
