import type { Choices, CiSystem, FileChange, Given } from '@apimkit/setup';
import { ask } from '../ask.ts';
import { type CommandDeclaration, type Context, flag, listOf, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { foundHere } from '../found-here.ts';
import { programVersion } from '../version.ts';

const ciNames = ['github', 'azure-devops', 'gitlab', 'none'];

export const init: CommandDeclaration = {
  name: 'init',
  summary:
    'Set up this repository: apimkit.yaml, override files and pipelines; changes no existing file without asking',
  flags: [
    flag('--artifacts <dir>', 'folder of the artifacts (default: the one that this repository has, else artifacts)'),
    flag(
      '--stage <environments>',
      'environments that are published at once, such as dev or prod-eu,prod-us; repeat it in the order of the release',
      {
        repeatable: true,
      },
    ),
    flag('--ci <system>', 'CI system of the pipelines (default: detected)', { choices: ciNames, repeatable: true }),
    flag('--branch <name>', 'branch that pull requests are merged into (default: that of the remote)'),
    flag('--yes', 'take what is detected without asking, and keep existing files'),
    flag('--force', 'replace existing files'),
    flag('--dry-run', 'show what would be written'),
  ],
  examples: [
    'apimkit init',
    'apimkit init --yes',
    'apimkit init --ci github --stage dev --stage test --stage prod-eu,prod-us',
    'apimkit init --yes --dry-run --format json',
  ],
  async run(context) {
    const { values, output } = context;
    const { changesIn, writeChanges } = await import('@apimkit/setup/node');
    const choices = await choose(context);
    const changes = await changesIn('.', choices, { version: programVersion() });
    const written = await wanted(changes, context);
    if (values.dryRun !== true) await writeChanges('.', written);
    report(choices, changes, written, context);
    output.data({
      choices,
      files: changes.map((one) => ({ path: one.file.path, state: one.state, written: written.includes(one) })),
    });
    return exitCodes.fine;
  },
};

/** What is set up: flags, replies, and what is detected. */
async function choose(context: Context): Promise<Choices> {
  const [{ choicesFor }, found] = await Promise.all([import('@apimkit/setup'), foundHere()]);
  const given = givenBy(context);
  const choices = choicesFor(found, given);
  if (context.values.yes === true || !context.output.interactive) return choices;
  return choicesFor(found, await replies(choices, given, context));
}

function givenBy({ values }: Context): Given {
  const stages = listOf(values, 'stage').map(stageOf);
  const ci = listOf(values, 'ci');
  return {
    artifacts: textOf(values, 'artifacts'),
    branch: textOf(values, 'branch'),
    stages: stages.length === 0 ? undefined : stages,
    ci: ci.length === 0 ? undefined : systemsOf(ci),
  };
}

const systemsOf = (names: readonly string[]) => names.filter((name): name is CiSystem => name !== 'none');

function stageOf(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  // The name becomes a part of paths, jobs and variables.
  const wrong = names.find((name) => !/^[A-Za-z][\w.-]*$/.test(name));
  if (wrong === undefined) return names;
  throw new UserError(`--stage ${text}: use letters, digits, dots, dashes and underscores, and begin with a letter`);
}

async function replies(choices: Choices, given: Given, { signal }: Context): Promise<Given> {
  const artifacts = given.artifacts ?? (await ask('Folder of the artifacts', choices.artifacts, signal));
  const shown = choices.stages.map((stage) => stage.join(',')).join(' ');
  const stages =
    given.stages ?? (await ask('Environments in the order of the release', shown, signal)).split(/\s+/).map(stageOf);
  const detected = choices.ci.join(' ') || 'none';
  const names = given.ci ?? (await ask(`CI system: ${ciNames.join(', ')}`, detected, signal)).split(/[\s,]+/);
  const unknown = names.find((name) => !ciNames.includes(name));
  if (unknown !== undefined) throw new UserError(`Unknown CI system ${unknown}: choose from ${ciNames.join(', ')}`);
  const branch = given.branch ?? (await ask('Branch that pull requests are merged into', choices.branch, signal));
  return { artifacts, stages, ci: systemsOf(names), branch };
}

/** The changes to write: never a file that differs without consent. */
async function wanted(
  changes: readonly FileChange[],
  { values, output, signal }: Context,
): Promise<readonly FileChange[]> {
  const chosen: FileChange[] = [];
  for (const change of changes) {
    if (change.state === 'create' || change.state === 'add') chosen.push(change);
    if (change.state !== 'differs') continue;
    const isAsked = values.force !== true && values.yes !== true && values.dryRun !== true && output.interactive;
    const isReplaced = isAsked
      ? /^y(es)?$/i.test(await ask(`${change.file.path} exists and differs. Replace it?`, 'no', signal))
      : values.force === true;
    if (isReplaced) chosen.push(change);
  }
  return chosen;
}

function report(
  choices: Choices,
  changes: readonly FileChange[],
  written: readonly FileChange[],
  { values, output }: Context,
): void {
  const shown = { create: 'created', add: 'added lines to', differs: 'replaced', unchanged: 'unchanged' };
  for (const change of changes) {
    const { file, state } = change;
    const isKept = state === 'differs' && !written.includes(change);
    output.print(`${(isKept ? 'kept' : shown[state]).padEnd(14)} ${file.path}`);
    if (isKept)
      output.log('info', file.whenKept ?? `${file.path} differs from what init writes. Pass --force to replace it`);
  }
  for (const [name, { problem }] of Object.entries(choices.environments))
    if (problem !== undefined) output.log('warn', `The override file of ${name} has an error: ${problem}`);
  for (const [service, names] of sharedServices(choices))
    output.log(
      'warn',
      `${names.join(' and ')} have the same service, ${service}: each publish to one of them changes the other`,
    );
  if (values.dryRun === true) output.print('\nNothing was written (--dry-run).');
  const first = choices.source;
  output.print(`
Next:
  apimkit lint                 check the files
  apimkit plan --env ${first.padEnd(10)}show what a publish would change; writes nothing
  apimkit doctor --env ${first.padEnd(8)}check the sign-in, the roles and the service
Pipelines need identities and variables: https://github.com/apimkit/apimkit/blob/main/docs/guides/pipelines.md`);
}

/** Services of several environments, which is rarely meant: a name was copied with its file. */
function sharedServices({ environments }: Choices): readonly (readonly [string, readonly string[]])[] {
  const named = Object.entries(environments).flatMap(([name, { service }]) =>
    service === undefined ? [] : [{ name, service }],
  );
  const groups = Map.groupBy(named, ({ service }) => service.toLowerCase());
  return [...groups]
    .filter(([, all]) => all.length > 1)
    .map(([service, all]) => [service, all.map(({ name }) => name)]);
}
