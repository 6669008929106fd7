import type { HolesOf, Severity, TemplateValues } from '@apimkit/diagnostics';
import type { OptionsOf, OptionValues } from './option.ts';

/** What is known of a rule without running it. */
export interface RuleMetadata {
  /** Unique in its namespace, in kebab-case: `cors-any-origin`. */
  readonly id: string;
  /** The code of its findings, with the prefix of the namespace: `policy/cors-any-origin`. */
  readonly code: string;
  /** What the rule is about: `security`, `syntax`, … */
  readonly family: string;
  /** The severity of its findings unless a ruleset or a configuration sets another. */
  readonly severity: Severity;
  /** What the rule reports, in one sentence without a final full stop. */
  readonly summary: string;
  /** The message of its findings; `{name}` is filled with a value of the finding. */
  readonly message: string;
  /** What to do next; with holes as in the message. */
  readonly help: string;
  /** The rulesets that enable the rule, each with the severity there. */
  readonly rulesets: Readonly<Record<string, Severity>>;
  /** Options with their defaults. */
  readonly options: OptionValues;
  /** What the rule needs besides the file that it checks, such as `repository`; without it the rule reports nothing. */
  readonly needs: readonly string[];
  /** Path of its page in the folder of its package; a rule of an organisation has none. */
  readonly page?: string;
  /** URL of its page. */
  readonly documentation?: string;
}

/** A finding of any rule: where it is, and the values of the holes of the message and the help. */
export type AnyFinding<Place> = Place & { readonly values?: TemplateValues };

/** A finding of a rule with these holes. */
export type Finding<Place, Hole extends string = never> = Place &
  ([Hole] extends [never] ? { readonly values?: TemplateValues } : { readonly values: TemplateValues<Hole> });

/** A rule: its description, and how it finds what it reports. */
export interface Rule<Subject, Place> extends RuleMetadata {
  check(subject: Subject, options: OptionValues): Iterable<AnyFinding<Place>>;
}

/** The part of a declaration that describes the rule. */
export interface RuleDescription<
  Family extends string,
  Ruleset extends string,
  Need extends string,
  Message extends string,
  Help extends string,
  Options extends OptionValues,
> {
  /** In kebab-case, without the prefix of the namespace. */
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** What the rule reports, in one sentence without a final full stop. Default: the message, if it has no holes. */
  readonly summary?: string;
  readonly message: Message;
  /** Default: none. */
  readonly help?: Help;
  /** The rulesets that enable the rule: their names where all use the severity of the rule, else a severity for each. */
  readonly rulesets?: readonly Ruleset[] | Readonly<Partial<Record<Ruleset, Severity>>>;
  readonly options?: Options;
  readonly needs?: readonly Need[];
  /** URL of its page. Default: that of the page in the namespace. */
  readonly documentation?: string;
}

/** A declaration: all there is to know of a rule, in one literal. The values of its findings follow from the message and the help. */
export interface RuleDeclaration<
  Subject,
  Place,
  Family extends string,
  Ruleset extends string,
  Need extends string,
  Message extends string,
  Help extends string,
  Options extends OptionValues,
> extends RuleDescription<Family, Ruleset, Need, Message, Help, Options> {
  check(subject: Subject, options: OptionsOf<Options>): Iterable<Finding<Place, HolesOf<Message> | HolesOf<Help>>>;
}
