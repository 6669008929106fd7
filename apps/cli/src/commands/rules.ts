import type { CommandDeclaration } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { projectFlags } from '../project.ts';
import { rulesFromFlag, trustFlag } from '../trust.ts';

export const rules: CommandDeclaration = {
  name: 'rules',
  summary: 'List the rules that are on: how bad, from which ruleset and file, and where their page is',
  flags: [
    ...projectFlags,
    trustFlag,
    rulesFromFlag,
    {
      flags: '--ruleset <name>',
      description: 'minimal, recommended, strict, security, apim, spectral:oas, or a file; later ones win',
      repeatable: true,
    },
    { flags: '--rule <id=severity>', description: 'error, warning, info or off for one rule', repeatable: true },
  ],
  examples: ['apimkit rules', 'apimkit rules --ruleset strict --format json'],
  async run(context) {
    const { ruleChoiceOf } = await import('../lint/rule-choice.ts');
    const choice = await ruleChoiceOf(context);
    const { rulesThatAreOn } = await import('../findings/rules-on.ts');
    const on = await rulesThatAreOn(context, choice);
    const { output } = context;
    const width = Math.max(...on.map(({ id }) => id.length));
    const from = Math.max(...on.map(({ ruleset }) => ruleset.length));
    for (const { id, severity, ruleset, file, page } of on)
      output.print(
        [id.padEnd(width), severity.padEnd(7), ruleset.padEnd(from), file ?? '-', page ?? '-'].join('  ').trimEnd(),
      );
    output.print(`${on.length} rules are on; apimkit explain-rule ID says more of one.`);
    output.data(on);
    return exitCodes.fine;
  },
};
