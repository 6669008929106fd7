import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type CommandDeclaration, UserError } from '../command.ts';

export const explainRule: CommandDeclaration = {
  name: 'explain-rule',
  summary: 'Print the page of a rule: why it is, wrong and right examples, when not to use it',
  argument: { name: '<id>', description: 'such as jwt-without-audience, with or without policy/' },
  flags: [],
  examples: ['apimkit explain-rule jwt-without-audience'],
  async run({ argument = '', output }) {
    const { activeRules, policyRules } = await import('@apimkit/policy-lint');
    const id = argument.replace(/^policy\//, '');
    try {
      activeRules({ rules: { [id]: 'off' } });
    } catch (error) {
      throw new UserError(error instanceof Error ? error.message : '');
    }
    const home = dirname(createRequire(import.meta.url).resolve('@apimkit/policy-lint/package.json'));
    const page = await readFile(join(home, 'src/rules', id, 'page.md'), 'utf8');
    output.print(page.trimEnd());
    output.data({ ...policyRules.find((rule) => rule.id === id), page });
    return 0;
  },
};
