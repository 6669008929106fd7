import { policyCatalogue, policyReferences, scanPolicy } from '@apimkit/policy';
import { factsOf } from './complete.ts';
import { openElements } from './cursor.ts';
import type { Named } from './names.ts';

/** Returns Markdown about the item at a position, or undefined. */
export function hoverAt(text: string, offset: number, things: readonly Named[], inherited: string): string | undefined {
  const reference = policyReferences(text).find(({ start, end }) => start <= offset && offset <= end);
  const thing = reference && things.find((one) => one.role === reference.role && same(one.name, reference.name));
  if (reference)
    return thing ? `${thing.title} **${thing.name}**: ${thing.files.join(', ')}` : `${reference.name} does not exist`;
  const token = scanPolicy(text).tokens.find((one) => one.start <= offset && offset < one.end);
  if (token?.type !== 'open') return undefined;
  if (token.name === 'base') return `What is inherited here:\n\n\`\`\`\n${inherited || 'nothing'}\n\`\`\``;
  const facts = factsOf(token.name, openElements(text.slice(0, token.start)));
  const attribute = token.attributes.find(({ start, end }) => start <= offset && offset <= end);
  const fact = attribute && facts?.attributes.get(attribute.name);
  if (fact) {
    const expression =
      fact.expression === true ? ' Expressions are allowed.' : fact.expression === false ? ' No expressions.' : '';
    const value = fact.default === undefined ? '' : ` Default: ${fact.default}.`;
    return `**${fact.name}**: ${fact.values?.join(' | ') ?? fact.type}${fact.required === true ? ', required' : ''}.${value}${expression}`;
  }
  const policy = policyCatalogue.get(token.name);
  if (!policy) return undefined;
  const lines = [
    `**${policy.name}**: ${policy.title}`,
    `Sections: ${policy.sections.join(', ') || 'none'}. Scopes: ${policy.scopes.join(', ')}. Gateways: ${policy.gateways.join(', ')}.`,
    ...(policy.page === undefined ? [] : [policy.page]),
  ];
  return lines.join('\n\n');
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
