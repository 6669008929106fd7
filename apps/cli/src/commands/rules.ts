import type { CommandDeclaration } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { projectFlags, ruleFlags, trustFlag } from '../flags.ts';
import { repositoryOf } from '../repository.ts';
import { ruleOptions } from '../rule-options.ts';

export const rules: CommandDeclaration = {
  name: 'rules',
  summary: 'List the rules that are on: severity, ruleset, file and page',
  flags: [...projectFlags, trustFlag, ...ruleFlags],
  examples: ['apimkit rules', 'apimkit rules --ruleset strict --format json'],
  async run(context) {
    const { activeRulesOf } = await import('@apimkit/lint');
    const on = await activeRulesOf(repositoryOf(context), await ruleOptions(context));
    const { output } = context;
    const width = Math.max(...on.map(({ id }) => id.length));
    const from = Math.max(...on.map(({ ruleset }) => ruleset.length));
    for (const { id, severity, ruleset, file, page } of on)
      output.print(
        [id.padEnd(width), severity.padEnd(7), ruleset.padEnd(from), file ?? '-', page ?? '-'].join('  ').trimEnd(),
      );
    output.print(`${on.length} rules are on. To read the page of a rule, run apimkit explain-rule ID.`);
    output.data(on);
    return exitCodes.fine;
  },
};
