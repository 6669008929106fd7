import type { CommandDeclaration } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { projectFlags, rulesFromFlag, trustFlag } from '../flags.ts';
import { repositoryOf } from '../repository.ts';
import { ruleOptions } from '../rule-options.ts';

export const explainRule: CommandDeclaration = {
  name: 'explain-rule',
  summary: 'Print the documentation of a rule: reason, incorrect and correct examples, when not to use it',
  argument: {
    name: '<id>',
    description: 'as findings have it, such as policy/jwt-without-audience or apim-operation-id-missing',
  },
  flags: [...projectFlags, trustFlag, rulesFromFlag],
  examples: ['apimkit explain-rule jwt-without-audience', 'apimkit explain-rule apim-operation-id-missing'],
  async run(context) {
    const { argument = '', output } = context;
    const { ruleDocumentation } = await import('@apimkit/lint');
    const { page, rule } = await ruleDocumentation(repositoryOf(context), argument, await ruleOptions(context));
    output.print(page);
    output.data(rule);
    return exitCodes.fine;
  },
};
