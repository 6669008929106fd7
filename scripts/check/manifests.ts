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
  const { access, provenance } = (manifest.publishConfig ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...(access === 'public' && provenance === true
      ? []
      : [`${name}: publishConfig of its package.json must have access public and provenance true`]),
    ...missing.map((key) => `${name}: its package.json has no ${key}`),
    ...(directory === place
      ? []
      : [`${name}: repository.directory of its package.json is ${directory}; it must be ${place}`]),
    ...(String(manifest.homepage).includes(`/${place}#`) ? [] : [`${name}: its homepage is not ${place}`]),
    ...(existsSync(join(folder, 'LICENSE')) ? [] : [`${name}: it has no LICENSE`]),
    ...dead.map((link) => `${name}: its README links to ${link}, which is not in the package`),
  ];
}

/** What packages contain: built and source files, data, and what every package has. */
const packed =
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|[a-z]+\.json|(?:bin|dist|grammar|pages|schemas|src)\/.+)$/;
/** What is for development only. */
const forDevelopment = /\.test\.|(?:^|\/)(?:fixtures|node_modules)\/|\.tsbuildinfo$|(?:^|\/)\./;

/** Files of a tarball that do not belong into it, and those that it lacks. */
export function contentFindings(name: string, files: readonly string[]): readonly string[] {
  return [
    ...files
      .filter((file) => !packed.test(file) || forDevelopment.test(file))
      .map((file) => `${name}: its tarball contains ${file}`),
    ...['package.json', 'README.md', 'LICENSE']
      .filter((file) => !files.includes(file))
      .map((file) => `${name}: its tarball has no ${file}`),
  ];
}
