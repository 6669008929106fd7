import type { Span, SyntaxNode } from './syntax.ts';

/** A chain of members such as `context.Request.Headers.GetValueOrDefault("a")`. */
export interface MemberChain extends Span {
  /** The names in order, starting with the leftmost identifier: `['context', 'Request', 'Headers', 'GetValueOrDefault']`. */
  readonly names: readonly string[];
  /** For each name, whether it is accessed with `?.`. */
  readonly guarded: readonly boolean[];
  /** Whether the last name is called. */
  readonly called: boolean;
  /** Texts of the arguments of the call, or of the index. */
  readonly args: readonly string[];
  /** Whether the chain ends with an index: `Variables["x"]`. */
  readonly indexed: boolean;
  /** The member that is read from the result without `?.`, or undefined. */
  readonly next?: string;
  /** Whether the chain, or an expression around it, is compared with null or is on the left of `??`. */
  readonly tested: boolean;
}

const links = new Set([
  'member_access_expression',
  'invocation_expression',
  'element_access_expression',
  'conditional_access_expression',
  'member_binding_expression',
  'element_binding_expression',
]);

/** The outermost node of a chain: its parent is not a link of the same chain. */
export function isChainEnd(node: SyntaxNode): boolean {
  if (!links.has(node.type)) return false;
  // A binding is read as the part of its conditional access.
  return node.type === 'invocation_expression' || node.type === 'element_access_expression' || !isLink(node);
}

function isLink(node: SyntaxNode): boolean {
  const { parent } = node;
  if (!parent || !links.has(parent.type)) return false;
  return parent.children[0]?.startIndex === node.startIndex || parent.type === 'conditional_access_expression';
}

interface Link {
  readonly name: string;
  readonly guarded: boolean;
}

export function chainOf(node: SyntaxNode): Omit<MemberChain, 'start' | 'end'> | undefined {
  const called = node.type === 'invocation_expression';
  const indexed = node.type === 'element_access_expression';
  const callee = called
    ? (node.childForFieldName('function') ?? node.namedChildren[0])
    : indexed
      ? (node.childForFieldName('expression') ?? node.namedChildren[0])
      : node;
  const list = callee ? linksOf(callee, false) : undefined;
  if (!list || list.length === 0) return undefined;
  const args = called || indexed ? argumentsOf(node) : [];
  const next = nextMember(node);
  return {
    names: list.map(({ name }) => name),
    guarded: list.map(({ guarded }) => guarded),
    called,
    args,
    indexed,
    tested: isTested(node),
    ...(next === undefined ? {} : { next }),
  };
}

/** The links from the leftmost identifier; undefined if the chain starts with something else. */
function linksOf(node: SyntaxNode, guarded: boolean): readonly Link[] | undefined {
  switch (node.type) {
    case 'identifier':
    case 'predefined_type':
      return [{ name: node.text, guarded }];
    case 'generic_name':
      return [{ name: node.namedChildren[0]?.text ?? node.text, guarded }];
    case 'parenthesized_expression':
    case 'cast_expression': {
      const inner = node.childForFieldName('value') ?? node.namedChildren.at(-1);
      return inner ? linksOf(inner, guarded) : undefined;
    }
    case 'invocation_expression':
    case 'element_access_expression': {
      const inner = node.childForFieldName('function') ?? node.childForFieldName('expression') ?? node.namedChildren[0];
      return inner ? linksOf(inner, guarded) : undefined;
    }
    case 'member_access_expression': {
      const [left, name] = [node.childForFieldName('expression'), node.childForFieldName('name')];
      const before = left ? linksOf(left, guarded) : undefined;
      return before && name ? [...before, { name: memberName(name), guarded: false }] : undefined;
    }
    case 'conditional_access_expression': {
      const [left, right] = node.namedChildren;
      const before = left ? linksOf(left, guarded) : undefined;
      const after = right ? bindingLinks(right) : undefined;
      return before && after ? [...before, ...after] : undefined;
    }
    default:
      return undefined;
  }
}

/** The links after a `?.`; the first is guarded. */
function bindingLinks(node: SyntaxNode): readonly Link[] | undefined {
  if (node.type === 'member_binding_expression') {
    const name = node.childForFieldName('name') ?? node.namedChildren[0];
    return name ? [{ name: memberName(name), guarded: true }] : undefined;
  }
  if (node.type === 'member_access_expression') {
    const [left, name] = [node.childForFieldName('expression'), node.childForFieldName('name')];
    const before = left ? bindingLinks(left) : undefined;
    return before && name ? [...before, { name: memberName(name), guarded: false }] : undefined;
  }
  const [first, second] = node.namedChildren;
  if (node.type === 'conditional_access_expression') {
    const before = first ? bindingLinks(first) : undefined;
    const after = second ? bindingLinks(second) : undefined;
    return before && after ? [...before, ...after] : before;
  }
  return first ? bindingLinks(first) : undefined;
}

const memberName = (node: SyntaxNode) =>
  node.type === 'generic_name' ? (node.namedChildren[0]?.text ?? node.text) : node.text;

function argumentsOf(node: SyntaxNode): readonly string[] {
  const list = node.namedChildren.find((child) => child && /argument_list$/.test(child.type));
  return (list?.namedChildren ?? []).flatMap((child) => (child ? [child.text] : []));
}

/** The member that is read from a value without `?.`. */
function nextMember(node: SyntaxNode): string | undefined {
  const { parent } = node;
  if (!parent) return undefined;
  const first = parent.children[0]?.startIndex === node.startIndex;
  if (parent.type === 'member_access_expression' && first) return parent.childForFieldName('name')?.text;
  if (parent.type === 'element_access_expression' && first) return '[]';
  // `((IResponse)context.Variables["r"]).StatusCode` and `(x)`.
  if (parent.type === 'cast_expression' || parent.type === 'parenthesized_expression') return nextMember(parent);
  return undefined;
}

function isTested(node: SyntaxNode): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (
    /^(cast|parenthesized|as|conditional_access|member_access|invocation|element_access)_?expression$/.test(parent.type)
  )
    return isTested(parent);
  if (parent.type === 'is_expression' || parent.type === 'is_pattern_expression') return true;
  if (parent.type !== 'binary_expression') return false;
  const operator = parent.children.find((child) => child && /^(==|!=|\?\?)$/.test(child.type));
  if (operator?.type === '??') return parent.children[0]?.startIndex === node.startIndex;
  return operator !== undefined && parent.namedChildren.some((child) => child?.text === 'null');
}
