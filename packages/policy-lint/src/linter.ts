import type { Diagnostic, Severity } from '@apimkit/diagnostics';
import type { CSharpParser } from '@apimkit/policy';
import { LintedPolicy, type PolicySurroundings } from './linted-policy.ts';
import type { Finding, PolicyRule } from './rule.ts';
import { type Suppression, suppressionsIn } from './suppressions.ts';

/** A finding of a rule, by the rule's own name. */
export interface LintFinding extends Diagnostic {
  readonly rule: string;
}

/** A rule that is on, and how bad its findings are. */
export interface ActiveRule {
  readonly rule: PolicyRule;
  readonly severity: Severity;
  /** Instead of the rule's own. */
  readonly options?: Readonly<Record<string, number>>;
}

/** How a linter is made. */
export interface LinterOptions {
  readonly rules: readonly ActiveRule[];
  /** See `loadCSharp` of `@apimkit/policy/node`. */
  readonly parse: CSharpParser;
  /** A suppression must say why. Default false. */
  readonly requireReason?: boolean;
  /** Runs some work and throws when it takes too long: patterns of a rule may never end. By default everything may take its time. */
  readonly within?: <Result>(work: () => Result) => Result;
}

/** Judges policies, one after the other. */
export interface PolicyLinter {
  lint(text: string, surroundings?: PolicySurroundings): readonly LintFinding[];
}

/**
 * Makes a linter of some rules. A policy that no rule can check, because an expression nests too deeply or a rule takes too long, is a
 * finding of its own (`policy/not-judged`); a rule that takes too long is off from then on.
 *
 * @example
 * const linter = createLinter({ rules: activeRules({ extends: ['recommended'] }), parse: await loadCSharp() });
 * linter.lint('<policies><inbound /></policies>', { file: 'policy.xml', scope: 'api' });
 */
export function createLinter({
  rules,
  parse,
  requireReason = false,
  within = (work) => work(),
}: LinterOptions): PolicyLinter {
  const endless = new Set<string>();
  const lint: PolicyLinter['lint'] = (text, surroundings = {}) => {
    let current: string | undefined;
    if (endless.size >= mostEndless)
      return [notJudged(undefined, `${mostEndless} rules never ended, and no more are tried`, surroundings.file)];
    try {
      return within(() => {
        const policy = new LintedPolicy(text, surroundings, parse);
        const found = rules.flatMap((active) => {
          current = active.rule.id;
          return endless.has(current) ? [] : findingsOf(active, policy);
        });
        current = undefined;
        return suppressed(found, policy, rules, requireReason).sort(inOrder);
      });
    } catch (error) {
      const isEndless = error instanceof Error && 'code' in error && current !== undefined && !endless.has(current);
      if (!isEndless) return [notJudged(current, error, surroundings.file)];
      endless.add(current ?? '');
      return [notJudged(current, error, surroundings.file), ...lint(text, surroundings)].sort(inOrder);
    }
  };
  return { lint };
}

/** Whoever brings more rules that never end wants to waste our time. */
const mostEndless = 2;

const inOrder = (a: LintFinding, b: LintFinding) =>
  (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
  (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0);

function notJudged(rule: string | undefined, error: unknown, file: string | undefined): LintFinding {
  const reason =
    error instanceof RangeError ? 'it nests too deeply' : error instanceof Error ? error.message : String(error);
  const start = { line: 1, column: 1 };
  return {
    code: 'policy/not-judged',
    rule: 'not-judged',
    severity: 'error',
    message: `The rules cannot check this policy: ${reason}${rule === undefined ? '' : ` (in policy/${rule})`}`,
    help: 'Split long expressions and deep nesting; if a rule of your own fails or takes too long, correct the rule',
    range: { start, end: start },
    ...(file === undefined ? {} : { file }),
  };
}

function findingsOf({ rule, severity, options }: ActiveRule, policy: LintedPolicy): LintFinding[] {
  if (rule.needsRepository && !policy.repository) return [];
  // A document whose tags do not hold is told by the syntax rule alone: its tree is a guess.
  if (policy.syntax.length > 0 && rule.family !== 'syntax') return [];
  return [...rule.check(policy, { ...rule.options, ...options })].map((finding) =>
    toFinding(rule, severity, finding, policy),
  );
}

function toFinding(
  { id, message, help }: Pick<PolicyRule, 'id' | 'message' | 'help'>,
  severity: Severity,
  { start, end, values = {}, fix }: Finding,
  { lines, file }: LintedPolicy,
): LintFinding {
  const fill = (one: string) => one.replaceAll(/\{(\w+)\}/g, (whole, hole: string) => String(values[hole] ?? whole));
  return {
    code: `policy/${id}`,
    rule: id,
    severity,
    message: fill(message),
    help: fill(help),
    range: lines.rangeAt(start, end),
    ...(file === undefined ? {} : { file }),
    ...(fix ? { fix: { edits: [{ range: lines.rangeAt(fix.start, fix.end), text: fix.text }] } } : {}),
  };
}

const unusedRule = {
  id: 'unused-suppression',
  message: 'Nothing is suppressed here: {what}',
  help: 'Delete the comment',
} as const;
const reasonRule = {
  id: 'suppression-without-reason',
  message: 'A suppression must say why',
  help: 'Write <!-- apimkit-disable-next-line rule-id: reason -->',
} as const;

function suppressed(
  found: readonly LintFinding[],
  policy: LintedPolicy,
  rules: readonly ActiveRule[],
  requireReason: boolean,
): LintFinding[] {
  const all = suppressionsIn(policy);
  const used = new Set<string>();
  const kept = found.filter(({ rule, range }) => {
    const by = all.find((one) => one.covers(rule, range?.start.line ?? 0));
    if (by) used.add(`${by.start} ${rule}`);
    return !by;
  });
  const on = new Set(rules.map(({ rule }) => rule.id));
  const about = all.flatMap((one: Suppression): LintFinding[] => {
    const idle = one.rules.filter((rule) => !used.has(`${one.start} ${rule}`));
    return [
      ...idle.map((rule) =>
        toFinding(
          unusedRule,
          'warning',
          { ...one, values: { what: on.has(rule) ? `${rule} finds nothing` : `${rule} is not on` } },
          policy,
        ),
      ),
      ...(requireReason && one.reason === '' ? [toFinding(reasonRule, 'error', one, policy)] : []),
    ];
  });
  return [...kept, ...about];
}
