import { declared } from './all.ts';
import type { ChildDeclaration, GatewayKind, PolicyDeclaration, PolicyScope, SectionName } from './types.ts';

/** What an attribute may be. */
export interface AttributeFact {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'int' | 'number';
  /** The values that it may have, when they are known. */
  readonly values?: readonly string[];
  /** `expected`: the sources disagree whether it must be there. */
  readonly required: boolean | 'expected';
  /** `unknown`: no source says whether an expression may stand there. */
  readonly expression: boolean | 'unknown';
  readonly default?: string;
  readonly range?: readonly [number | null, number | null];
}

/** An element of a policy, or a policy. */
export interface ElementFact {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeFact>;
  readonly children: readonly ChildFact[];
  readonly ordered: boolean;
  /** Any markup may stand inside. */
  readonly anything: boolean;
  /** Holds policies. */
  readonly policies: boolean;
  /** Its text, when it has one. */
  readonly text?: Pick<AttributeFact, 'type' | 'values' | 'expression'>;
}

/** An element inside of another, and how often it may stand there. */
export interface ChildFact extends ElementFact {
  readonly least: number;
  readonly most: number;
  /** It is a policy of its own: look it up by its name. */
  readonly policy: boolean;
}

/** Everything known about a policy. */
export interface PolicyFact extends ElementFact {
  readonly title: string;
  readonly documented: boolean;
  readonly sections: readonly SectionName[];
  /** Sections in which it is accepted although the documentation does not say so. */
  readonly toleratedSections: readonly SectionName[];
  readonly scopes: readonly PolicyScope[];
  readonly gateways: readonly GatewayKind[];
  readonly inFragments: boolean;
  readonly once?: 'section' | 'definition';
  readonly replacedBy?: string;
  readonly exclusive: readonly (readonly string[])[];
  /** Page of the documentation. */
  readonly page?: string;
}

/** Sections in the order in which people write them. */
export const sectionNames: readonly SectionName[] = ['inbound', 'backend', 'outbound', 'on-error'];
/** Scopes from the broadest to the narrowest. */
export const policyScopes: readonly PolicyScope[] = ['global', 'workspace', 'product', 'api', 'operation'];
const gatewayKinds: readonly GatewayKind[] = ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'];

const types = ['string', 'boolean', 'int', 'number'] as const;

/** Every policy, by name. */
export const policyCatalogue: ReadonlyMap<string, PolicyFact> = new Map(
  declared.map((one) => [one.name, compile(one)]),
);

/** The catalogue as plain JSON, for tools in other languages. */
export function catalogueJson() {
  const plain = (element: ElementFact): object => ({
    ...element,
    attributes: [...element.attributes.values()],
    children: element.children.map((child) => ({
      ...plain(child),
      most: Number.isFinite(child.most) ? child.most : null,
    })),
  });
  return { policies: [...policyCatalogue.values()].map(plain) };
}

function compile(declaration: PolicyDeclaration): PolicyFact {
  const { name, title, once, replacedBy, undocumented } = declaration;
  return {
    ...elementOf(declaration, declaration.ranges),
    title,
    documented: !undocumented,
    sections: declaration.sections ?? sectionNames,
    toleratedSections: declaration.toleratedSections ?? [],
    scopes: declaration.scopes ?? policyScopes,
    gateways: declaration.gateways ?? gatewayKinds,
    inFragments: declaration.fragment !== false,
    exclusive: declaration.exclusive ?? [],
    policies: declaration.container === true && !declaration.children,
    ...(once ? { once } : {}),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(undocumented ? {} : { page: `https://learn.microsoft.com/azure/api-management/${name}-policy` }),
  };
}

function elementOf(
  { name, attributes = {}, children = [], ordered, anything, text }: ChildDeclaration | PolicyDeclaration,
  ranges: PolicyDeclaration['ranges'] = {},
): ElementFact {
  const facts = Object.entries(attributes).map(([key, spec]) => [key, attributeOf(key, spec, ranges[key])] as const);
  return {
    name,
    // Every element of a policy may have an id, which errors then name.
    attributes: new Map([['id', { name: 'id', type: 'string', required: false, expression: false }], ...facts]),
    children: children.map(childOf),
    ordered: ordered === true,
    anything: anything === true,
    policies: false,
    ...(text === undefined
      ? {}
      : { text: attributeOf('text', text.replace(' plain', ''), undefined, !text.endsWith(' plain')) }),
  };
}

function childOf(declaration: ChildDeclaration): ChildFact {
  const [least = '0', most = '*'] = declaration.times.split('..');
  return {
    ...elementOf(declaration),
    policies: declaration.policies === true,
    policy: declaration.policy === true,
    least: Number(least),
    most: most === '*' ? Number.POSITIVE_INFINITY : Number(most),
  };
}

function attributeOf(
  name: string,
  spec: string,
  range: readonly [number | null, number | null] | undefined,
  text = false,
): AttributeFact {
  const [facts = '', given] = spec.split(' = ');
  const [type = '', ...words] = facts.split(' ');
  const known = types.find((one) => one === type);
  return {
    name,
    type: known ?? 'string',
    required: words.includes('required') || (words.includes('expected') ? 'expected' : false),
    expression: text || words.includes('expression') || (words.includes('maybe') ? 'unknown' : false),
    ...(known ? {} : { values: type.split('|') }),
    ...(given === undefined ? {} : { default: given }),
    ...(range ? { range } : {}),
  };
}
