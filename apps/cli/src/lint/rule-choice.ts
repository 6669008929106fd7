import { access } from 'node:fs/promises';
import type { Severity } from '@apimkit/diagnostics';
import { type Context, listOf, UserError } from '../command.ts';

/** How bad the findings of rules are, by id. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** What the flags say of rulesets and rules. */
export interface RuleChoice {
  readonly rulesets: readonly string[];
  readonly policies: Severities;
  readonly specifications: Severities;
  readonly apis: Severities;
}

const levels = ['error', 'warning', 'info', 'off'];

/**
 * Reads `--ruleset` and `--rule`. Rules of policies may stand without their prefix; what neither policies nor APIs know is
 * a rule of specifications, and is judged by their rulesets.
 *
 * @throws {UserError} for a severity, a ruleset or a file of rules that does not exist
 */
export async function ruleChoiceOf({ values }: Context): Promise<RuleChoice> {
  const rulesets = listOf(values, 'ruleset');
  await Promise.all(rulesets.map(checkRuleset));
  const given = listOf(values, 'rule').map((one) => {
    const [id = '', level = ''] = one.split('=');
    if (!levels.includes(level)) throw new UserError(`--rule ${one}: expected ${id}=${levels.join(' or ')}`);
    return [id, level as Severity | 'off'] as const;
  });
  const subjects = { policies: {}, specifications: {}, apis: {} } as Record<
    'policies' | 'specifications' | 'apis',
    Record<string, Severity | 'off'>
  >;
  for (const [id, level] of given) {
    const [subject, name] = await subjectOf(id);
    subjects[subject][name] = level;
  }
  return { rulesets, ...subjects };
}

/** A name that no subject knows would be ignored by all of them. */
async function checkRuleset(name: string): Promise<void> {
  if (/[./\\]/.test(name) && !name.startsWith('spectral:')) {
    await access(name).catch(() => {
      throw new UserError(`--ruleset ${name}: there is no such file`);
    });
    return;
  }
  // The rulesets of rules over APIs have names that policies have too.
  const [{ policyRulesets }, { rulesetNames }, { suggestion }] = await Promise.all([
    import('@apimkit/policy-lint'),
    import('@apimkit/openapi-lint/node'),
    import('@apimkit/diagnostics'),
  ]);
  const names = [...new Set([...Object.keys(policyRulesets), ...rulesetNames])];
  if (!names.includes(name)) throw new UserError(`--ruleset ${name}: ${suggestion(name, names)}`);
}

async function subjectOf(id: string): Promise<readonly ['policies' | 'specifications' | 'apis', string]> {
  if (id.startsWith('policy/')) return ['policies', id.slice('policy/'.length)];
  if (id.startsWith('api/')) return ['apis', id];
  const { isSpecificationRule } = await import('./specification-rules.ts');
  return (await isSpecificationRule(id)) ? ['specifications', id] : ['policies', id];
}
