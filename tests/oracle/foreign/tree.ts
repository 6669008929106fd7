import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Files by path. */
export type Files = ReadonlyMap<string, string>;

/** The files of a folder. */
export function filesIn(folder: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = found.map((one) => join(one.parentPath, one.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** Writes files to a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** How two folders differ. */
export interface TreeDifference {
  readonly equal: number;
  readonly changed: readonly string[];
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/**
 * Compares the files of two folders. Names of resources are case-insensitive, and names that the service generates depend on the order
 * of requests, so they are left out.
 */
export function compareFiles(first: Files, second: Files): TreeDifference {
  const [before, after] = [byName(first), byName(second)];
  const named = (paths: readonly string[]) => paths.map((path) => path.replaceAll(/[0-9a-f]{24}/g, '{generated}'));
  const both = [...before.keys()].filter((path) => after.has(path));
  return {
    equal: both.filter((path) => before.get(path) === after.get(path)).length,
    changed: named(both.filter((path) => before.get(path) !== after.get(path))),
    lost: named([...before.keys()].filter((path) => !after.has(path))),
    added: named([...after.keys()].filter((path) => !before.has(path))),
  };
}

const byName = (files: Files): Files => new Map([...files].map(([path, text]) => [path.toLowerCase(), text]));
