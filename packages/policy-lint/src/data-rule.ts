import { selectInPolicy } from '@apimkit/policy';
import type { LintedPolicy } from './linted-policy.ts';
import { defineRule, type PolicyPlace, type PolicyRule } from './rule.ts';
import { checkedRuleData, type RuleData } from './rule-data.ts';

/**
 * Creates a rule from data.
 *
 * @throws {TypeError} naming the rule, for an unknown key or value, and if the data does not define what to select or what is required
 * @example
 * ruleOfData({ id: 'audit', message: 'Include audit', scopes: ['api'], select: "inbound/include-fragment[@fragment-id='audit']", must: 'present' });
 */
export function ruleOfData(given: RuleData): PolicyRule {
  const data = checkedRuleData(given);
  const { id, message, help = message, severity = 'warning', family = 'style', scopes, select, must } = data;
  const refuse = (why: string) => new TypeError(`The rule ${id || '(without id)'}: ${why}`);
  if (!/^[a-z][a-z0-9-]*$/.test(id ?? '')) throw refuse('an id consists of lower case words with dashes');
  if (!message) throw refuse('it has no message');
  const [fits, avoids] = [pattern(data.matches, refuse), pattern(data.notMatches, refuse)];
  if (!must && !fits && !avoids) throw refuse('give must, matches or notMatches');
  if (must && select === undefined) throw refuse('must needs a select');
  if (select !== undefined) selectInPolicy('<policies />', select);
  const isBad = (text: string) => (fits !== undefined && !fits.test(text)) || (avoids?.test(text) ?? false);
  return defineRule({
    id,
    family,
    severity,
    message,
    help,
    ...(scopes ? { scopes, needs: ['scope'] } : { kinds: ['policies', 'resolver', 'snippet'] }),
    selected: (policy) => (select === undefined ? policy.expressions : placesOf(policy, select)).length,
    *check(policy) {
      if (select === undefined) {
        for (const { source, start, end } of policy.expressions) if (isBad(source)) yield { start, end };
        return;
      }
      const selected = placesOf(policy, select);
      const [root] = policy.roots;
      if (must === 'present' && selected.length === 0 && root) yield root;
      if (must === 'absent') yield* selected;
      if (!must) yield* selected.filter(({ text }) => isBad(text));
    },
  });
}

function pattern(source: string | undefined, refuse: (why: string) => TypeError): RegExp | undefined {
  if (source === undefined) return undefined;
  try {
    return new RegExp(source);
  } catch {
    throw refuse(`${source} is not a regular expression`);
  }
}

/** The places that a path selects, each with the text that is checked. */
function placesOf(policy: LintedPolicy, path: string): readonly (PolicyPlace & { readonly text: string })[] {
  return selectInPolicy(policy.text, path).map(({ element, attribute, attributeName }) => {
    const { open, end } = element;
    if (attribute) return { start: attribute.start, end: attribute.end, text: attribute.value.trim() };
    const tag = { start: open.start, end: open.start + 1 + open.name.length };
    if (attributeName !== undefined) return { ...tag, text: '' };
    const inner = open.selfClosing ? '' : policy.text.slice(open.end, policy.text.lastIndexOf('</', end - 1));
    return { ...tag, text: inner.trim() };
  });
}
