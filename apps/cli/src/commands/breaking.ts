import type { Change, Level } from '@apimkit/breaking';
import { artifactsFlag } from '../artifacts.ts';
import { acceptedFlags, withoutAcceptedBreaks } from '../breaking/accepted.ts';
import { type CommandDeclaration, type Context, textOf, UserError } from '../command.ts';
import { connectionFlags } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { destinationsOf, formatFlag, tell } from '../findings/tell.ts';
import { projectFlags } from '../project.ts';

const levels: readonly Level[] = ['breaking', 'risky', 'safe'];

export const breaking: CommandDeclaration = {
  name: 'breaking',
  summary: 'Show what a change breaks for callers: specifications, gateway, policies',
  argument: { name: '[file]', description: 'one specification, compared with the file of --base' },
  flags: [
    ...projectFlags,
    artifactsFlag,
    { flags: '--base <what>', description: 'a revision of git, a specification file, or live: what is published now' },
    {
      flags: '--fail-on <level>',
      description: 'changes that make the exit code 1',
      choices: levels,
      default: 'breaking',
    },
    { flags: '--level <level>', description: 'the least that is shown', choices: levels, default: 'risky' },
    ...acceptedFlags,
    formatFlag,
    ...connectionFlags,
  ],
  examples: [
    'apimkit breaking --base origin/main',
    'apimkit breaking --base live --env prod',
    'apimkit breaking openapi.yaml --base openapi.old.yaml',
    'apimkit breaking --base origin/main --format stylish --format markdown=breaking.md',
    'apimkit breaking --base origin/main --accept --reason "nobody used it" --owner team-orders --expires 2027-01-31',
  ],
  async run(context) {
    const base = textOf(context.values, 'base');
    if (base === undefined)
      throw new UserError('Compared with what? Missing: --base (origin/main, a specification file, or live)');
    const destinations = await destinationsOf(context);
    const changes = await changesSince(base, context);
    const { changeDiagnostics } = await import('@apimkit/breaking');
    const least = atLeast(textOf(context.values, 'failOn') ?? 'breaking');
    const shown = atLeast(textOf(context.values, 'level') ?? 'risky');
    const levelOf = new Map(changeDiagnostics(changes).map((one, index) => [one, changes[index]?.level ?? 'safe']));
    const isBad = (code: Level) => least.includes(code);
    const all = [...levelOf.keys()];
    const severities = new Set(all.filter((one) => isBad(levelOf.get(one) ?? 'safe')).map(({ severity }) => severity));
    const left = await withoutAcceptedBreaks(all, context, ({ severity }) => severities.has(severity));
    const told = left.filter((one) => shown.includes(levelOf.get(one) ?? 'safe') || isBad(levelOf.get(one) ?? 'safe'));
    await tell(told, context, destinations, async () =>
      (await import('../lint/rule-information.ts')).ruleInformation(),
    );
    return left.some((one) => isBad(levelOf.get(one) ?? 'safe')) ? exitCodes.findings : exitCodes.fine;
  },
};

/** A level, and all that is worse. */
const atLeast = (level: string) => levels.slice(0, levels.indexOf(level as Level) + 1);

async function changesSince(base: string, context: Context): Promise<readonly Change[]> {
  const [
    { compareSides },
    { sideAt, sideHere, sideLive, specificationAt },
    { compareSpecifications, UnreadableSpecificationError },
  ] = await Promise.all([
    import('../breaking/compare.ts'),
    import('../breaking/sides.ts'),
    import('@apimkit/breaking'),
  ]);
  try {
    if (context.argument !== undefined) {
      const [before, after] = await Promise.all([specificationAt(base), specificationAt(context.argument)]);
      return compareSpecifications(before, after);
    }
    const after = await sideHere(context);
    const before = base === 'live' ? await sideLive(context) : await sideAt(base, context);
    return compareSides(before, after);
  } catch (error) {
    throw error instanceof UnreadableSpecificationError ? new UserError(error.message) : error;
  }
}
