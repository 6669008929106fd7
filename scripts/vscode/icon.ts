// Draws the icon of the VS Code extension from its SVG: node scripts/vscode/icon.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumProgram } from '../../tests/browser/chromium.ts';

const images = join(import.meta.dirname, '../../apps/vscode/images');
const browser = await chromium.launch({ executablePath: chromiumProgram ?? '', args: [...chromiumArguments] });
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
await page.setContent(`<body style="margin:0">${readFileSync(join(images, 'icon.svg'), 'utf8')}</body>`);
await page.screenshot({ path: join(images, 'icon.png'), omitBackground: true });
await browser.close();
