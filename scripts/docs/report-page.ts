// The script and the style of the page that @apimkit/report writes, as a module: the page contains them, and the package reads no file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { looks } from '@apimkit/graph';
import { rolldown } from 'rolldown';
import { colours } from '../../packages/diagnostics/src/formats/html/colours.ts';
import { root } from '../run.ts';

const client = join(root, 'packages/report/src/client');

/** Path of the module. */
export const reportPagePath = 'packages/report/src/page/assets.ts';

/** The text of the module. */
export async function reportPageModule(): Promise<string> {
  const script = await bundled();
  const style = styled();
  return [
    '// Written by npm run docs from src/client.',
    `export const script = ${JSON.stringify(script)};`,
    `export const scriptHash = '${sha256(script)}';`,
    `export const style = ${JSON.stringify(style)};`,
    `export const styleHash = '${sha256(style)}';`,
    '',
  ].join('\n');
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

async function bundled(): Promise<string> {
  const bundle = await rolldown({
    input: join(client, 'main.tsx'),
    platform: 'browser',
    resolve: { conditionNames: ['browser', 'import', 'default'] },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false, comments: false });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  // Inside of a page, these would end or change the script element.
  const safe = code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--');
  return `${licenses(moduleIds)}\n${safe}`;
}

/** The licenses of the libraries in the bundle, as they require. */
function licenses(modules: readonly string[]): string {
  const folders = new Set(
    modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/')) ?? []),
  );
  const texts = [...folders].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    const license = ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt']
      .map((one) => join(folder, one))
      .flatMap((path) => {
        try {
          return [readFileSync(path, 'utf8').trim()];
        } catch {
          // The next name.
          return [];
        }
      })[0];
    if (license === undefined) throw new Error(`${name} has no license file, which the report must contain`);
    return `${name} ${version}\n\n${license}`;
  });
  return `/*!\n${texts.sort().join('\n\n---\n\n').replaceAll('*/', '* /')}\n*/`;
}

const more = `:root{--link:#2457a6;--edge:#8a93a0;--edge-line:#5b6470;--good:#1c6b32;--purple:#6b3fa0;--added:#e3f4e6;--removed:#fdeaea;--added-more:#b4e3bd;--removed-more:#f6c4c1}
@media(prefers-color-scheme:dark){:root{--link:#8ab4f8;--edge:#6d7783;--edge-line:#a2abb6;--good:#7ddc95;--purple:#c9a6ff;--added:#12301b;--removed:#3b1a1c;--added-more:#1f5a31;--removed-more:#6b2a2c}}`;

function styled(): string {
  const css = readFileSync(join(client, 'style.css'), 'utf8')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
  const fills = (mode: 'light' | 'dark') =>
    looks.map((look) => `.look-${look.name} rect{fill:${look[mode].fill};stroke:${look[mode].line}}`).join('');
  return `${colours}\n${more}\n${css}\n${fills('light')}@media(prefers-color-scheme:dark){${fills('dark')}}`;
}
