import { canonicalPolicy } from '@apimkit/policy';

/**
 * A policy of the service, which indents with tabs, with the indentation of another text, so that the difference between the
 * two is small. A text whose meaning would change keeps its tabs.
 *
 * @param text the policy in the file
 */
export function indentedLike(text: string, policy: string): string {
  const spaces = [...text.matchAll(/^( +)\S/gm)].map(([, found]) => found?.length ?? 0);
  if (spaces.length === 0 || /^\t/m.test(text)) return policy;
  const unit = ' '.repeat(Math.min(...spaces));
  const indented = policy.replaceAll(/^\t+/gm, (tabs) => unit.repeat(tabs.length));
  return canonicalPolicy(indented) === canonicalPolicy(policy) ? indented : policy;
}
