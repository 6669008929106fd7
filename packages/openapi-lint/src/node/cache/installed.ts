import { randomUUID } from 'node:crypto';
import { existsSync, globSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../rulesets/digest.ts';

/** Packages whose own packages decide findings, too. */
const deep = /^@(?:apimkit|stoplight|redocly)\//;

const known = new Map<string, string>();

/**
 * A hash of the program that lints: the versions of a package and of those that it is made of, and of Node. In a checkout, code changes
 * without its version, so there the files of the packages count.
 *
 * @param module `import.meta.url` of a module of the package
 */
export function installedVersions(module: string): string {
  const made = known.get(module) ?? versionsOrNone(module);
  known.set(module, made);
  return made;
}

/** A program whose packages cannot be found counts as new in every run. */
function versionsOrNone(module: string): string {
  try {
    return versionsOf(module);
  } catch {
    return digestOf(randomUUID());
  }
}

function versionsOf(module: string): string {
  const found = new Map<string, string>();
  const root = folderAbove(fileURLToPath(module));
  const isSource = module.endsWith('.ts');
  const visit = (folder: string) => {
    const { name, version, dependencies = {} } = manifestOf(folder);
    if (found.has(`${name}@${version}`)) return;
    const isInstalled = folder.split(sep).includes('node_modules');
    found.set(`${name}@${version}`, isInstalled ? '' : codeOf(join(folder, isSource ? 'src' : 'dist')));
    if (!deep.test(name)) return;
    for (const one of Object.keys(dependencies)) {
      const below = placeOf(one, folder);
      if (below !== undefined) visit(below);
    }
  };
  visit(root);
  return digestOf(process.version, ...[...found].sort().flat());
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The folder of the package that a file belongs to. */
function folderAbove(file: string): string {
  const folder = dirname(file);
  if (folder === file) throw new Error('there is no package');
  return existsSync(join(folder, 'package.json')) ? realpathSync(folder) : folderAbove(folder);
}

/** Where a package is installed, as Node looks for it. */
function placeOf(name: string, from: string): string | undefined {
  const place = join(from, 'node_modules', name);
  if (existsSync(join(place, 'package.json'))) return realpathSync(place);
  return dirname(from) === from ? undefined : placeOf(name, dirname(from));
}

/** Names, sizes and times of files; their content would take longer to read. */
const codeOf = (folder: string): string =>
  globSync('**/*.{js,ts}', { cwd: folder })
    .sort()
    .map((file) => {
      const { size, mtimeMs } = statSync(join(folder, file));
      return `${file} ${size} ${mtimeMs}`;
    })
    .join('\n');
