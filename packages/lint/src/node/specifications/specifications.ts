import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { readText } from '@apimkit/openapi/node';
import type { LintFile, SpecificationLintOptions } from '@apimkit/openapi-lint/node';
import { displayPath } from '@apimkit/repository/node';
import { LintError } from '../errors.ts';
import type { SpecificationSettings } from './settings.ts';

/**
 * Lints specifications; the findings name files by their paths from the working directory.
 *
 * @param files with their texts, where those are known already
 * @param cache the folder of the cache; none by default
 * @param onRead receives the other files that decide findings
 * @throws {LintError} when a ruleset cannot be used
 */
export async function lintSpecificationFiles(
  files: readonly LintFile[],
  { folder, rulesets, rules, redocly, remote, mayRun }: SpecificationSettings,
  { cache, onRead }: Pick<SpecificationLintOptions, 'cache' | 'onRead'> = {},
): Promise<readonly Diagnostic[]> {
  if (files.length === 0) return [];
  const { lintSpecifications, RulesetError } = await import('@apimkit/openapi-lint/node');
  try {
    const found = await lintSpecifications(
      files.map(({ file, ...known }) => ({ file: resolve(file), ...known })),
      {
        ...{ folder, rulesets, rules, redocly, remote, mayRun },
        ...(cache === undefined ? {} : { cache }),
        ...(onRead ? { onRead } : {}),
      },
    );
    return found.map((one) =>
      one.file === undefined ? one : { ...one, file: displayPath(resolve(folder, one.file)) },
    );
  } catch (error) {
    throw error instanceof RulesetError ? new LintError(error.message) : error;
  }
}

/** The specifications that changed, or that refer to a file that did. */
export async function changedOnly(files: readonly string[], changed: ReadonlySet<string>): Promise<readonly string[]> {
  const reached: string[] = [];
  for (const file of files) if (await reaches(resolve(file), changed, new Set())) reached.push(file);
  return reached;
}

async function reaches(file: string, changed: ReadonlySet<string>, seen: Set<string>): Promise<boolean> {
  if (changed.has(file)) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  const text = await readText(file).catch(() => '');
  for (const [, reference = ''] of text.matchAll(/["']?\$ref["']?\s*:\s*["']?([^"'#\s,}]+)/g)) {
    if (/^\w+:/.test(reference)) continue;
    if (await reaches(resolve(dirname(file), decodeURI(reference)), changed, seen)) return true;
  }
  return false;
}
