import type { Severity } from '@apimkit/diagnostics';
import type { OptionValues } from './option.ts';
import type { Rule, RuleDeclaration, RuleDescription, RuleMetadata } from './rule.ts';

/** What the rules of one package have in common. */
export interface Namespace<
  Family extends string = string,
  Ruleset extends string = string,
  Need extends string = string,
> {
  /** In front of the id in the code of findings: `policy/`. May be empty. */
  readonly prefix: string;
  /** Where the pages of the rules are; without it, rules have no pages. */
  readonly pages?: {
    /** Folder of the package in the repository: `packages/policy-lint`. */
    readonly folder: string;
    /** The page of a rule, in that folder. */
    readonly path: (id: string) => string;
  };
  /** In the order of tables. */
  readonly families: readonly Family[];
  /** In the order of tables. */
  readonly rulesets: readonly Ruleset[];
  /** What rules may need. */
  readonly needs?: readonly Need[];
}

/** Declares the rules of a namespace. `Extra` is what rules of this namespace have besides what all rules have. */
export interface RuleDefiner<
  Subject,
  Place,
  Extra extends object,
  Family extends string,
  Ruleset extends string,
  Need extends string,
> {
  /** Declares a rule. */
  define<
    const Message extends string,
    const Help extends string = '',
    const Options extends OptionValues = Readonly<Record<never, never>>,
  >(
    declaration: RuleDeclaration<Subject, Place, Family, Ruleset, Need, Message, Help, Options> & Extra,
  ): Rule<Subject, Place> & Extra;
  /** Declares a rule without a check of its own: other code reports its findings. */
  describe(
    description: RuleDescription<Family, Ruleset, Need, string, string, OptionValues> & Extra,
  ): RuleMetadata & Extra;
}

const repository = 'https://github.com/apimkit/apimkit/blob/main';

/**
 * Makes the functions that declare the rules of a namespace.
 *
 * The type arguments are what the rules check, where findings are, and what else rules have; the families, rulesets and needs follow
 * from the namespace.
 *
 * @example
 * const { define } = ruleNamespace<string, { readonly line: number }>()({
 *   prefix: 'text/', pages: { folder: 'packages/text', path: (id) => `src/rules/${id}/page.md` },
 *   families: ['style'], rulesets: ['recommended'],
 * });
 * const noTabs = define({
 *   id: 'no-tabs', family: 'style', severity: 'warning', rulesets: ['recommended'],
 *   summary: 'A line contains tabs', message: 'The line contains tabs: {count}', help: 'Use spaces',
 *   *check(text) {
 *     for (const [index, line] of text.split('\n').entries())
 *       if (line.includes('\t')) yield { line: index + 1, values: { count: line.split('\t').length - 1 } };
 *   },
 * });
 */
export const ruleNamespace =
  <Subject, Place, Extra extends object = object>() =>
  <const Family extends string, const Ruleset extends string, const Need extends string = never>(
    namespace: Namespace<Family, Ruleset, Need>,
  ): RuleDefiner<Subject, Place, Extra, Family, Ruleset, Need> => ({
    define: (declaration) => completed(namespace, declaration) as Rule<Subject, Place> & Extra,
    describe: (description) => completed(namespace, description) as RuleMetadata & Extra,
  });

/** The declaration with its defaults, and what follows from it. */
function completed(
  { prefix, pages, rulesets: order }: Namespace,
  declaration: RuleDescription<string, string, string, string, string, OptionValues>,
) {
  const { id, severity, message, rulesets = {} } = declaration;
  const page = pages?.path(id);
  const levels = isList(rulesets) ? Object.fromEntries(rulesets.map((name) => [name, severity])) : rulesets;
  return {
    ...{ summary: message, help: '', options: {}, needs: [] },
    ...(pages && page !== undefined ? { page, documentation: `${repository}/${pages.folder}/${page}` } : {}),
    ...declaration,
    code: `${prefix}${id}`,
    rulesets: inOrder(levels, order),
  };
}

const isList = (value: object): value is readonly string[] => Array.isArray(value);

const inOrder = (levels: Readonly<Partial<Record<string, Severity>>>, names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, Severity])[] => {
      const level = levels[name];
      return level === undefined ? [] : [[name, level]];
    }),
  );
