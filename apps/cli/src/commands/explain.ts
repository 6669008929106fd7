import { type CommandDeclaration, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, connectionFlags, overrideFlags, projectFlags } from '../flags.ts';
import { desiredOf } from '../repository.ts';

export const explain: CommandDeclaration = {
  name: 'explain',
  summary: 'Show a resource in an environment, with the origin of each value',
  argument: { name: '<resource>', description: 'kind:name, such as backend:orders or api-operation-policy:orders/get' },
  flags: [...projectFlags, artifactsFlag, ...overrideFlags, ...connectionFlags],
  examples: ['apimkit explain backend:orders --env prod', 'apimkit explain api-policy:orders --overrides prod.yaml'],
  async run(context) {
    const { output, argument = '' } = context;
    const desired = await desiredOf(context);
    const { explain: explained, findResource, renderExplained } = await import('@apimkit/overrides');
    const found = findResource(argument, desired);
    if ('advice' in found) throw new UserError(`${argument}: ${found.advice}`);
    const rows = explained(found, desired, desired.tree);
    output.print(renderExplained(found.id.toString(), rows, { width: output.lineWidth }));
    output.data({ resource: found.id, values: rows });
    return exitCodes.fine;
  },
};
