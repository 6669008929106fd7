import type { CommandDeclaration } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { projectFlags, ruleFlags, trustFlag } from '../flags.ts';
import { repositoryOf } from '../repository.ts';
import { ruleOptions } from '../rule-options.ts';

export const rules: CommandDeclaration = {
  name: 'rules',
  summary: 'List the enabled rules with severity, ruleset, file and documentation',
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
    const { count } = await import('@apimkit/diagnostics');
    output.print(`${count(on.length, 'rule')} enabled. To read about a rule, run apimkit explain-rule ID.`);
    output.data(on);
    return exitCodes.fine;
  },
};
