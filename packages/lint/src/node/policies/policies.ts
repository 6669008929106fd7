import { writeFile } from 'node:fs/promises';
import { type Diagnostic, withoutByteOrderMark } from '@apimkit/diagnostics';
import type { Artifacts, FileTree } from '@apimkit/model';
import { readText } from '@apimkit/openapi/node';
import type { LintFinding, PolicyLinter } from '@apimkit/policy-lint';
import { isOverTime, withinTime } from '@apimkit/repository/node';
import { LintError } from '../errors.ts';
import type { LintOptions } from '../options.ts';

const gatewaysOf = ({ gateways = [] }: LintOptions) => (gateways.length > 0 ? { gateways } : {});

/** Lints every policy of some artifacts that `isWanted`, with everything that surrounds it. */
export async function lintPolicies(
  { artifacts, tree }: { readonly artifacts: Artifacts; readonly tree: FileTree },
  linter: PolicyLinter,
  options: LintOptions,
  isWanted: (path: string) => boolean,
): Promise<readonly Diagnostic[]> {
  const { policiesOf } = await import('@apimkit/repository');
  const all: Diagnostic[] = [];
  const wanted = policiesOf(artifacts).filter(({ file }) => isWanted(file));
  const lint = ({ text, surroundings }: (typeof wanted)[number]) =>
    linter.lint(text, { ...surroundings, ...gatewaysOf(options) });
  const findings = inGroups(wanted, lint);
  for (const [index, { text, file, resource }] of wanted.entries()) {
    const found = findings[index] ?? [];
    // What overrides made of a policy is not the text of its file.
    const isText = withoutByteOrderMark(tree.get(file) ?? '') === text;
    const rest = isText ? await fixed(found, text, file, options) : found;
    all.push(...rest.map((one) => ({ ...one, file, resource })));
  }
  return all;
}

/** Limiting the time of each policy costs more than linting it. */
const groupSize = 50;

/** Maps items within the time limit of one, many together; where that is not enough, each has the limit for itself. */
function inGroups<Item, Result>(items: readonly Item[], work: (item: Item) => Result): readonly Result[] {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += groupSize) {
    const group = items.slice(start, start + groupSize);
    try {
      results.push(...withinTime(() => group.map(work)));
    } catch (error) {
      if (!isOverTime(error)) throw error;
      results.push(...group.map(work));
    }
  }
  return results;
}

/** Lints a policy by itself; `-` is standard input. Its text is read unless it is known. */
export async function lintPolicyFile(
  file: string,
  linter: PolicyLinter,
  options: LintOptions,
  known?: string,
): Promise<readonly Diagnostic[]> {
  const text = known ?? (await (file === '-' ? standardInput(options) : textOf(file)));
  const { scope } = options;
  const found = linter.lint(text, { file, ...(scope ? { scope } : {}), ...gatewaysOf(options) });
  return file === '-' ? found : fixed(found, text, file, options);
}

const textOf = (file: string) =>
  readText(file).catch(() => {
    throw new LintError(`${file} cannot be read: check the path`);
  });

async function standardInput({ stdin }: LintOptions): Promise<string> {
  if (!stdin)
    throw new LintError('The path - is standard input, and none was given: pass a file, or a policy with a pipe');
  let text = '';
  for await (const chunk of stdin) text += String(chunk);
  return text;
}

/** With `fix` writes the fixes; returns the findings that are left. */
async function fixed(found: readonly LintFinding[], text: string, file: string, { fix }: LintOptions) {
  if (fix !== true || !file.endsWith('.xml') || !found.some((one) => one.fix)) return found;
  const { applyFixes } = await import('@apimkit/diagnostics');
  const { text: better, left } = applyFixes(text, found);
  await writeFile(file, better);
  return left;
}
