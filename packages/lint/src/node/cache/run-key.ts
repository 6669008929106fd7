import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Repository } from '@apimkit/repository/node';
import type { LintRun } from '../run.ts';
import { type HashedFiles, hashedFiles } from './hashed-files.ts';
import { rulesText } from './rules-text.ts';

/** A run, by everything that decides its findings. */
export interface RunKey {
  readonly key: string;
  readonly files: HashedFiles;
}

/**
 * The key of a run.
 *
 * @param program what lints. Default: the installed versions
 * @returns undefined for a run that depends on more than its files and settings: git, standard input, code, secret values; and for one that writes
 */
export async function runKey(run: LintRun, program?: string): Promise<RunKey | undefined> {
  const { options, repository } = run;
  const { paths = [], since, only, unsaved, fix, scope, gateways } = options;
  if (only !== undefined || unsaved !== undefined || since !== undefined || fix === true || paths.includes('-'))
    return undefined;
  if (repository.options.revision !== undefined) return undefined;
  const [rules, overrides, { installedVersions }] = await Promise.all([
    // Settings that are wrong are reported where they are used.
    rulesText(run).catch(() => undefined),
    overridesOf(repository),
    import('@apimkit/openapi-lint/node'),
  ]);
  if (rules === undefined || overrides === undefined) return undefined;
  const { artifactsFolder } = repository;
  const roots = paths.length > 0 ? paths : [artifactsFolder ?? '.'];
  const all = [...roots, ...(artifactsFolder === undefined ? [] : [artifactsFolder])];
  const files = hashedFiles(all, artifactsFolder, run.files);
  if (!files) return undefined;
  const settings = JSON.stringify([process.cwd(), paths, scope, gateways, ...settingsOf(repository)]);
  const parts = [program ?? installedVersions(import.meta.url), settings, rules, overrides, files.digest];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return { key: hash.digest('hex'), files };
}

function settingsOf({ folder, options, settings, projectFile, artifactsFolder }: Repository): readonly unknown[] {
  const { env: _, onSecrets: __, ...rest } = options;
  return [folder, rest, settings, projectFile?.path, projectFile?.project, artifactsFolder];
}

/** The content of override files, with the values of their tokens; undefined when a value is secret, or a file is wrong. */
async function overridesOf(repository: Repository): Promise<string | undefined> {
  const { overrides = repository.settings.overrides ?? [] } = repository.options;
  if (overrides.length === 0) return '';
  const loaded = await repository.overrides().catch(() => undefined);
  if (!loaded || loaded.secrets.length > 0) return undefined;
  return serialize([loaded.files, loaded.settings, loaded.diagnostics]).toString('latin1');
}
