import {
  breakingChecks,
  changeDiagnostics,
  compareSpecifications,
  UnreadableSpecificationError,
} from '@apimkit/breaking';
import { count, type Diagnostic } from '@apimkit/diagnostics';
import { type CSharpParser, effectivePolicy, type PolicyScope, renderEffective } from '@apimkit/policy';
import { activePolicyRules, createLinter, policyRules } from '@apimkit/policy-lint';
import { rulePlace } from '../build/rule-place.ts';
import type { Question, Result, Shown } from './question.ts';
import { run } from './run.ts';

const families = new Map<string, readonly [group: string, family: string]>([
  ...policyRules.map(({ code, family }) => [code, ['policy', family]] as const),
  ...breakingChecks.map(({ id, family }) => [`breaking/${id}`, ['breaking', family]] as const),
]);

/** Runs the pure packages on what is in the editors. */
export function analyse({ mode, texts, options }: Question, parse: CSharpParser): Result | Promise<Result> {
  if (mode === 'run') return run(texts, parse);
  if (mode === 'effective') return effective(texts);
  return mode === 'compare' ? compare(texts) : lint(texts.policy ?? '', options, parse);
}

function lint(text: string, options: Question['options'], parse: CSharpParser): Result {
  const linter = createLinter({ rules: activePolicyRules({ extends: [options.ruleset ?? 'recommended'] }), parse });
  const findings = linter.lint(text, { scope: (options.scope ?? 'api') as PolicyScope });
  return { summary: severities(findings), findings: findings.map((finding) => shown(finding, 'policy')) };
}

/** The scopes of the effective policy, from the narrowest to the broadest. */
const chain = ['operation', 'api', 'product', 'global'] as const;

function effective(texts: Question['texts']): Result {
  const scopes = chain.flatMap((scope) => {
    const text = texts[scope] ?? '';
    return text.trim() === '' ? [] : [{ scope, file: scope, text }];
  });
  const fragment = { file: 'fragment', text: texts.fragment ?? '' };
  const names = new Set(
    [
      ...Object.values(texts)
        .join('\n')
        .matchAll(/fragment-id="([^"]+)"/g),
    ].map(([, name = '']) => name),
  );
  const found = effectivePolicy(
    scopes,
    fragment.text.trim() === '' ? new Map() : new Map([...names].map((name) => [name, fragment])),
  );
  const number = Object.values(found.sections).flat().length;
  return {
    summary: `${count(number, 'policy', 'policies')} from ${count(scopes.length, 'scope')}`,
    findings: [],
    text: renderEffective(found),
  };
}

function compare({ before = '', after = '' }: Question['texts']): Result {
  try {
    const changes = compareSpecifications({ file: 'before.yaml', text: before }, { file: 'after.yaml', text: after });
    const findings = changeDiagnostics(changes).map((one) =>
      shown(one, one.file === 'before.yaml' ? 'before' : 'after'),
    );
    const of = (level: string) => changes.filter((change) => change.level === level).length;
    return {
      summary: `${count(changes.length, 'change')}: ${of('breaking')} breaking, ${of('risky')} risky, ${of('safe')} safe`,
      findings,
    };
  } catch (error) {
    if (!(error instanceof UnreadableSpecificationError)) throw error;
    const findings = error.diagnostics.map((one) => shown(one, one.file === 'before.yaml' ? 'before' : 'after'));
    return { summary: 'A specification cannot be read', findings };
  }
}

function shown({ severity, code, message, range, help, fix }: Diagnostic, input: string): Shown {
  const [group, family] = families.get(code) ?? [];
  const place = group === undefined || family === undefined ? undefined : rulePlace(group, family, code);
  return {
    severity,
    code,
    message,
    input,
    ...(range === undefined ? {} : { range }),
    ...(help === undefined ? {} : { help }),
    ...(fix === undefined ? {} : { fix: fix.edits }),
    ...(place === undefined ? {} : { page: `${place.path.replace(/md$/, 'html')}#${place.hash}` }),
  };
}

function severities(findings: readonly Diagnostic[]): string {
  if (findings.length === 0) return 'No findings';
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [count(of('error'), 'error'), count(of('warning'), 'warning'), count(of('info'), 'info', 'infos')];
  return `${count(findings.length, 'finding')}: ${parts.filter((part) => !part.startsWith('0')).join(', ')}`;
}
