import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { checkedRuleset, type NamedRuleset } from '@apimkit/rules';
import { LintError } from '../errors.ts';

/**
 * Reads a ruleset that is data: a JSON file, or an entry of an installed package such as `@apimkit/ruleset-policy/recommended`. Where that
 * package is not installed, the ruleset of the same name that comes with apimkit is meant.
 *
 * @param family `policy` or `api`
 * @param project path of the project file, from which the name is resolved
 * @param ours names of the rulesets that come with apimkit
 * @returns undefined if the name leads to something else than JSON
 * @throws {LintError} for a file that cannot be read or is not a ruleset
 */
export async function readRuleset(
  family: 'policy' | 'api',
  name: string,
  project: string,
  ours: readonly string[],
): Promise<NamedRuleset | string | undefined> {
  const own = `@apimkit/ruleset-${family}/`;
  const path = pathOf(name, project);
  if (path === undefined) {
    const short = name.startsWith(own) ? name.slice(own.length) : '';
    return ours.includes(short) ? short : undefined;
  }
  if (!path.endsWith('.json')) return undefined;
  try {
    const ruleset = checkedRuleset(name, JSON.parse(await readFile(path, 'utf8')));
    return { ...ruleset, extends: [ruleset.extends ?? []].flat().map((one) => one.replace(own, '')) };
  } catch (error) {
    throw new LintError(
      `The ruleset ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}. See docs/guides/openapi-rulesets.md`,
    );
  }
}

function pathOf(name: string, project: string): string | undefined {
  if (/^[./]/.test(name)) return resolve(dirname(project), name);
  try {
    return createRequire(resolve(project)).resolve(name);
  } catch {
    // It is not installed: the module loader reports that.
    return undefined;
  }
}
