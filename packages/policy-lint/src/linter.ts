import type { CSharpParser } from '@apimkit/policy';
import { inapplicable } from './applicable.ts';
import { LintedPolicy, type PolicySurroundings } from './linted-policy.ts';
import type { ActivePolicyRule } from './policy-rules.ts';
import { type LintFinding, reportIn } from './report.ts';
import { withoutSuppressed } from './suppressed.ts';

/** The rules of a linter, and what it needs to run them. */
export interface LinterOptions {
  readonly rules: readonly LinterRule[];
  /** See `loadCSharp` of `@apimkit/csharp/node`. */
  readonly parse: CSharpParser;
  /** A suppression must give a reason. Default false. */
  readonly requireReason?: boolean;
  /** Runs some work and throws if it takes too long: a pattern of a rule may never end. By default the time is not limited. */
  readonly within?: <Result>(work: () => Result) => Result;
}

/** A rule that a linter runs. */
export type LinterRule = Pick<ActivePolicyRule, 'rule' | 'severity'> & Partial<Pick<ActivePolicyRule, 'options'>>;

/** Lints policies, one after the other. */
export interface PolicyLinter {
  lint(text: string, surroundings?: PolicySurroundings): readonly LintFinding[];
}

/**
 * Creates a linter with some rules. If an expression nests too deeply or a rule takes too long, the policy gets the finding `policy/not-checked`;
 * a rule that takes too long is off from then on.
 *
 * @example
 * const linter = createLinter({ rules: activePolicyRules({ extends: ['recommended'] }), parse: await loadCSharp() });
 * linter.lint('<policies><inbound /></policies>', { file: 'policy.xml', scope: 'api' });
 */
export function createLinter({
  rules,
  parse,
  requireReason = false,
  within = (work) => work(),
}: LinterOptions): PolicyLinter {
  const endless = new Set<string>();
  const active = new Set(rules.map(({ rule }) => rule.id));
  const complete = rules.map((one) => ({ ...one, options: { ...one.rule.options, ...one.options } }));
  const lint: PolicyLinter['lint'] = (text, surroundings = {}) => {
    let current: string | undefined;
    if (endless.size >= mostEndless)
      return [notChecked(undefined, `${mostEndless} rules did not end, and no more are run`, surroundings.file)];
    try {
      return within(() => {
        const policy = new LintedPolicy(text, surroundings, parse);
        const found: LintFinding[] = [];
        for (const one of complete) {
          current = one.rule.id;
          if (!endless.has(current)) found.push(...findingsOf(one, policy));
        }
        current = undefined;
        return withoutSuppressed(found, policy, active, requireReason).toSorted(inOrder);
      });
    } catch (error) {
      const isEndless = error instanceof Error && 'code' in error && current !== undefined && !endless.has(current);
      if (!isEndless) return [notChecked(current, error, surroundings.file)];
      endless.add(current ?? '');
      return [notChecked(current, error, surroundings.file), ...lint(text, surroundings)].sort(inOrder);
    }
  };
  return { lint };
}

/** A configuration with more rules that never end is an attack. */
const mostEndless = 2;

const inOrder = (a: LintFinding, b: LintFinding) =>
  (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
  (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0);

function notChecked(rule: string | undefined, error: unknown, file: string | undefined): LintFinding {
  const reason =
    error instanceof RangeError ? 'it nests too deeply' : error instanceof Error ? error.message : String(error);
  const start = { line: 1, column: 1 };
  return {
    code: 'policy/not-checked',
    rule: 'not-checked',
    severity: 'error',
    message: `The rules cannot check this policy: ${reason}${rule === undefined ? '' : ` (in policy/${rule})`}`,
    help: 'Split long expressions and deep nesting; if a rule of your own fails or takes too long, fix the rule',
    range: { start, end: start },
    ...(file === undefined ? {} : { file }),
  };
}

/** The findings of one rule, before suppressions. */
export function findingsOf(
  { rule, severity, options }: Pick<ActivePolicyRule, 'rule' | 'severity' | 'options'>,
  policy: LintedPolicy,
): readonly LintFinding[] {
  let found: LintFinding[] | undefined;
  if (inapplicable(rule, policy)) return none;
  for (const finding of rule.check(policy, options)) {
    found ??= [];
    found.push(reportIn(policy, rule, severity, finding));
  }
  return found ?? none;
}

const none: readonly LintFinding[] = [];
