import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '@apimkit/model';
import type { LintFinding, PolicyLinter, PolicySurroundings } from '@apimkit/policy-lint';
import { artifactsFlag } from '../artifacts.ts';
import { type CommandDeclaration, type Context, listOf, textOf, UserError } from '../command.ts';
import { connectionFlags, serviceIdOf } from '../connection.ts';
import { loadDesired, loadOverrides, overrideFlags } from '../overrides.ts';
import type { LintSettings } from '../policies/lint-settings.ts';
import { projectFlags } from '../project.ts';

const scopes = ['global', 'workspace', 'product', 'api', 'operation', 'graphql-resolver'] as const;

export const lint: CommandDeclaration = {
  name: 'lint',
  summary: 'Judge the policies of a repository, or one file',
  errorCode: 2,
  argument: { name: '[file]', description: 'one policy file, or - for standard input; default: all of the artifacts' },
  flags: [
    ...projectFlags,
    artifactsFlag,
    {
      flags: '--ruleset <name>',
      description: 'minimal, recommended, strict or security; later ones win',
      repeatable: true,
    },
    { flags: '--rule <id=severity>', description: 'error, warning, info or off for one rule', repeatable: true },
    { flags: '--scope <scope>', description: 'what the one file is the policy of', choices: scopes },
    { flags: '--gateway <kind>', description: 'kind of gateway that runs the policies', repeatable: true },
    {
      flags: '--format <format[=file]>',
      description:
        'stylish, json, sarif, junit, github, azure-devops, gitlab, checkstyle, markdown or html; to a file with =',
      repeatable: true,
    },
    { flags: '--baseline <file>', description: 'accepted findings; only others count' },
    { flags: '--update-baseline', description: 'accept what is found now' },
    { flags: '--fix', description: 'mend what can be mended safely' },
    {
      flags: '--fail-on <severity>',
      description: 'findings that make the exit code 1',
      choices: ['error', 'warning', 'info'],
      default: 'error',
    },
    ...overrideFlags,
    ...connectionFlags,
  ],
  examples: [
    'apimkit lint',
    'apimkit lint --env prod --ruleset strict',
    'apimkit lint policy.xml --scope api --fix',
    'apimkit lint --format stylish --format sarif=lint.sarif',
  ],
  async run(context) {
    const { argument } = context;
    const linter = await openLinter(context);
    const found = argument === undefined ? await lintAll(context, linter) : await lintOne(context, linter, argument);
    return await tell(await withoutAccepted(found, context), context);
  },
};

async function openLinter({ values, lint }: Context): Promise<PolicyLinter> {
  const [{ activeRules, createLinter }, { loadCSharp }] = await Promise.all([
    import('@apimkit/policy-lint'),
    import('@apimkit/policy/node'),
  ]);
  const rules = Object.fromEntries(listOf(values, 'rule').map((one) => one.split('=') as [string, 'off']));
  const named = listOf(values, 'ruleset');
  const { readLintSettings } = await import('../policies/lint-settings.ts');
  const settings = await readLintSettings((lint?.settings ?? {}) as JsonObject, lint?.file ?? 'apimkit.yaml');
  try {
    const active = activeRules({
      ...settings,
      ...(named.length > 0 ? { extends: named } : {}),
      rules: { ...settings.rules, ...rules },
    });
    const parse = await loadCSharp();
    const { requireReason, overrides } = settings;
    const linter = createLinter({ rules: active, parse, requireReason });
    return overrides.length === 0 ? linter : byPath(linter, overrides);
  } catch (error) {
    throw error instanceof TypeError ? new UserError(error.message) : error;
  }
}

/** Severities that differ for some files. */
function byPath(linter: PolicyLinter, overrides: LintSettings['overrides']): PolicyLinter {
  return {
    lint: (text, surroundings = {}) =>
      linter.lint(text, surroundings).flatMap((finding) => {
        const fits = overrides.filter(({ files }) => files.some((glob) => globOf(glob).test(surroundings.file ?? '')));
        const level = fits.map(({ rules }) => rules[finding.rule]).findLast((one) => one !== undefined);
        if (level === 'off') return [];
        return level === undefined ? finding : { ...finding, severity: level };
      }),
  };
}

/** `*` stands for a part of a name, `**` for any folders. */
const globOf = (glob: string) =>
  new RegExp(
    `^${glob
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll(/\*\*\/?|\*|\?/g, (star) =>
        star === '**/' ? '(?:.*/)?' : star === '**' ? '.*' : star === '*' ? '[^/]*' : '[^/]',
      )}$`,
    'i',
  );

