import { canonicalPolicy } from './canonical.ts';
import { elementsOf, parsePolicy } from './document.ts';
import type { ElementNode } from './tree.ts';

/** A difference between two policies. */
export interface PolicyDifference {
  readonly op: 'added' | 'removed' | 'changed' | 'moved';
  /** `inbound/rate-limit/@calls`; with a key if several elements have the same name: `inbound/set-header[x-region]/value`. */
  readonly path: string;
  /** The value of an attribute, a text, or an element that was added or removed, as written. */
  readonly before?: string;
  readonly after?: string;
}

/**
 * Compares two policies, element by element and attribute by attribute. Formatting makes no difference: policies are equal if
 * {@link canonicalPolicy} returns the same text for both.
 *
 * @example
 * diffPolicies(before, after); // [{ op: 'changed', path: 'inbound/rate-limit/@calls', before: '5', after: '10' }]
 */
export function diffPolicies(before: string, after: string): readonly PolicyDifference[] {
  if (canonicalPolicy(before) === canonicalPolicy(after)) return [];
  const [one, other] = [parsePolicy(before), parsePolicy(after)];
  const [left, right] = [one.document.root, other.document.root];
  if (!left || !right || left.open.name !== right.open.name || one.diagnostics.length + other.diagnostics.length > 0)
    return [{ op: 'changed', path: '' }];
  return inside({ node: left, text: before }, { node: right, text: after }, '');
}

interface Placed {
  readonly node: ElementNode;
  readonly text: string;
}

const sourceOf = ({ node, text }: Placed) => text.slice(node.open.start, node.end);
const meaningOf = (placed: Placed) => canonicalPolicy(sourceOf(placed));
const nameOf = ({ node }: Placed) => node.open.name;

/** What distinguishes an element from others of its name: most have a name or an id. */
function keyOf({ node: { open } }: Placed): string {
  const of = (name: string) => open.attributes.find((one) => one.name === name)?.value;
  return of('name') ?? of('fragment-id') ?? of('condition') ?? '';
}

function inside(before: Placed, after: Placed, path: string): readonly PolicyDifference[] {
  const own = attributesOf(before, after, path);
  const children = ({ node, text }: Placed) => elementsOf(node.children).map((child) => ({ node: child, text }));
  const [left, right] = [children(before), children(after)];
  const found = [...own, ...childrenOf(left, right, path)];
  if (found.length > 0) return found;
  const textOf = ({ node, text }: Placed) => text.slice(node.open.end, text.lastIndexOf('</', node.end - 1)).trim();
  return [{ op: 'changed', path: path || '.', before: textOf(before), after: textOf(after) }];
}

function attributesOf(before: Placed, after: Placed, path: string): readonly PolicyDifference[] {
  const values = ({ node }: Placed) => new Map(node.open.attributes.map(({ name, value }) => [name, value]));
  const [left, right] = [values(before), values(after)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((name): PolicyDifference[] => {
    const [was, is] = [left.get(name), right.get(name)];
    if (was === is) return [];
    const op = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [
      {
        op,
        path: `${path}/@${name}`,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
}

/** Matches equal elements first, then those with the same name and key, then those with the same name. */
function childrenOf(left: readonly Placed[], right: readonly Placed[], above: string): readonly PolicyDifference[] {
  const open = new Set(right);
  const pairs = new Map<Placed, Placed>();
  const match = (same: (one: Placed, other: Placed) => boolean) => {
    for (const one of left) {
      const other = pairs.has(one) ? undefined : [...open].find((candidate) => same(one, candidate));
      if (!other) continue;
      pairs.set(one, other);
      open.delete(other);
    }
  };
  const meanings = new Map([...left, ...right].map((placed) => [placed, meaningOf(placed)]));
  match((one, other) => meanings.get(one) === meanings.get(other));
  match((one, other) => nameOf(one) === nameOf(other) && keyOf(one) === keyOf(other));
  match((one, other) => nameOf(one) === nameOf(other));
  const among = [...left, ...right];
  const at = (placed: Placed) => {
    const several = among.filter((one) => nameOf(one) === nameOf(placed) && keyOf(one) !== keyOf(placed)).length > 0;
    const key = several && keyOf(placed) ? `[${keyOf(placed)}]` : '';
    return `${above}${above && '/'}${nameOf(placed)}${key}`;
  };
  const gone = left
    .filter((one) => !pairs.has(one))
    .map((one) => ({ op: 'removed' as const, path: at(one), before: sourceOf(one) }));
  const come = right
    .filter((one) => open.has(one))
    .map((one) => ({ op: 'added' as const, path: at(one), after: sourceOf(one) }));
  const changed = [...pairs].flatMap(([one, other]) =>
    meanings.get(one) === meanings.get(other) ? [] : inside(one, other, at(other)),
  );
  return [...gone, ...come, ...changed, ...moved(left, right, pairs, at)];
}

/** The pairs whose order changed, once for each element that moved before another one. */
function moved(
  left: readonly Placed[],
  right: readonly Placed[],
  pairs: ReadonlyMap<Placed, Placed>,
  at: (placed: Placed) => string,
): readonly PolicyDifference[] {
  const order = left.flatMap((one) => {
    const other = pairs.get(one);
    return other ? [{ other, index: right.indexOf(other) }] : [];
  });
  return order.flatMap(({ other, index }, position) =>
    order.slice(0, position).some((before) => before.index > index) ? [{ op: 'moved' as const, path: at(other) }] : [],
  );
}

/** Formats a difference as one line of text. */
export function differenceText({ op, path, before, after }: PolicyDifference): string {
  const short = (text: string | undefined) => {
    const line = (text ?? '').replaceAll(/\s+/g, ' ');
    return JSON.stringify(line.length > 60 ? `${line.slice(0, 57)}...` : line);
  };
  if (op === 'changed' && (before !== undefined || after !== undefined))
    return `${path}: ${short(before)} -> ${short(after)}`;
  const value = op === 'added' ? after : before;
  // Elements are named by their path; their text would not fit into a line.
  return `${op} ${path}${value === undefined || value.startsWith('<') ? '' : `: ${short(value)}`}`;
}
