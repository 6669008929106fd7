import { type CommandDeclaration, flag, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, connectionFlags, overrideFlags, projectFlags } from '../flags.ts';
import { desiredOf, repositoryOf } from '../repository.ts';

export const policyEffective: CommandDeclaration = {
  name: 'policy effective',
  summary: 'Show the effective policies of a call, with file and line',
  argument: { name: '[call]', description: 'api:NAME or api:NAME/OPERATION; default with --against: every call' },
  flags: [
    ...projectFlags,
    artifactsFlag,
    flag('--product <name>', 'product of the subscription of the caller'),
    flag('--against <revision>', 'describe the differences from a git revision'),
    flag('--markdown', 'print a Markdown table'),
    ...overrideFlags,
    ...connectionFlags,
  ],
  examples: [
    'apimkit policy effective api:orders/get-order --product starter',
    'apimkit policy effective --against main',
  ],
  async run(context) {
    const { values, output, argument: call } = context;
    const against = textOf(values, 'against');
    if (against === undefined && call === undefined)
      throw new UserError('Which call? Write api:orders/get-order, or pass --against');
    const query = { call, product: textOf(values, 'product') };
    const [{ effectiveChanges, effectivePolicies }, { effectiveMarkdown, renderEffective }] = await Promise.all([
      import('@apimkit/repository/node'),
      import('@apimkit/policy'),
    ]);
    await desiredOf(context);
    const repository = repositoryOf(context);
    if (against !== undefined) {
      const changes = await effectiveChanges(repository, against, query);
      for (const one of changes) output.print(`${one.call} ${one.what}`);
      if (changes.length === 0) output.print(`Every call runs the same policies as in ${against}.`);
      output.data({ against, changes });
      return exitCodes.fine;
    }
    for (const { call: name, effective } of await effectivePolicies(repository, query)) {
      const text = values.markdown === true ? effectiveMarkdown(effective) : `${name}\n${renderEffective(effective)}`;
      output.print(text);
      output.data({ call: name, ...effective });
    }
    return exitCodes.fine;
  },
};
