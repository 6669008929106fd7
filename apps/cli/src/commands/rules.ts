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
    const { count, textTable } = await import('@apimkit/diagnostics');
    const rows = on.map(({ id, severity, ruleset, file, page }) => [id, severity, ruleset, file ?? '-', page ?? '-']);
    output.print(textTable(rows, { width: output.lineWidth }));
    output.print(`${count(on.length, 'rule')} enabled. To read about a rule, run apimkit explain-rule ID.`);
    output.data(on);
    return exitCodes.fine;
  },
};
