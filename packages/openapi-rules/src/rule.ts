import type { OpenapiDialect, OpenapiDocument, Place } from '@apimkit/openapi/document';
import { type Rule, ruleNamespace } from '@apimkit/rules';

/** What the files of an API may declare instead of its specification, so that a finding is wrong for that API. */
export type Settlement =
  /** Who can call it: a subscription, or a policy. */
  | 'access'
  /** Its backend. */
  | 'backend'
  /** That it is called by https only. */
  | 'encryption'
  /** That an import leaves required parameters in the query. */
  | 'query'
  | 'display-name'
  | 'description'
  | 'contact';

/** What rules for OpenAPI documents have besides what all rules have. */
export interface OpenapiRuleTraits {
  /** The dialects that the rule checks. Default: all; `any` is for documents of unknown versions as well. */
  readonly dialects?: readonly OpenapiDialect[] | 'any';
  /** What makes its findings wrong when the files of the API declare it; with `at` only the findings at that place. */
  readonly settledBy?: { readonly settlement: Settlement; readonly at?: string };
  /** Its findings have one cause, however many: only the first is reported, with the number of the others. */
  readonly once?: true;
}

/** A rule for OpenAPI documents. */
export type OpenapiRule = Rule<OpenapiDocument, At> & OpenapiRuleTraits;

/** Where a finding is. */
export interface At {
  readonly at: Place;
}

const { define } = ruleNamespace<OpenapiDocument, At, OpenapiRuleTraits>()({
  prefix: '',
  pages: { folder: 'packages/openapi-rules', path: (id) => `src/rules/${id}/page.md` },
  families: [
    ...(['apim', 'structure', 'documentation', 'naming', 'security', 'errors', 'versioning', 'paging'] as const),
    'types',
  ],
  rulesets: ['minimal', 'recommended', 'strict', 'apim'],
});

/** Declares a rule. Its check never throws, whatever the document contains. */
export const defineRule = define;

const sizes = ['minimal', 'recommended', 'strict'] as const;

/** The rulesets of a rule, from the smallest of minimal, recommended and strict upwards, and others. */
export const from = (
  smallest: (typeof sizes)[number],
  ...others: readonly 'apim'[]
): readonly ((typeof sizes)[number] | 'apim')[] => [...sizes.slice(sizes.indexOf(smallest)), ...others];
