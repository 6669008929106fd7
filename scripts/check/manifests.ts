import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Package } from '../packages.ts';
import { root } from '../run.ts';

/** What is missing for someone who finds a package on a registry. */
export function manifestFindings({ folder, name }: Package): readonly string[] {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const manifest = JSON.parse(text('package.json')) as Readonly<Record<string, unknown>>;
  const missing = ['description', 'license', 'homepage', 'bugs', 'repository', 'engines'].filter(
    (key) => !manifest[key],
  );
  const place = relative(root, folder).replaceAll('\\', '/');
  const { directory } = (manifest.repository ?? {}) as { readonly directory?: string };
  // Links out of the package are broken once it is installed.
  const links = [...text('README.md').matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, link = '']) => link);
  const dead = links.filter((link) => link.startsWith('..') || !existsSync(join(folder, link.replace(/#.*$/, ''))));
  return [
    ...missing.map((key) => `${name}: its package.json has no ${key}`),
    ...(directory === place
      ? []
      : [`${name}: repository.directory of its package.json is ${directory}; it must be ${place}`]),
    ...(String(manifest.homepage).includes(`/${place}#`) ? [] : [`${name}: its homepage is not ${place}`]),
    ...(existsSync(join(folder, 'LICENSE')) ? [] : [`${name}: it has no LICENSE`]),
    ...dead.map((link) => `${name}: its README links to ${link}, which is not in the package`),
  ];
}
