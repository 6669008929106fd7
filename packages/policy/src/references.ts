import { remembered } from './remembered.ts';
import { isLiquid, scanPolicy, type Token } from './scan.ts';

/** The kind of a reference from a policy to a resource. */
export type ReferenceRole =
  | 'named-value-hole'
  | 'fragment-id'
  | 'backend-id'
  | 'logger-id'
  | 'certificate-id'
  | 'schema-id'
  | 'authorization-provider-id';

/** A name in a policy with its range (offsets; `end` is exclusive). */
export interface PolicyReference {
  readonly role: ReferenceRole;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Attributes that refer to resources; without elements, on every element. */
const attributes: readonly { readonly name: string; readonly role: ReferenceRole; readonly on?: readonly string[] }[] =
  [
    { name: 'fragment-id', role: 'fragment-id', on: ['include-fragment'] },
    { name: 'backend-id', role: 'backend-id' },
    { name: 'embeddings-backend-id', role: 'backend-id' },
    { name: 'logger-id', role: 'logger-id', on: ['log-to-eventhub'] },
    { name: 'certificate-id', role: 'certificate-id' },
    { name: 'issuer-certificate-id', role: 'certificate-id' },
    { name: 'schema-id', role: 'schema-id', on: ['content'] },
    { name: 'provider-id', role: 'authorization-provider-id', on: ['get-authorization-context'] },
  ];

// The service allows these characters in a display name; other braces are programs or templates.
const hole = /\{\{\s*([A-Za-z0-9._-]+)\s*\}\}/g;

/**
 * Returns the references of a policy: `{{named values}}` where the service substitutes them, and the ids of fragments,
 * backends, loggers, certificates, schemas and authorization providers. Names that an expression computes are unknown
 * and not listed; braces inside comments and Liquid templates are not named values.
 *
 * @example
 * policyReferences('<include-fragment fragment-id="auth" />'); // [{ role: 'fragment-id', name: 'auth', … }]
 */
export function policyReferences(text: string): readonly PolicyReference[] {
  return foundIn(text).whole;
}

interface Found {
  readonly whole: readonly PolicyReference[];
  readonly composed: readonly PolicyReference[];
}

/** All references, found in one pass: scanning is most of the work. */
const foundIn = remembered((text): Found => {
  const [whole, composed]: [PolicyReference[], PolicyReference[]] = [[], []];
  let liquid: string | undefined;
  for (const token of scanPolicy(text).tokens) {
    if (token.type === 'close' && token.name === liquid) liquid = undefined;
    if (token.type === 'comment' || (liquid !== undefined && token.type !== 'open')) continue;
    if (token.type === 'open') for (const one of named(token)) (isComposed(one) ? composed : whole).push(one);
    for (const one of holes(text, token)) whole.push(one);
    if (token.type === 'open' && isLiquid(token)) liquid = token.name;
  }
  return { whole, composed };
});

/**
 * Returns the ids that are composed of `{{named values}}`, as written: what they refer to depends on values that a policy does not contain.
 *
 * @example
 * composedReferences('<set-backend-service backend-id="shop-{{env}}" />'); // [{ role: 'backend-id', name: 'shop-{{env}}', … }]
 */
export function composedReferences(text: string): readonly PolicyReference[] {
  return foundIn(text).composed;
}

const isComposed = ({ name }: PolicyReference) => name.includes('{{');

/**
 * Returns what an attribute refers to, for completion in editors.
 *
 * @param attribute name of the attribute
 * @param element name of the element that has it
 * @example
 * referenceRole('backend-id', 'set-backend-service'); // 'backend-id'
 */
export function referenceRole(attribute: string, element: string): ReferenceRole | undefined {
  return attributes.find(({ name, on }) => name === attribute && (on?.includes(element) ?? true))?.role;
}

type OpenTag = Extract<Token, { type: 'open' }>;

function named(token: OpenTag): readonly PolicyReference[] {
  return token.attributes.flatMap(({ name, value, expression, valueStart }) => {
    const role = referenceRole(name, token.name);
    if (!role || expression || value.trim() === '') return [];
    return [{ role, name: value.trim(), start: valueStart, end: valueStart + value.length }];
  });
}

function holes(text: string, { start, end }: Token): readonly PolicyReference[] {
  const part = text.slice(start, end);
  if (!part.includes('{{')) return [];
  return [...part.matchAll(hole)].map((found) => ({
    role: 'named-value-hole',
    name: found[1] ?? '',
    start: start + found.index,
    end: start + found.index + found[0].length,
  }));
}
