// Builds the site: `npm run site`, with `-- --base /path/` for a server that has it below a path.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'vitepress';
import { writePages } from './pages.ts';
import { site } from './repository.ts';

const { values } = parseArgs({ options: { base: { type: 'string', default: '/' } } });
const start = performance.now();
const count = await writePages();
console.log(`${count} pages from the repository, ${seconds()} s`);
rmSync(`${site}/dist`, { recursive: true, force: true });
await build(site, { base: values.base });
console.log(`built in ${seconds()} s`);

function seconds(): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}
