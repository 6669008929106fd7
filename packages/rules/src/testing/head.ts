import type { RuleMetadata } from '../rule.ts';

/**
 * The first paragraph of the page of a rule, which follows from its declaration.
 *
 * @example
 * pageHead(rule); // 'A line contains tabs. Family: style. Severity: warning. Rulesets: recommended, strict (error).'
 */
export function pageHead({
  summary,
  family,
  severity,
  rulesets,
  needs,
}: Pick<RuleMetadata, 'summary' | 'family' | 'severity' | 'rulesets' | 'needs'>): string {
  const sets = Object.entries(rulesets).map(([name, level]) => (level === severity ? name : `${name} (${level})`));
  const parts = [
    summary,
    `Family: ${family}`,
    `Severity: ${severity}`,
    `Rulesets: ${sets.join(', ') || 'none'}`,
    ...(needs.length === 0 ? [] : [`Needs: ${needs.join(', ')}`]),
  ];
  return parts.map((part) => `${part}.`).join(' ');
}

/** Returns a page with the first paragraph that follows from the declaration, in place of the first one, or new if there is none. */
export function withPageHead(markdown: string, rule: Parameters<typeof pageHead>[0]): string {
  const [title = '', first = '', ...rest] = markdown.split(/\n{2,}/);
  const next = first.startsWith('#') ? first : (rest[0] ?? '');
  return `${title}\n\n${pageHead(rule)}\n\n${markdown.slice(markdown.indexOf(next, title.length + 1))}`;
}
