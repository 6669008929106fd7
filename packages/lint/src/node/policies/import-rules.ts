import { readFileSync } from 'node:fs';
import module, { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { displayPath, type MayRun } from '@apimkit/repository/node';
import { LintError } from '../errors.ts';

/**
 * Imports a module with rules: a path, or a package.
 *
 * @param project path of the project file, from whose folder it is looked for
 * @throws {LintError} when it may not run, or cannot be loaded
 */
export async function importRules(name: string, project: string, mayRun: MayRun): Promise<Record<string, unknown>> {
  const reason = (error: unknown) => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  const path = pathOf(name, project, (error) => {
    throw new LintError(`The ruleset ${name} cannot be loaded: ${reason(error)}. See docs/guides/linting-policies.md`);
  });
  if (!(await mayRun(path)))
    throw new LintError(
      `The ruleset ${name} runs code of ${displayPath(path)}, and this code is not trusted. Where it is, pass --trust or set APIMKIT_TRUST=1; in a pull request take it from the base branch with --rules-from origin/main, or from an installed package: docs/guides/security.md`,
    );
  allowTypeScript();
  try {
    return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  } catch (error) {
    throw new LintError(`The ruleset ${name} cannot be loaded: ${reason(error)}. See docs/guides/linting-policies.md`);
  }
}

function pathOf(name: string, project: string, fail: (error: unknown) => never): string {
  try {
    return name.startsWith('.') || name.startsWith('/')
      ? resolve(dirname(project), name)
      : createRequire(resolve(project)).resolve(name);
  } catch (error) {
    return fail(error);
  }
}

let isAllowed = false;

/**
 * Node takes the types out of TypeScript itself, except below `node_modules`
 * (https://nodejs.org/api/typescript.html#type-stripping-in-dependencies); rules that an organisation shares as a package are such files.
 */
function allowTypeScript(): void {
  if (isAllowed || typeof module.registerHooks !== 'function') return;
  isAllowed = true;
  module.registerHooks({
    load(url, context, next) {
      if (!/^file:.*\/node_modules\/.*\.m?ts$/.test(url)) return next(url, context);
      const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
      return { format: 'module', source, shortCircuit: true };
    },
  });
}
