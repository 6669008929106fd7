import { type CommandDeclaration, type Context, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, connectionFlags, overrideFlags, projectFlags } from '../flags.ts';
import { desiredOf, withArtifacts } from '../repository.ts';

export const policyEffective: CommandDeclaration = {
  name: 'policy effective',
  summary: 'Show which policies run for a call, each with the file and line that says so',
  argument: { name: '[call]', description: 'api:NAME or api:NAME/OPERATION; default with --against: every call' },
  flags: [
    ...projectFlags,
    artifactsFlag,
    { flags: '--product <name>', description: 'the product whose subscription the caller has' },
    { flags: '--against <revision>', description: 'say in words what differs from a git revision' },
    { flags: '--markdown', description: 'as a table of Markdown' },
    ...overrideFlags,
    ...connectionFlags,
  ],
  examples: [
    'apimkit policy effective api:orders/get-order --product starter',
    'apimkit policy effective --against main',
  ],
  async run(context) {
    const { values, output, argument } = context;
    const { artifacts } = await desiredOf(context);
    const [{ callsOf, callText, effectiveFor, parseCall }, { effectiveMarkdown, renderEffective }] = await Promise.all([
      import('@apimkit/repository'),
      import('@apimkit/policy'),
    ]);
    const product = textOf(values, 'product');
    const asked = argument === undefined ? undefined : parseCall(argument);
    if (argument !== undefined && !asked) throw new UserError(`${argument} is no call: write api:orders/get-order`);
    const against = textOf(values, 'against');
    if (against === undefined && !asked)
      throw new UserError('Which call? Write api:orders/get-order, or give --against');
    const calls = (asked ? [asked] : callsOf(artifacts)).map((call) =>
      product === undefined ? call : { ...call, product },
    );
    const unknown = calls.find(
      ({ api }) => ![...artifacts].some(({ id }) => id.entry.revisions && id.name.toLowerCase() === api.toLowerCase()),
    );
    if (unknown) throw new UserError(`The artifacts have no API ${unknown.api}`);
    if (against !== undefined) return await compare(context, against, calls, artifacts);
    for (const call of calls) {
      const effective = effectiveFor(artifacts, call);
      output.print(
        values.markdown === true ? effectiveMarkdown(effective) : `${callText(call)}\n${renderEffective(effective)}`,
      );
      output.data({ call: callText(call), ...effective });
    }
    return exitCodes.fine;
  },
};

/** What changed for each call since a revision. */
async function compare(
  context: Context,
  against: string,
  calls: readonly import('@apimkit/repository').Call[],
  artifacts: import('@apimkit/model').Artifacts,
): Promise<number> {
  const { output } = context;
  const [{ callText, effectiveFor }, { compareEffective }, { artifacts: before }] = await Promise.all([
    import('@apimkit/repository'),
    import('@apimkit/policy'),
    withArtifacts(context).at(against).desired(),
  ]);
  const changes = calls.flatMap((call) => {
    const words = compareEffective(effectiveFor(before, call), effectiveFor(artifacts, call));
    return words.map((what) => ({ call: callText(call), what }));
  });
  for (const { call, what } of changes) output.print(`${call} ${what}`);
  if (changes.length === 0) output.print(`No call runs other policies than in ${against}.`);
  output.data({ against, changes });
  return exitCodes.fine;
}
