import type { ActiveRuleEntry } from '@apimkit/lint';
import { type CommandDeclaration, type Context, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { projectFlags, rulesFromFlag, trustFlag } from '../flags.ts';
import { repositoryOf } from '../repository.ts';
import { ruleOptions } from '../rule-options.ts';

export const explainRule: CommandDeclaration = {
  name: 'explain-rule',
  summary: 'Print the page of a rule: why it is, wrong and right examples, when not to use it',
  argument: {
    name: '<id>',
    description: 'as findings show it, such as policy/jwt-without-audience or apim-operation-id-missing',
  },
  flags: [...projectFlags, trustFlag, rulesFromFlag],
  examples: ['apimkit explain-rule jwt-without-audience', 'apimkit explain-rule apim-operation-id-missing'],
  async run(context) {
    const { argument = '', output } = context;
    const { allRules, pageOf, urlOf } = await import('@apimkit/lint');
    const rules = await allRules();
    const fits = (code: string) => code === argument || code.slice(code.indexOf('/') + 1) === argument;
    const rule = rules.find(({ code }) => code === argument) ?? rules.find(({ code }) => fits(code));
    if (rule) {
      const page = await pageOf(rule);
      output.print(page.trimEnd());
      output.data({ ...rule, url: urlOf(rule), page });
      return exitCodes.fine;
    }
    const { describeRulesets } = await import('@apimkit/openapi-lint/node');
    const own = await ruleThatIsOn(context, argument);
    if (own) {
      output.print(ownPage(own));
      output.data(own);
      return exitCodes.fine;
    }
    const [theirs] = (await describeRulesets(['spectral:oas'], { folder: process.cwd(), all: true })).filter(
      ({ id }) => id === argument,
    );
    if (!theirs)
      throw new UserError(
        await unknown(
          argument,
          rules.map(({ code }) => code),
        ),
      );
    output.print(
      `# ${theirs.id}\n\n${theirs.description}\n\nA rule of ${theirs.ruleset}: ${theirs.url ?? ''}`.trimEnd(),
    );
    output.data(theirs);
    return exitCodes.fine;
  },
};

/** A rule of the project's own: whatever `apimkit rules` lists. */
async function ruleThatIsOn(context: Context, name: string): Promise<ActiveRuleEntry | undefined> {
  const { activeRulesOf } = await import('@apimkit/lint');
  const on = await activeRulesOf(repositoryOf(context), await ruleOptions(context));
  return on.find(({ id }) => id === name) ?? on.find(({ id }) => id.slice(id.indexOf('/') + 1) === name);
}

function ownPage({ id, severity, ruleset, file, page, summary, help }: ActiveRuleEntry): string {
  const from = file === undefined || file === ruleset ? ruleset : `${ruleset} (${file})`;
  const said = [summary, help === summary ? undefined : help].filter((one) => one !== undefined && one !== '');
  return [`# ${id}`, ...said, `Severity: ${severity}. A rule of ${from}.`, ...(page === undefined ? [] : [page])].join(
    '\n\n',
  );
}

async function unknown(id: string, codes: readonly string[]): Promise<string> {
  const { nearest } = await import('@apimkit/diagnostics');
  const names = [...codes, ...codes.map((code) => code.slice(code.indexOf('/') + 1))];
  const near = nearest(id, names);
  return `There is no rule ${id}${near === undefined ? '' : `; did you mean ${near}?`}; apimkit rules lists those that are on`;
}
