import type { PolicyElement, PolicyText } from '@apimkit/gateway';

/** A policy does not state what it accepts; the message is why. */
export class Unknown extends Error {}

/** The value of an attribute. */
export function textOf(element: PolicyElement, name: string): string {
  const value = element.attributes.get(name);
  if (!value) throw new Unknown(`it has no ${name}`);
  return known(value, name);
}

/** The value of an attribute, or a default. */
export const textOr = (element: PolicyElement, name: string, otherwise: string): string =>
  element.attributes.has(name) ? textOf(element, name) : otherwise;

/** The texts of the elements with a name inside of an element. */
export const childrenOf = (element: PolicyElement | undefined, name: string): readonly string[] =>
  (element?.children ?? []).filter((one) => one.name === name).map(({ content }) => known(content, name).trim());

/** An element inside of an element. */
export const childOf = (element: PolicyElement, name: string): PolicyElement | undefined =>
  element.children.find((one) => one.name === name);

function known({ text, isExpression }: PolicyText, name: string): string {
  if (isExpression) throw new Unknown(`${name} is an expression`);
  return text;
}
