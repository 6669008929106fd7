import { nearest } from '@apimkit/diagnostics';
import type { Finding } from '@apimkit/rules';
import type { LintedElement } from './linted-element.ts';
import type { LintedExpression, LintedPolicy } from './linted-policy.ts';
import type { PolicyPlace } from './rule.ts';

/** "Did you mean x?", or the known names. */
export function hint(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'Remove it';
  const found = nearest(name, known);
  if (found !== undefined) return `Did you mean ${found}?`;
  return known.length > 12 ? 'See the policy reference' : `Known: ${known.join(', ')}`;
}

/** Yields the elements with one of these names that pass a test. */
export function* at(
  policy: LintedPolicy,
  names: readonly string[],
  test: (element: LintedElement) => boolean | undefined,
): Iterable<PolicyPlace> {
  for (const element of policy.named(...names)) if (test(element)) yield element;
}

/** Yields an attribute of elements with one of these names if its value passes a test. */
export function* atAttribute(
  policy: LintedPolicy,
  names: readonly string[],
  attribute: string,
  test: (value: string, element: LintedElement) => boolean,
): Iterable<Finding<PolicyPlace, 'value'>> {
  for (const element of policy.named(...names)) {
    const found = element.attribute(attribute);
    if (found && test(found.value.trim(), element))
      yield { start: found.start, end: found.end, values: { value: short(found.value) } };
  }
}

/** A value for a message. */
export const short = (value: string) => (value.trim().length > 40 ? `${value.trim().slice(0, 37)}...` : value.trim());

/** Whether a text is literal: not an expression, and without named values and placeholders of other tools. */
export const isLiteral = (value: string | undefined): value is string =>
  value !== undefined && value !== '' && !/^@[({]|\{\{|\$\{|#\{|\{#|^\{[\w.-]+\}$|__\w+__|<%/.test(value);

/** The text of an argument, without quotes; undefined if it is not a string literal. */
export const literalOf = (argument: string | undefined) => /^@?"([^"]*)"$/.exec(argument ?? '')?.[1];

/** Whether an expression reads a value that the caller sends. */
export const readsRequest = (source: string) =>
  /context\s*\.\s*Request\s*\.\s*(Headers|(OriginalUrl|Url)\s*\.\s*Query|Body|MatchedParameters)/.test(source);

/** The chains of an expression that start with these names. */
export const chainsOf = ({ chains }: LintedExpression, ...names: readonly string[]) =>
  chains.filter((chain) => names.every((name, index) => chain.names[index] === name));

/** Whether a text consists of placeholders that another tool replaces before publishing: `${x}`, `%{ if x }`, `{x}`. */
export const isPlaceholder = (text: string) =>
  /^(?:\s*(?:[$%#]\{[^}]*\}|\{[\w.-]+\}|<%[^>]*%>|__\w+__))+\s*$/.test(text);

/** The number of a text; undefined if it is not a number. */
export const numberOf = (value: string | undefined) =>
  value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;

/** Policies that end the pipeline. */
export const ends = new Set(['return-response', 'mock-response']);

/** Whether the text of an element contains an expression and more: the service sends it as it is written. */
export function isMixed({ text }: LintedPolicy, { node: { children } }: LintedElement): boolean {
  const parts = children.filter(
    (node) => (node.type === 'text' || node.type === 'expression') && text.slice(node.start, node.end).trim() !== '',
  );
  return parts.length > 1;
}
