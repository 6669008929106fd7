import { declared } from './all.ts';
import type { ChildDeclaration, GatewayKind, PolicyDeclaration, PolicyScope, SectionName } from './types.ts';

/** An attribute of an element. */
export interface AttributeFact {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'int' | 'number';
  /** The allowed values, if they are known. */
  readonly values?: readonly string[];
  /** `expected`: the sources disagree on whether it is required. */
  readonly required: boolean | 'expected';
  /** `unknown`: no source documents whether expressions are allowed. */
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
  /** Any markup is allowed inside. */
  readonly anything: boolean;
  /** It contains policies. */
  readonly policies: boolean;
  /** The type of its text, if it has one. */
  readonly text?: Pick<AttributeFact, 'type' | 'values' | 'expression'>;
}

/** A child element, and how often it is allowed. */
export interface ChildFact extends ElementFact {
  readonly least: number;
  readonly most: number;
  /** It is a policy itself: its own entry of the catalog describes it. */
  readonly policy: boolean;
}

/** The entry of the catalog for a policy. */
export interface PolicyFact extends ElementFact {
  readonly title: string;
  readonly documented: boolean;
  readonly sections: readonly SectionName[];
  /** Sections in which the service accepts it, although the documentation does not list them. */
  readonly toleratedSections: readonly SectionName[];
  readonly scopes: readonly PolicyScope[];
  readonly gateways: readonly GatewayKind[];
  readonly inFragments: boolean;
  readonly once?: 'section' | 'definition';
  readonly replacedBy?: string;
  readonly exclusive: readonly (readonly string[])[];
  /** URL of its documentation. */
  readonly page?: string;
}

/** The sections, in their usual order. */
export const sectionNames: readonly SectionName[] = ['inbound', 'backend', 'outbound', 'on-error'];
/** The scopes, from the broadest to the narrowest. */
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
    // Every element of a policy can have an id, which errors then contain.
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
