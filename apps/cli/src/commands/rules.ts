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
    const { count, textTable, textWidth } = await import('@apimkit/diagnostics');
    const rows = on.map(({ id, severity, ruleset, file, page }) => [id, severity, ruleset, file ?? '-', page ?? '-']);
    const width = output.lineWidth;
    const whole = textTable(rows, { width: Number.POSITIVE_INFINITY });
    const isTooWide = whole.split('\n').some((line) => textWidth(line) > width);
    // A broken address cannot be opened, and explain-rule shows its page.
    output.print(
      isTooWide
        ? textTable(
            rows.map((row) => row.slice(0, -1)),
            { width },
          )
        : whole,
    );
    output.print(`${count(on.length, 'rule')} enabled. To read about a rule, run apimkit explain-rule ID.`);
    output.data(on);
    return exitCodes.fine;
  },
};
