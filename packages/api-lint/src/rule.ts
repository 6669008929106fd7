import { type AnyFinding, type Rule, ruleNamespace } from '@apimkit/rules';
import type { ApiFacts } from './facts.ts';
import type { ValuePath } from './specification-facts.ts';

const namespace = {
  prefix: 'api/',
  families: ['operations', 'security', 'specification', 'addresses', 'versions', 'products', 'backends', 'tags'],
  rulesets: ['minimal', 'recommended', 'strict'],
  pages: { folder: 'packages/api-lint', path: (id: string) => `src/rules/${id}/page.md` },
} as const;

/** What a rule is about. */
export type ApiRuleFamily = (typeof namespace.families)[number];

/** The names of the rulesets; each contains the rules of the one before it. */
export const apiRulesetNames: readonly string[] = namespace.rulesets;

/** Where a finding is. */
export interface ApiPlace {
  /** The resource that it concerns: `api:orders`. */
  readonly resource: string;
  readonly file?: string;
  /** Keys of the value in the file. */
  readonly path?: ValuePath;
  /** Line in the file, for files without such keys. */
  readonly line?: number;
}

/** A finding of any rule. */
export type ApiFinding = AnyFinding<ApiPlace>;

/** One rule. Its page is next to it. */
export type ApiRule = Rule<ApiFacts, ApiPlace>;

/** Declares a rule. */
export const defineRule = ruleNamespace<ApiFacts, ApiPlace>()(namespace).define;
