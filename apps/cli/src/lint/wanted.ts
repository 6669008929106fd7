import { resolve } from 'node:path';
import type { Context } from '../command.ts';
import { changedSince } from './changed.ts';
import { changedOnly } from './specifications.ts';
import type { Targets } from './targets.ts';

/** What of the targets is judged: all, or what changed. */
export interface Wanted {
  isWanted(path: string): boolean;
  readonly policies: readonly string[];
  specifications(): Promise<readonly string[]>;
}

/** Files that decide how others are judged; when one changes, everything is judged. */
const deciding = /(?:^|[/\\])(?:apimkit\.ya?ml|\.spectral\.\w+|\.?redocly\.ya?ml|package-lock\.json)$/;

/**
 * Narrows the targets to what changed since a revision.
 *
 * @throws {UserError} when git does not know the revision
 */
export async function wantedOf({ output }: Context, targets: Targets, since: string | undefined): Promise<Wanted> {
  const { policies, specifications, isNamed } = targets;
  const all: Wanted = { isWanted: isNamed, policies, specifications: async () => specifications };
  if (since === undefined) return all;
  const changed = await changedSince(since);
  const decider = [...changed].find((path) => deciding.test(path));
  if (decider !== undefined) {
    output.log('info', `Everything is judged, because ${decider} changed.`);
    return all;
  }
  return {
    isWanted: (path) => isNamed(path) && changed.has(resolve(path)),
    policies: policies.filter((path) => path === '-' || changed.has(resolve(path))),
    specifications: () => changedOnly(specifications, changed),
  };
}
