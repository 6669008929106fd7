import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { displayPath } from '@apimkit/repository/node';
import { PolicyTestError } from '../errors.ts';
import { testMessages } from '../format/messages.ts';
import { parsePolicyTests } from '../format/parse.ts';
import type { PolicyTestFile } from '../format/types.ts';

/** The end of the names of files of tests. */
const ending = /\.policytest\.ya?ml$/;

/**
 * Reads files of tests, and the policy files that they name.
 *
 * @param paths files, or folders with files `*.policytest.yaml` at any depth
 * @returns the parsed files, by path
 * @throws {PolicyTestError} if a path does not exist, or there are no tests
 * @example
 * const files = await readPolicyTests(['artifacts']);
 */
export async function readPolicyTests(paths: readonly string[]): Promise<readonly PolicyTestFile[]> {
  const found = await policyTestPaths(paths);
  if (found.length === 0)
    throw new PolicyTestError(
      `There are no files *.policytest.yaml in ${paths.map(displayPath).join(', ')}: write one with apimkit new policytest orders/get-order`,
    );
  return Promise.all(found.map(readTests));
}

/**
 * Finds files of tests.
 *
 * @param paths files, or folders with files `*.policytest.yaml` at any depth
 * @returns their absolute paths, sorted
 * @throws {PolicyTestError} if a path does not exist
 */
export async function policyTestPaths(paths: readonly string[]): Promise<readonly string[]> {
  return [...new Set((await Promise.all(paths.map(filesAt))).flat())].sort();
}

async function filesAt(path: string): Promise<readonly string[]> {
  const about = await stat(path).catch(() => undefined);
  if (!about) throw new PolicyTestError(`${path} does not exist: pass files or folders with *.policytest.yaml`);
  if (about.isFile()) return [resolve(path)];
  const entries = await readdir(path, { withFileTypes: true });
  const inside = entries
    .filter(({ name }) => name !== 'node_modules' && name !== '.git')
    .map((entry) => {
      const at = join(path, entry.name);
      if (entry.isDirectory()) return filesAt(at);
      return entry.isFile() && ending.test(entry.name) ? [resolve(at)] : [];
    });
  return (await Promise.all(inside)).flat();
}

const readTests = async (path: string): Promise<PolicyTestFile> => policyTestsOf(path, await readFile(path, 'utf8'));

/**
 * Parses a file of tests whose text is known, such as that of an editor, and reads the policy file that it names.
 *
 * @param path of the file
 * @param text its content
 * @returns the tests, with findings for what is wrong
 * @example
 * const { tests } = await policyTestsOf('artifacts/orders.policytest.yaml', text);
 */
export async function policyTestsOf(path: string, text: string): Promise<PolicyTestFile> {
  const parsed = parsePolicyTests(text, displayPath(path));
  const { target, file, targetRange } = parsed;
  if (target?.kind !== 'policy') return parsed;
  const policy = resolve(dirname(path), target.name);
  try {
    const own = { ...target, name: displayPath(policy), text: await readFile(policy, 'utf8') };
    return { ...parsed, target: own, tests: parsed.tests.map((test) => ({ ...test, target: own })) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = { file, ...(targetRange ? { range: targetRange } : {}) };
    const missing = testMessages.report('unreadable', { path: relative('', policy), reason }, place);
    return { ...parsed, tests: [], diagnostics: [...parsed.diagnostics, missing] };
  }
}
