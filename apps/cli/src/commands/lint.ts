import type { Severity } from '@apimkit/diagnostics';
import type { LintOptions } from '@apimkit/lint';
import { type CommandDeclaration, type Context, flag, listOf, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { destinationsOf, printFindings } from '../findings.ts';
import { artifactsFlag, connectionFlags, formatFlag, overrideFlags, projectFlags, ruleFlags } from '../flags.ts';
import { repositoryOf } from '../repository.ts';
import { ruleOptions } from '../rule-options.ts';

export const lint: CommandDeclaration = {
  name: 'lint',
  summary: 'Lint specifications, policies, artifacts and overrides',
  argument: {
    name: '[paths...]',
    description:
      'files or folders, or - for a policy on standard input; default: all of the artifacts, else this folder',
  },
  flags: [
    ...projectFlags,
    artifactsFlag,
    flag('--since <revision>', 'check only what changed since the merge base with a git revision'),
    ...ruleFlags,
    flag('--scope <scope>', 'scope of a single policy', {
      choices: ['global', 'workspace', 'product', 'api', 'operation', 'graphql-resolver'],
    }),
    flag('--gateway <kind>', 'type of the gateway that runs the policies', {
      choices: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
      repeatable: true,
    }),
    formatFlag,
    flag('--baseline <file>', 'file of accepted findings, which are not reported'),
    flag('--update-baseline', 'accept the findings of this run'),
    flag('--explain <rule>', 'explain why a rule reports something for a file, or nothing'),
    flag('--fix', 'apply safe fixes'),
    flag('--no-cache', 'lint everything, without findings of earlier runs'),
    flag('--cache-location <dir>', 'folder of the cache (default: .apimkit/cache/lint beside apimkit.yaml)'),
    flag('--fail-on <severity>', 'lowest severity for exit code 1', {
      choices: ['error', 'warning', 'info'],
      default: 'error',
    }),
    ...overrideFlags,
    ...connectionFlags,
  ],
  examples: [
    'apimkit lint',
    'apimkit lint --since origin/main --format github',
    'apimkit lint apis/orders --fail-on warning',
    'apimkit lint --env prod --ruleset strict',
    'apimkit lint policy.xml --scope api --fix',
    'apimkit lint artifacts/apis/orders/policy.xml --explain missing-base',
    'apimkit lint --format stylish --format sarif=lint.sarif',
    'apimkit lint --since origin/main --rules-from origin/main',
  ],
  async run(context) {
    const { values, output } = context;
    const { atLeast, lintRepository, withoutAccepted } = await import('@apimkit/lint');
    const destinations = await destinationsOf(context);
    const onNote: LintOptions['onNote'] = ({ level, text }) => output.log(level, text);
    const options: LintOptions = {
      ...(await ruleOptions(context)),
      paths: context.arguments ?? [],
      since: textOf(values, 'since'),
      scope: textOf(values, 'scope') as LintOptions['scope'],
      gateways: listOf(values, 'gateway') as NonNullable<LintOptions['gateways']>,
      fix: values.fix === true,
      cache: values.cache !== false && (textOf(values, 'cacheLocation') ?? true),
      stdin: process.stdin,
      onNote,
    };
    const rule = textOf(values, 'explain');
    if (rule !== undefined) return explain(rule, context, options);
    const { findings, isWhole } = await lintRepository(repositoryOf(context), options);
    const update = values.updateBaseline === true;
    const file = textOf(values, 'baseline') ?? (update ? 'apimkit-baseline.json' : undefined);
    const left = file === undefined ? findings : await withoutAccepted(findings, { file, update, isWhole, onNote });
    await printFindings('lint', left, context, destinations);
    const failing = atLeast(left, (textOf(values, 'failOn') ?? 'error') as Severity);
    return failing.length > 0 ? exitCodes.findings : exitCodes.fine;
  },
};

async function explain(rule: string, context: Context, options: LintOptions): Promise<number> {
  const { explainRule } = await import('@apimkit/lint');
  const [file, ...others] = options.paths ?? [];
  if (file === undefined || others.length > 0) throw new UserError('--explain needs the path of one file');
  const baseline = textOf(context.values, 'baseline');
  const { code, text, level, steps } = await explainRule(repositoryOf(context), rule, file, { ...options, baseline });
  context.output.print(`${code} ${level}: ${text}`);
  for (const { by, level: set } of steps) context.output.print(`  ${by}: ${set}`);
  return exitCodes.fine;
}
