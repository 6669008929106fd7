import { type AttributeFact, type ElementFact, policyCatalogue } from '@apimkit/policy';
import type { LintedElement } from './linted-element.ts';

/** The entry of the catalog for an element at its place: as a policy, or as a part of one. */
export function factsOf(element: LintedElement): ElementFact | undefined {
  const { parent, name } = element;
  const above = parent && (parent.policy || !isHolder(parent.name)) ? factsOf(parent) : undefined;
  const child = above?.children.find((one) => one.name === name);
  if (child && !child.policy) return child;
  return above && !above.policies && !child ? undefined : policyCatalogue.get(name);
}

const isHolder = (name: string) => /^(policies|fragment|inbound|backend|outbound|on-error|when|otherwise)$/.test(name);

/** What an attribute must be, if a value is not valid; undefined if it is valid. */
export function misfit({ type, values }: AttributeFact, value: string): string | undefined {
  if (values) return values.some((one) => one.toLowerCase() === value.toLowerCase()) ? undefined : values.join(', ');
  if (type === 'boolean') return /^(true|false|0|1)$/i.test(value) ? undefined : 'true or false';
  if (type === 'int') return /^-?\d+$/.test(value) ? undefined : 'a whole number';
  return type === 'number' && !/^-?\d+(\.\d+)?$/.test(value) ? 'a number' : undefined;
}
