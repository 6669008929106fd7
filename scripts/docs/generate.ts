// Writes docs/generated/*, or with --check says which pages are stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';
import { cliPage } from './cli.ts';
import { kindsPage } from './kinds.ts';

const check = process.argv.includes('--check');
const folder = join(root, 'docs/generated');
const pages = [
  { name: 'kinds.md', text: kindsPage() },
  { name: 'cli.md', text: await cliPage() },
];
mkdirSync(folder, { recursive: true });
for (const { name, text } of pages) {
  const file = join(folder, name);
  if (!check) writeFileSync(file, text);
  else if (read(file) !== text) {
    console.log(`docs/generated/${name} is stale: run npm run docs`);
    process.exitCode = 1;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A page that was never written is stale too.
    return undefined;
  }
}