const gatewaysOf = ({ values }: Context) => {
  const gateways = listOf(values, 'gateway') as NonNullable<PolicySurroundings['gateways']>;
  return gateways.length > 0 ? { gateways } : {};
};

/** Every policy, as the environment has it when one is chosen. */
async function lintAll(context: Context, linter: PolicyLinter): Promise<readonly LintFinding[]> {
  const loaded = await loadOverrides(context);
  const { artifacts } = await loadDesired(loaded, serviceIdOf(loaded.context));
  const { policiesOf } = await import('../policies/repository.ts');
  const policies = policiesOf(artifacts);
  const folder = textOf(context.values, 'artifacts') ?? '';
  const all: LintFinding[] = [];
  for (const { text, file, resource, surroundings } of policies) {
    const found = linter.lint(text, { ...surroundings, ...gatewaysOf(context) });
    const rest = await mended(found, text, join(folder, file), context);
    all.push(...rest.map((one) => ({ ...one, resource })));
  }
  return all;
}

async function lintOne(context: Context, linter: PolicyLinter, argument: string): Promise<readonly LintFinding[]> {
  const text =
    argument === '-'
      ? await standardInput()
      : await readFile(argument, 'utf8').catch(() => {
          throw new UserError(`${argument} cannot be read`);
        });
  const scope = textOf(context.values, 'scope') as PolicySurroundings['scope'];
  const found = linter.lint(text, { file: argument, ...(scope ? { scope } : {}), ...gatewaysOf(context) });
  return argument === '-' ? found : mended(found, text, argument, context);
}

async function standardInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}

/** With `--fix` writes what can be mended; gives the findings that are left. */
async function mended(found: readonly LintFinding[], text: string, file: string, { values, chosen }: Context) {
  const fixable = found.filter(({ fix }) => fix);
  // What an environment's overrides made is not what stands in the file.
  if (values.fix !== true || fixable.length === 0 || !file.endsWith('.xml') || chosen) return found;
  const { applyFixes } = await import('@apimkit/policy-lint');
  await writeFile(file, applyFixes(text, fixable));
  return found.filter(({ fix }) => !fix);
}

/** Takes what the baseline accepts away, and writes the baseline when asked to. */
async function withoutAccepted(
  found: readonly LintFinding[],
  { values, output }: Context,
): Promise<readonly LintFinding[]> {
  const file = textOf(values, 'baseline') ?? (values.updateBaseline === true ? 'apimkit-baseline.json' : undefined);
  if (file === undefined) return found;
  const { applyBaseline, makeBaseline, parseBaseline } = await import('@apimkit/diagnostics');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined && values.updateBaseline !== true) throw new UserError(`The baseline ${file} cannot be read`);
  const entries = text === undefined ? [] : readEntries(text, file, parseBaseline);
  if (values.updateBaseline === true) {
    await writeFile(file, `${JSON.stringify({ version: 1, findings: makeBaseline(found, entries) }, null, 2)}\n`);
    output.log('info', `${file} accepts ${found.length} findings now.`);
    return [];
  }
  const { fresh, accepted, fixed } = applyBaseline(found, entries, new Date().toISOString().slice(0, 10));
  if (accepted > 0) output.log('info', `${accepted} findings are accepted by ${file}.`);
  for (const { code, file: where = '' } of fixed)
    output.log('info', `${where} ${code} is gone; take it out of ${file}`);
  return fresh;
}

function readEntries<Entry>(text: string, file: string, parse: (text: string) => readonly Entry[]): readonly Entry[] {
  try {
    return parse(text);
  } catch (error) {
    throw new UserError(`${file} is no baseline: ${error instanceof Error ? error.message : ''}`);
  }
}

async function tell(found: readonly LintFinding[], { output, values }: Context): Promise<number> {
  const [{ formatFindings, formatNames }, { ruleInformation }] = await Promise.all([
    import('@apimkit/diagnostics'),
    import('../policies/rule-information.ts'),
  ]);
  const asked = listOf(values, 'format');
  for (const one of asked.length > 0 ? asked : ['stylish']) {
    const [format = '', ...file] = one.split('=');
    if (!formatNames.includes(format))
      throw new UserError(`There is no format ${format}; there are ${formatNames.join(', ')}`);
    const text = output.masked(formatFindings(format, found, ruleInformation()));
    if (file.length > 0) await writeFile(file.join('='), text);
    else output.print(text.trimEnd());
  }
  const count = (severity: string) => found.filter((one) => one.severity === severity).length;
  const least = textOf(values, 'failOn') ?? 'error';
  const bad = count('error') + (least === 'error' ? 0 : count('warning')) + (least === 'info' ? count('info') : 0);
  return bad > 0 ? 1 : 0;
}
