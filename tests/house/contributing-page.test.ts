import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync('CONTRIBUTING.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Record<string, string> };

it('names scripts that exist', () => {
  for (const [, name = ''] of text.matchAll(/`npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty([name]);
});

it('has links that lead to files', () => {
  for (const [, link = ''] of text.matchAll(/\]\(([^)#]+)\)/g)) expect(existsSync(link), link).toBe(true);
});

it('links to every page of docs/contributing', () => {
  for (const page of globSync('docs/contributing/*.md')) expect(text).toContain(`(${page.replaceAll('\\', '/')})`);
});
