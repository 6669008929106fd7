import { type ElementFact, policyCatalogue, referenceRole, sectionNames } from '@apimkit/policy';
import { contextMembers } from '@apimkit/policy-lint';
import { cursorAt } from './cursor.ts';
import type { Named } from './names.ts';

/** What a completion inserts. */
export type CompletionKind = 'element' | 'attribute' | 'value' | 'member' | 'resource';

/** A text that may be written at a position. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  /** Default: the label. */
  readonly insertText?: string;
  /** Order among the others. Default: the label. */
  readonly sortText?: string;
}

/** What may be written at a place: policies, their attributes and values, names of the repository, members of `context`. */
export function completionsAt(text: string, offset: number, things: readonly Named[]): readonly Completion[] {
  const cursor = cursorAt(text, offset);
  const names = (role: string) =>
    things
      .filter((one) => one.role === role)
      .map(({ name, title }) => ({ label: name, kind: 'resource' as const, detail: title }));
  switch (cursor.at) {
    case 'element':
      return elementsBelow(cursor.above);
    case 'attribute': {
      const facts = factsOf(cursor.element, cursor.above);
      return [...(facts?.attributes.values() ?? [])]
        .filter(({ name }) => !cursor.has.includes(name))
        .map(({ name, required, type, values }) => ({
          label: name,
          kind: 'attribute' as const,
          detail: `${values ? values.join(' | ') : type}${required === true ? ', required' : ''}`,
          insertText: `${name}=""`,
          sortText: `${required === true ? 0 : 1}${name}`,
        }));
    }
    case 'value': {
      const role = referenceRole(cursor.attribute, cursor.element);
      if (role !== undefined) return names(role);
      const fact = factsOf(cursor.element, cursor.above)?.attributes.get(cursor.attribute);
      const values = fact?.values ?? (fact?.type === 'boolean' ? ['true', 'false'] : []);
      return values.map((label) => ({ label, kind: 'value' as const }));
    }
    case 'hole':
      return names('named-value-hole');
    case 'member':
      return contextMembers(['context', ...cursor.chain]).map((label) => ({ label, kind: 'member' as const }));
    default:
      return [];
  }
}

function elementsBelow(above: readonly string[]): readonly Completion[] {
  const item = (label: string, detail: string): Completion => ({ label, kind: 'element', detail });
  const parent = above.at(-1);
  if (parent === undefined) return [item('policies', 'a policy document'), item('fragment', 'a policy fragment')];
  if (parent === 'policies') return sectionNames.map((name) => item(name, 'a section'));
  const section = sectionNames.find((name) => above.includes(name));
  const policies = () => [
    ...(above.includes('fragment') ? [] : [item('base', 'inherited policies')]),
    ...[...policyCatalogue.values()]
      .filter(({ sections }) => section === undefined || sections.includes(section))
      .map(({ name, title }) => item(name, title)),
  ];
  if (parent === 'fragment' || sectionNames.some((name) => name === parent) || /^(when|otherwise)$/.test(parent))
    return policies();
  const facts = factsOf(parent, above.slice(0, -1));
  if (facts?.policies) return policies();
  return (facts?.children ?? []).map(({ name }) => item(name, `in ${parent}`));
}

/** What the catalogue knows of an element below others. */
export function factsOf(name: string, above: readonly string[]): ElementFact | undefined {
  const parent = above.at(-1);
  const holder = parent === undefined ? undefined : factsOf(parent, above.slice(0, -1));
  const child = holder?.children.find((one) => one.name === name);
  return child && !child.policy ? child : policyCatalogue.get(name);
}
