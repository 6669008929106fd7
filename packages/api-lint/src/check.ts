import { type Diagnostic, nearest, type Severity } from '@apimkit/diagnostics';
import type { ApiFacts } from './facts.ts';
import { type ApiFinding, type ApiRule, type ApiRuleFamily, type ApiRuleset, apiRulesets } from './rule.ts';
import { rules as ruleList } from './rules/index.ts';

/** What is known of a rule without running it. */
export interface ApiRuleInfo {
  /** The code that findings carry: `api/path-taken`. */
  readonly id: string;
  readonly family: ApiRuleFamily;
  readonly severity: Severity;
  readonly summary: string;
  /** Path of its page, below the folder of this package. */
  readonly page: string;
  /** The rulesets that have it. */
  readonly rulesets: readonly ApiRuleset[];
}

const prefix = 'api/';

/** The rules over APIs, by id. */
export const apiRules: readonly ApiRuleInfo[] = ruleList.map(({ id, family, severity, summary, from }) => ({
  id: `${prefix}${id}`,
  family,
  severity,
  summary,
  page: `src/rules/${id}/page.md`,
  rulesets: apiRulesets.slice(apiRulesets.indexOf(from)),
}));

/** Which rules judge, and how badly. */
export interface ApiLintOptions {
  /** Default `recommended`. */
  readonly ruleset?: ApiRuleset;
  /** By id, with or without `api/`; a rule that the ruleset lacks is on when it has a severity here. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

/**
 * Judges APIs: whether they fit together, and whether specifications, policies and products fit them.
 *
 * @throws {TypeError} for a rule, a ruleset or a severity that does not exist, with the nearest name
 * @example
 * checkApis(facts, { ruleset: 'strict', rules: { 'api/plain-http': 'error', 'api/product-empty': 'off' } });
 */
export function checkApis(facts: ApiFacts, options: ApiLintOptions = {}): readonly Diagnostic[] {
  return chosenRules(options).flatMap(({ rule, severity }) =>
    [...rule.check(facts)].map((hit) => toDiagnostic(rule, severity, hit, facts)),
  );
}

/**
 * The rules over APIs that are on.
 *
 * @throws {TypeError} for a rule, a ruleset or a severity that does not exist, with the nearest name
 */
export function activeApiRules(
  options: ApiLintOptions = {},
): readonly { readonly id: string; readonly severity: Severity }[] {
  return chosenRules(options).map(({ rule, severity }) => ({ id: `${prefix}${rule.id}`, severity }));
}

function chosenRules({ ruleset = 'recommended', rules = {} }: ApiLintOptions) {
  const width = apiRulesets.indexOf(ruleset);
  if (width === -1) throw new TypeError(`There is no ruleset ${ruleset}; there are ${apiRulesets.join(', ')}`);
  const said = new Map(Object.entries(rules).map(([id, level]) => [known(id, level), level]));
  return ruleList.flatMap((rule) => {
    const level = said.get(rule.id) ?? (apiRulesets.indexOf(rule.from) <= width ? rule.severity : 'off');
    return level === 'off' ? [] : [{ rule, severity: level }];
  });
}

/** The id of a rule, when it and its severity exist. */
function known(given: string, level: string): string {
  const id = given.startsWith(prefix) ? given.slice(prefix.length) : given;
  const ids = ruleList.map((rule) => rule.id);
  if (!ids.includes(id)) {
    const near = nearest(id, ids);
    throw new TypeError(`There is no rule ${given}${near === undefined ? '' : `; did you mean ${prefix}${near}?`}`);
  }
  if (!['error', 'warning', 'info', 'off'].includes(level))
    throw new TypeError(`${given} cannot be ${level}: use error, warning, info or off`);
  return id;
}

function toDiagnostic(
  { id, message, help }: ApiRule,
  severity: Severity,
  { resource, file, path, line, values = {} }: ApiFinding,
  { locate }: ApiFacts,
): Diagnostic {
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (whole, hole: string) => String(values[hole] ?? whole)).trim();
  const start = line === undefined ? undefined : { line, column: 1 };
  const range = start ? { start, end: start } : file === undefined ? undefined : locate?.(file, path ?? []);
  // A range may come from far away; a file without one is still a place.
  return {
    code: `${prefix}${id}`,
    severity,
    message: fill(message),
    help: fill(help),
    resource,
    ...(file === undefined ? {} : { file }),
    ...(range ? { range } : {}),
    ...(path && path.length > 0 ? { key: `#/${path.map(escaped).join('/')}` } : {}),
  };
}

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
