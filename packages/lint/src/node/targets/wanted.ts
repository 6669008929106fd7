import { resolve } from 'node:path';
import { changedSince } from '@apimkit/repository/node';
import type { LintOptions } from '../options.ts';
import { changedOnly } from '../specifications/specifications.ts';
import type { Targets } from './targets.ts';

/** The targets that are linted: all, or those that changed. */
export interface Wanted {
  isWanted(path: string): boolean;
  readonly policies: readonly string[];
  specifications(): Promise<readonly string[]>;
}

/** Files that decide how others are linted; when one changes, everything is linted. */
const deciding = /(?:^|[/\\])(?:apimkit\.ya?ml|\.spectral\.\w+|\.?redocly\.ya?ml|package-lock\.json)$/;

/**
 * Narrows the targets to what changed since a revision.
 *
 * @throws {RepositoryError} when git does not know the revision
 */
export async function wantedOf({ since, only, onNote }: LintOptions, targets: Targets): Promise<Wanted> {
  const { policies, specifications, isNamed } = targets;
  const all: Wanted = { isWanted: isNamed, policies, specifications: async () => specifications };
  if (only !== undefined) {
    const files = new Set(only.map((path) => resolve(path)));
    const isOne = (path: string) => files.has(resolve(path));
    return {
      isWanted: (path) => isNamed(path) && isOne(path),
      policies: policies.filter(isOne),
      specifications: async () => specifications.filter(isOne),
    };
  }
  if (since === undefined) return all;
  const changed = await changedSince(since);
  const decider = [...changed].find((path) => deciding.test(path));
  if (decider !== undefined) {
    onNote?.({ level: 'info', text: `Everything is linted, because ${decider} changed.` });
    return all;
  }
  return {
    isWanted: (path) => isNamed(path) && changed.has(resolve(path)),
    policies: policies.filter((path) => path === '-' || changed.has(resolve(path))),
    specifications: () => changedOnly(specifications, changed),
  };
}
