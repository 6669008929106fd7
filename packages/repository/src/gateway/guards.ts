import type { Guard, GuardKind } from '@apimkit/breaking';
import {
  attributeOf,
  type EffectiveElement,
  type EffectivePolicy,
  elementsOf,
  type Node,
  parsePolicy,
} from '@apimkit/policy';

type Element = Extract<Node, { type: 'element' }>;
type Parts = Pick<Guard, 'about' | 'demands' | 'allows' | 'limits'>;

/** One element with its text, to be asked for what it demands. */
interface Read {
  readonly element: Element;
  readonly source: string;
}

const nothing: Parts = { about: '', demands: [], allows: {}, limits: {} };

/** Readers of the policies that reject callers; undefined means that a policy rejects none. */
const readers: Readonly<Record<string, readonly [GuardKind, (read: Read) => Parts | undefined]>> = {
  'validate-jwt': ['token', (read) => token(read, attributeOf(read.element, 'header-name') ?? 'Authorization')],
  'validate-azure-ad-token': ['token', (read) => token(read, 'Authorization')],
  'check-header': [
    'header',
    (read) => {
      const values = textsIn(read, 'value');
      const about = (attributeOf(read.element, 'name') ?? '').toLowerCase();
      return { ...nothing, about, allows: values.length > 0 ? { values } : {} };
    },
  ],
  'ip-filter': ['ip', addresses],
  'rate-limit': ['limit', counter],
  'rate-limit-by-key': ['limit', counter],
  quota: ['limit', counter],
  'quota-by-key': ['limit', counter],
  'limit-concurrency': ['limit', counter],
  'llm-token-limit': ['limit', counter],
  'azure-openai-token-limit': ['limit', counter],
  'validate-content': ['content', prevented],
  'validate-parameters': ['content', prevented],
  'validate-headers': ['content', prevented],
  'validate-odata-request': ['content', ({ element }) => ({ ...nothing, about: element.open.name })],
  'validate-graphql-request': ['content', counter],
  'validate-client-certificate': [
    'certificate',
    ({ element }) => ({
      ...nothing,
      demands: element.open.attributes
        .filter(({ name, value }) => name.startsWith('validate-') && value === 'true')
        .map(({ name }) => name),
    }),
  ],
  cors: [
    'cors',
    (read) => {
      const lists = { origins: 'origin', methods: 'method', headers: 'header' };
      const inside = Object.entries(lists).flatMap(([list, name]) => {
        const parent = find(read.element, list === 'origins' ? 'allowed-origins' : `allowed-${list}`);
        return parent ? [[list, textsIn({ ...read, element: parent }, name)] as const] : [];
      });
      return { ...nothing, allows: Object.fromEntries(inside) };
    },
  ],
  'return-response': ['response', () => nothing],
};

/** The policies in inbound that reject callers, in any scope. */
export const guardsOf = ({ sections }: EffectivePolicy): readonly Guard[] =>
  sections.inbound.flatMap((one) => guardsIn(one, []));

function guardsIn(element: EffectiveElement, conditions: readonly string[]): readonly Guard[] {
  const { name, source, origin, children = [] } = element;
  const under = name === 'when' || name === 'otherwise' ? [...conditions, conditionOf(element)] : conditions;
  const inside = children.flatMap((child) => guardsIn(child, under));
  const reader = readers[name];
  const root = reader && elementsOf(parsePolicy(source).document.nodes)[0];
  const parts = reader && root && reader[1]({ element: root, source });
  if (!reader || !parts) return inside;
  const fragment = origin.fragment === undefined ? '' : `, fragment ${origin.fragment}`;
  const own: Guard = {
    ...parts,
    kind: reader[0],
    policy: name,
    condition: conditions.join(' and '),
    scope: `${origin.scope}${fragment}`,
    file: origin.file,
    line: origin.line,
  };
  return [own, ...inside];
}

const conditionOf = ({ name, tag }: EffectiveElement) =>
  name === 'otherwise' ? 'otherwise' : tag.replace(/^<when\s+condition\s*=\s*|\s*\/?>$/g, '').replaceAll(/\s+/g, ' ');

function token(read: Read, about: string): Parts {
  const lists = ['audiences', 'issuers', 'client-application-ids', 'backend-application-ids'];
  const allows = lists.flatMap((list) => {
    const parent = find(read.element, list);
    return parent ? [[list, leaves(parent, read.source)] as const] : [];
  });
  const claims = find(read.element, 'required-claims');
  const demands = (claims ? elementsOf(claims.children) : []).map(
    (claim) => `claim ${attributeOf(claim, 'name') ?? ''}`,
  );
  const strict = ['require-expiration-time', 'require-signed-tokens'].filter(
    (name) => attributeOf(read.element, name) === 'true',
  );
  return {
    about: about.toLowerCase(),
    demands: [...demands, ...strict],
    allows: Object.fromEntries(allows),
    limits: {},
  };
}

function addresses(read: Read): Parts {
  const ranges = elementsOf(read.element.children)
    .filter(({ open }) => open.name === 'address-range')
    .map((one) => `${attributeOf(one, 'from')}-${attributeOf(one, 'to')}`);
  const all = [...textsIn(read, 'address'), ...ranges];
  const forbids = attributeOf(read.element, 'action') === 'forbid';
  if (forbids) return { ...nothing, about: 'forbidden', demands: all.map((one) => `another address than ${one}`) };
  return { ...nothing, about: 'allowed', allows: { addresses: all } };
}

const amounts = [
  'calls',
  'bandwidth',
  'max-count',
  'tokens-per-minute',
  'token-quota',
  'max-size',
  'max-depth',
  'max-total-depth',
];

/** Numbers per second if there is a period; an expression is not a number. */
function counter({ element }: Read): Parts {
  const period = Number(attributeOf(element, 'renewal-period') ?? 1);
  const limits = amounts.flatMap((name) => {
    const value = Number(attributeOf(element, name) ?? Number.NaN);
    if (Number.isNaN(value)) return [];
    const isRate = (name === 'calls' || name === 'bandwidth') && period > 0;
    return [[isRate ? `${name} a second` : name, isRate ? value / period : value] as const];
  });
  const key = attributeOf(element, 'counter-key') ?? attributeOf(element, 'key') ?? '';
  return { ...nothing, about: `${element.open.name} ${key}`.trim(), limits: Object.fromEntries(limits) };
}

/** The rejected requests; reports alone reject none. */
function prevented({ element }: Read): Parts | undefined {
  const demands = [element, ...elementsOf(element.children)].flatMap((one) =>
    one.open.attributes
      .filter(({ name, value }) => name.endsWith('action') && value === 'prevent')
      .map(({ name }) =>
        [one.open.name, attributeOf(one, 'type') ?? attributeOf(one, 'name'), name].filter(Boolean).join(' '),
      ),
  );
  return demands.length === 0 ? undefined : { ...nothing, about: element.open.name, demands };
}

const find = (element: Element, name: string): Element | undefined =>
  elementsOf(element.children).find(({ open }) => open.name === name);

const textsIn = ({ element, source }: Read, name: string): readonly string[] =>
  elementsOf(element.children).flatMap((one) => (one.open.name === name ? [textOf(one, source)] : []));

const leaves = (element: Element, source: string): readonly string[] =>
  elementsOf(element.children).map((one) => textOf(one, source));

const textOf = ({ open, end }: Element, source: string) =>
  source
    .slice(open.end, end)
    .replace(/<\/[^<]*>$/, '')
    .trim();
