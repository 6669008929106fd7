import { dirname, relative, resolve, sep } from 'node:path';
import type { Severity } from '@apimkit/diagnostics';
import type { RuleRun } from '../run.ts';
import type { PolicySettings } from './settings.ts';

/** The level of a rule in a file from the settings for some files; undefined if they contain none. */
export type LevelsByPath = (file: string, rule: string) => Severity | 'off' | undefined;

/** Reads `lint.policies.overrides`; as everywhere in the project file, globs start from its folder. */
export async function levelsByPath(
  { project }: Pick<RuleRun, 'project'>,
  { overrides }: Pick<PolicySettings, 'overrides'>,
): Promise<LevelsByPath> {
  if (overrides.length === 0) return () => undefined;
  const { wildcards } = await import('@apimkit/diagnostics');
  const folder = project === undefined ? process.cwd() : dirname(resolve(project.file));
  const all = overrides.map(({ files, rules }) => ({ matches: files.map((one) => wildcards(one, '/')), rules }));
  return (file, rule) => {
    const path = relative(folder, resolve(file)).split(sep).join('/');
    const matching = all.filter(({ matches }) => matches.some((match) => match(path)));
    return matching.map(({ rules }) => rules[rule]).findLast((one) => one !== undefined);
  };
}
