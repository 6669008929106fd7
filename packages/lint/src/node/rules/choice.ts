import { access } from 'node:fs/promises';
import type { Severity } from '@apimkit/diagnostics';
import { LintError } from '../errors.ts';
import type { RuleOptions, Severities } from '../options.ts';

/** The rulesets and severities that were asked for, by subject. */
export interface RuleChoice {
  readonly rulesets: readonly string[];
  readonly policies: Severities;
  readonly specifications: Severities;
  readonly apis: Severities;
}

const levels = ['error', 'warning', 'info', 'off'];

/**
 * Sorts rulesets and severities by subject. Policy rules may be named without their prefix; an id that neither policies nor APIs know is
 * a rule of specifications, and their rulesets validate it.
 *
 * @throws {LintError} for a severity, a ruleset or a file of rules that does not exist
 */
export async function ruleChoiceOf({ rulesets = [], rules = {} }: RuleOptions): Promise<RuleChoice> {
  await Promise.all(rulesets.map(checkRuleset));
  const subjects = { policies: {}, specifications: {}, apis: {} } as Record<
    'policies' | 'specifications' | 'apis',
    Record<string, Severity | 'off'>
  >;
  for (const [id, level] of Object.entries(rules)) {
    if (!levels.includes(level)) throw new LintError(`--rule ${id}=${level}: expected ${id}=${levels.join(' or ')}`);
    const [subject, name] = await subjectOf(id);
    subjects[subject][name] = level;
  }
  return { rulesets, ...subjects };
}

/** An unknown name would be ignored by every subject. */
async function checkRuleset(name: string): Promise<void> {
  if (/[./\\]/.test(name) && !name.startsWith('spectral:')) {
    await access(name).catch(() => {
      throw new LintError(`--ruleset ${name}: the file does not exist; check the path`);
    });
    return;
  }
  // The rulesets of rules over APIs have names that policies have too.
  const [{ policyRulesets }, { builtInRulesets }, { suggestion }] = await Promise.all([
    import('@apimkit/policy-lint'),
    import('@apimkit/openapi-lint/node'),
    import('@apimkit/diagnostics'),
  ]);
  const names = [...new Set([...Object.keys(policyRulesets), ...builtInRulesets])];
  if (!names.includes(name)) throw new LintError(`--ruleset ${name}: ${suggestion(name, names)}`);
}

/** The subject of a rule, and its id there. */
export async function subjectOf(id: string): Promise<readonly ['policies' | 'specifications' | 'apis', string]> {
  if (id.startsWith('policy/')) return ['policies', id.slice('policy/'.length)];
  if (id.startsWith('api/')) return ['apis', id];
  return (await isSpecificationRule(id)) ? ['specifications', id] : ['policies', id];
}

/** True when a ruleset of apimkit or of Spectral has the rule. */
async function isSpecificationRule(id: string): Promise<boolean> {
  const { rulesOfRulesets } = await import('@apimkit/openapi-lint/node');
  return (await rulesOfRulesets(['strict', 'apim', 'spectral:oas'])).has(id);
}
