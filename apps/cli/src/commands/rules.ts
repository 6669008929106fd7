import { type CommandDeclaration, listOf, UserError } from '../command.ts';
import { projectFlags } from '../project.ts';

export const rules: CommandDeclaration = {
  name: 'rules',
  summary: 'List the rules that are on, and how bad their findings are',
  flags: [
    ...projectFlags,
    {
      flags: '--ruleset <name>',
      description: 'minimal, recommended, strict or security; later ones win',
      repeatable: true,
    },
  ],
  examples: ['apimkit rules', 'apimkit rules --ruleset strict --format json'],
  async run({ values, output, lint }) {
    const [{ activeRules }, { readLintSettings }] = await Promise.all([
      import('@apimkit/policy-lint'),
      import('../policies/lint-settings.ts'),
    ]);
    const named = listOf(values, 'ruleset');
    const settings = await readLintSettings((lint?.settings ?? {}) as never, lint?.file ?? 'apimkit.yaml');
    const active = (() => {
      try {
        return activeRules({ ...settings, ...(named.length > 0 ? { extends: named } : {}) });
      } catch (error) {
        throw new UserError(error instanceof Error ? error.message : '');
      }
    })();
    const width = Math.max(...active.map(({ rule }) => rule.id.length));
    for (const { rule, severity } of active)
      output.print(`${rule.id.padEnd(width)}  ${severity.padEnd(7)}  ${rule.family}`);
    output.print(`${active.length} rules are on; apimkit explain-rule ID says more of one.`);
    output.data(
      active.map(({ rule, severity }) => ({ id: rule.id, severity, family: rule.family, message: rule.message })),
    );
    return 0;
  },
};
