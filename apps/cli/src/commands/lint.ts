import type { Diagnostic } from '@apimkit/diagnostics';
import { artifactsFlag } from '../artifacts.ts';
import { type CommandDeclaration, type Context, textOf } from '../command.ts';
import { connectionFlags } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { baselineFlags, withoutAccepted } from '../findings/baseline.ts';
import { countBad, destinationsOf, formatFlag, tell } from '../findings/tell.ts';
import type { JudgedArtifacts } from '../lint/artifacts.ts';
import type { RuleChoice } from '../lint/rule-choice.ts';
import type { Targets } from '../lint/targets.ts';
import { overrideFlags } from '../overrides.ts';
import { projectFlags } from '../project.ts';
import { rulesFromFlag } from '../trust.ts';

const gateways = ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'] as const;
const scopes = ['global', 'workspace', 'product', 'api', 'operation', 'graphql-resolver'] as const;

export const lint: CommandDeclaration = {
  name: 'lint',
  summary: 'Judge specifications, policies, artifacts and overrides',
  argument: {
    name: '[paths...]',
    description:
      'files or folders, or - for a policy on standard input; default: all of the artifacts, else this folder',
  },
  flags: [
    ...projectFlags,
    artifactsFlag,
    { flags: '--since <revision>', description: 'judge only what changed since this branch left a revision of git' },
    {
      flags: '--ruleset <name>',
      description:
        'minimal, recommended, strict, security (policies), apim or spectral:oas (specifications), or a file; later ones win',
      repeatable: true,
    },
    { flags: '--rule <id=severity>', description: 'error, warning, info or off for one rule', repeatable: true },
    { flags: '--scope <scope>', description: 'what a policy is the policy of, judged by itself', choices: scopes },
    {
      flags: '--gateway <kind>',
      description: 'kind of gateway that runs the policies',
      choices: gateways,
      repeatable: true,
    },
    rulesFromFlag,
    formatFlag,
    ...baselineFlags,
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
    'apimkit lint --since origin/main --format github',
    'apimkit lint apis/orders --fail-on warning',
    'apimkit lint --env prod --ruleset strict',
    'apimkit lint policy.xml --scope api --fix',
    'apimkit lint --format stylish --format sarif=lint.sarif',
    'apimkit lint --since origin/main --rules-from origin/main',
  ],
  async run(given) {
    const [{ targetsOf }, { ruleChoiceOf }, { withNamedArtifacts }, destinations] = await Promise.all([
      import('../lint/targets.ts'),
      import('../lint/rule-choice.ts'),
      import('../lint/named-artifacts.ts'),
      destinationsOf(given),
    ]);
    const context = await withNamedArtifacts(given);
    const choice = await ruleChoiceOf(context);
    const targets = await targetsOf(context);
    const since = textOf(context.values, 'since');
    const all = await judge(context, choice, targets, since);
    const isWhole = targets.isWhole && since === undefined;
    const found = await withoutAccepted(inOrder(all), context, isWhole);
    await tell(found, context, destinations, async () =>
      (await import('../lint/rule-information.ts')).ruleInformation(),
    );
    return countBad(found, textOf(context.values, 'failOn') ?? 'error') > 0 ? exitCodes.findings : exitCodes.fine;
  },
};

/** Everything that is wrong with the targets. */
async function judge(
  context: Context,
  choice: RuleChoice,
  targets: Targets,
  since: string | undefined,
): Promise<readonly Diagnostic[]> {
  const [{ wantedOf }, { judgeArtifacts }, { countingOnly, withoutSettled }] = await Promise.all([
    import('../lint/wanted.ts'),
    import('../lint/artifacts.ts'),
    import('../lint/settled.ts'),
  ]);
  const wanted = await wantedOf(context, targets, since);
  const judged = targets.artifacts === undefined ? undefined : await judgeArtifacts(context);
  const named = await wanted.specifications();
  const specifications = judged ? countingOnly(named, judged) : named;
  const alone = await judgeFiles(context, choice, wanted.policies, specifications);
  // A rule over specifications sees the document alone; the files beside it may say what it misses.
  const ofFiles = judged ? await withoutSettled(alone, judged) : alone;
  const ofService = judged ? await judgeService(context, choice, wanted.isWanted, judged) : [];
  // The artifacts are read with their specifications: what is told of those already is not told twice.
  const told = new Set(ofFiles.map(({ file }) => file));
  const isTold = ({ code, file }: Diagnostic) => code.startsWith('specification/') && told.has(file);
  return [...targets.unreadable, ...ofFiles, ...ofService.filter((one) => !isTold(one))];
}

async function judgeFiles(
  context: Context,
  choice: RuleChoice,
  policies: readonly string[],
  specifications: readonly string[],
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  if (policies.length > 0) {
    const { lintPolicyFile, openPolicyLinter } = await import('../lint/policies.ts');
    const linter = await openPolicyLinter(context, choice);
    for (const file of policies) found.push(...(await lintPolicyFile(file, linter, context)));
  }
  if (specifications.length > 0) {
    const [{ lintSpecificationFiles }, { specificationSettings }] = await Promise.all([
      import('../lint/specifications.ts'),
      import('../lint/specification-settings.ts'),
    ]);
    found.push(...(await lintSpecificationFiles(specifications, await specificationSettings(context, choice))));
  }
  return found;
}

/** What is judged of a service as a whole: its files, its policies, and how they fit together. */
async function judgeService(
  given: Context,
  choice: RuleChoice,
  isWanted: (path: string) => boolean,
  { artifacts, tree, found, context }: JudgedArtifacts,
): Promise<readonly Diagnostic[]> {
  const [{ apiSettings, lintApis }, { lintPolicies, openPolicyLinter }, { hasErrors }] = await Promise.all([
    import('../lint/apis.ts'),
    import('../lint/policies.ts'),
    import('@apimkit/diagnostics'),
  ]);
  const linter = await openPolicyLinter(given, choice);
  const settings = apiSettings(given, choice);
  const ofFiles = found.filter(({ file }) => file === undefined || isWanted(file));
  if (hasErrors(found)) {
    given.output.log('warn', 'How the files fit together is judged when each of them can be read.');
    return ofFiles;
  }
  const ofApis = (await lintApis(artifacts, tree, settings)).filter(({ file }) => file === undefined || isWanted(file));
  return [...ofFiles, ...(await lintPolicies(artifacts, linter, context, isWanted)), ...ofApis];
}

const inOrder = (found: readonly Diagnostic[]) =>
  [...found].sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
      (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
      compare(a.code, b.code),
  );

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
