import type { SyntaxNode } from '@apimkit/policy';
import { invalid } from './problem.ts';
import { childrenOf } from './syntax.ts';

/**
 * Checks that every path through the body of a function returns a value.
 *
 * @throws BindError if its end is reachable, by the rules of C# and for certain
 */
export function checkReturns(body: SyntaxNode): void {
  const hasConstants = /\bconst\b/.test(body.text);
  if (isReachable(body, (condition) => mayBeConstant(condition, hasConstants)))
    throw invalid(childrenOf(body).at(-1) ?? body, 'Not every path returns a value');
}

type Condition = SyntaxNode | null;

/** A condition may be constant: what follows it then depends on its value. */
function mayBeConstant(condition: Condition, hasConstants: boolean): boolean {
  if (!condition) return true;
  const { type, text } = condition;
  // Types have constants: `int.MaxValue`.
  if (type === 'identifier') return hasConstants || /^\p{Lu}/u.test(text);
  if (type === 'invocation_expression') return text.startsWith('nameof');
  if (/^(element_access|conditional_access|is|is_pattern|as)_expression$/.test(type)) return false;
  const parts =
    type === 'member_access_expression' ? [condition.childForFieldName('expression')] : childrenOf(condition);
  return parts.every((one) => mayBeConstant(one, hasConstants));
}

type Test = (node: SyntaxNode, isOpen: (condition: Condition) => boolean) => boolean;

const never: Test = () => false;
const all: Test = (node, isOpen) => childrenOf(node).every((one) => isReachable(one, isOpen));
const loop: Test = (node, isOpen) => !isOpen(node.childForFieldName('condition'));
const body: Test = (node, isOpen) => {
  const found = node.childForFieldName('body');
  return found !== null && isReachable(found, isOpen);
};

/** Whether the end of a statement is reachable. Those that are in doubt are not; those that are missing are. */
const ends: Readonly<Record<string, Test>> = {
  block: all,
  checked_statement: all,
  using_statement: body,
  while_statement: loop,
  for_statement: loop,
  if_statement: (node, isOpen) => {
    const [yes, no] = [node.childForFieldName('consequence'), node.childForFieldName('alternative')];
    if (!yes || isOpen(node.childForFieldName('condition'))) return false;
    return !no || isReachable(yes, isOpen) || isReachable(no, isOpen);
  },
  try_statement: (node, isOpen) => {
    const clauses = (type: string) => childrenOf(node).filter((one) => one.type === type);
    const isLeft = body(node, isOpen) || clauses('catch_clause').some((one) => body(one, isOpen));
    return isLeft && clauses('finally_clause').every((one) => all(one, isOpen));
  },
  ...Object.fromEntries(
    ['return', 'throw', 'break', 'continue', 'goto', 'labeled', 'do', 'switch', 'lock', 'yield', 'unsafe', 'fixed'].map(
      (name) => [`${name}_statement`, never],
    ),
  ),
};

function isReachable(node: SyntaxNode, isOpen: (condition: Condition) => boolean): boolean {
  return ends[node.type]?.(node, isOpen) ?? true;
}
