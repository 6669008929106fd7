import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';

/** A source file of a package. */
export interface Source {
  /** Its path below the root, with `/`. */
  readonly file: string;
  readonly text: string;
  /** The name of its package without the scope. */
  readonly packageName: string;
  /** Whether it is a test or a fixture, which no published package contains. */
  readonly isTest: boolean;
}

/** An import or a re-export; those of types count. */
export interface Import {
  /** The module, as it is written. */
  readonly target: string;
  /** Its offset in the text. */
  readonly index: number;
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\n[^'"\n;]*?)*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

/** Files of packages. */
export const packageSources = '{packages,apps,rulesets}/*/src/**/*.{ts,tsx}';

/** Every source file, sorted by path. */
export function readSources(patterns: readonly string[] = [packageSources]): readonly Source[] {
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const [group = '', folder = ''] = file.split('/');
      return {
        file,
        text: readFileSync(join(root, file), 'utf8'),
        packageName: group === 'rulesets' ? `ruleset-${folder}` : folder,
        isTest: file.endsWith('.test.ts') || file.includes('/fixtures/'),
      };
    });
}

/** The imports and re-exports of a source file, also those of types and those at run time (`import('…')`). */
export function importsOf({ text }: Source): readonly Import[] {
  return [...text.matchAll(importPattern)].map((found) => {
    const target = found[1] ?? found[2] ?? found[3] ?? '';
    return { target, index: found.index + found[0].indexOf(target) };
  });
}

/** The line of an index in a text, from 1. */
export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
