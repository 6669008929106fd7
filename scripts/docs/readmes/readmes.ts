// The READMEs of the packages list everything that is exported, between markers.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Package, packages } from '../../packages.ts';
import { root } from '../../run.ts';
import { replaceBlock } from '../blocks.ts';
import { type Export, exportsOf } from './exports-of.ts';

const kindOrder = ['function', 'class', 'constant', 'interface', 'type', 're-export'];

/** The README of every package, with the list of its exports brought up to date. */
export function readmes(): readonly { readonly path: string; readonly text: string }[] {
  const withExports = packages().filter(({ isData }) => !isData);
  return withExports.map((one) => {
    const file = join(one.folder, 'README.md');
    const path = relative(root, file).replaceAll('\\', '/');
    const text = withBlock(readFileSync(file, 'utf8'));
    return { path, text: replaceBlock(text, 'exports', exportLists(one)) };
  });
}

/** A README that has no list yet gets one at its end. */
function withBlock(text: string): string {
  if (text.includes('<!-- /exports -->')) return text;
  return `${text.trimEnd()}\n\n## API\n\n<!-- exports: written by npm run docs --><!-- /exports -->\n`;
}

/** A table of exports for each entry point. Exports that only the packages of this repository may use are not listed. */
function exportLists({ name, entries }: Package): string {
  return entries
    .filter(({ path }) => path !== './internal')
    .flatMap(({ path, source }) => [
      `### \`${name}${path.slice(1)}\``,
      '',
      ...(path === './internal' ? [internalNote] : tableOf(source)),
      '',
    ])
    .join('\n');
}

const internalNote =
  'Shared by the packages of apimkit. Any release may change or remove its exports: semantic versioning does not cover them.';

const tableOf = (source: string) => [
  '| export | kind | purpose |',
  '| ------ | ---- | ------- |',
  ...exportsOf(source).toSorted(byKind).map(row),
];

const byKind = (a: Export, b: Export) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind);

function row({ name, kind, summary, from }: Export): string {
  if (summary === '' && kind !== 're-export') throw new Error(`${from}: ${name} has no docstring`);
  const purpose = kind === 're-export' ? `From \`${from}\`.` : summary;
  return `| \`${name}\` | ${kind} | ${purpose.replaceAll('|', '\\|')} |`;
}
