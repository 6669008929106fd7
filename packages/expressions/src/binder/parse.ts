import type { CSharpParser, SyntaxNode } from '@apimkit/policy';
import { childrenOf, signOf } from './syntax.ts';

/** Parsed code, and where its parts are in the code that was given. */
export interface ParsedCode {
  readonly root: SyntaxNode;
  /** The index in the given code of an index in the parsed code. */
  place(index: number): number;
}

/** Corrections of one expression: each adds a pair of parentheses. */
const mostCorrections = 500;

/**
 * Parses code, with parentheses added where the grammar of tree-sitter reads it in another way than C#:
 *
 * - `(int)a?.b`, `!a?.b` and `x && a?.b == c`: the grammar takes the operator as a part of what is before `?.`
 * - `(a.b["c"]) + d`: the grammar takes it as a cast of `+d`
 * - `(string)a.As<T>(true)["b"]`: the grammar compares `(string)a.As < T` with `(true)["b"]`
 * - `a is null || b`: the grammar takes `null || b` as the pattern
 */
export function parseCode(code: string, parse: CSharpParser): ParsedCode {
  let text = code;
  const inserted: number[] = [];
  for (let count = 0; ; count++) {
    const root = parse(text);
    const found = count < mostCorrections && !root.hasError ? correction(root) : undefined;
    if (!found) return { root, place: (index) => index - inserted.filter((one) => one < index).length };
    text = `${text.slice(0, found.start)}(${text.slice(found.start, found.end)})${text.slice(found.end)}`;
    const moved = inserted.map((one) => one + (one >= found.start ? 1 : 0) + (one >= found.end ? 1 : 0));
    inserted.splice(0, inserted.length, ...moved, found.start, found.end + 1);
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function correction(node: SyntaxNode): Range | undefined {
  const own =
    node.type === 'cast_expression' ? notACast(node) : (longPattern(node) ?? genericCall(node) ?? chainInOperand(node));
  if (own) return own;
  for (const child of childrenOf(node)) {
    const found = correction(child);
    if (found) return found;
  }
  return undefined;
}

/** What is in parentheses before `+` or `-` is a type only if it is a keyword: section 12.9.7 of the C# standard. */
function notACast(node: SyntaxNode): Range | undefined {
  const type = node.childForFieldName('type');
  const value = node.childForFieldName('value');
  if (!type || !value || /^(predefined|nullable)_type$/.test(type.type)) return undefined;
  return value.type === 'prefix_unary_expression' && /^[-+]/.test(value.text)
    ? { start: type.startIndex, end: type.endIndex }
    : undefined;
}

/** A pattern is a constant without operators that bind less than `is`: section 12.12 of the C# standard. */
function longPattern(node: SyntaxNode): Range | undefined {
  if (!/^is_(pattern_)?expression$/.test(node.type)) return undefined;
  const pattern = childrenOf(node).at(-1);
  const whole = pattern?.type === 'constant_pattern' ? childrenOf(pattern)[0] : pattern;
  let first = whole;
  while (first && (first.type === 'conditional_expression' || /^(==|!=|&&?|\^|\|\|?|\?\?)$/.test(signOf(first))))
    first = first.childForFieldName('left') ?? first.childForFieldName('condition') ?? undefined;
  return first && first !== whole ? { start: node.startIndex, end: first.endIndex } : undefined;
}

/** `a < T > (b)` is a call of a generic method: section 6.2.5 of the C# standard. */
function genericCall(node: SyntaxNode): Range | undefined {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (node.type !== 'binary_expression' || left?.type !== 'binary_expression' || !right) return undefined;
  const name = left.childForFieldName('left');
  if (signOf(node) !== '>' || signOf(left) !== '<' || !name || !right.text.startsWith('(')) return undefined;
  let end = right;
  for (let next = end.childForFieldName('left'); end.type === 'binary_expression' && next; ) {
    end = next;
    next = end.childForFieldName('left');
  }
  return { start: (lastOperand(name) ?? name).startIndex, end: end.endIndex };
}

const receivers: Readonly<Record<string, string>> = {
  conditional_access_expression: 'condition',
  member_access_expression: 'expression',
  element_access_expression: 'expression',
  invocation_expression: 'function',
};

const receiverOf = (node: SyntaxNode): SyntaxNode | null => {
  const name = receivers[node.type];
  return name ? node.childForFieldName(name) : null;
};

/** A chain with `?.` whose first part is an operator: its operand is the start of the chain. */
function chainInOperand(node: SyntaxNode): Range | undefined {
  let isConditional = false;
  for (let at: SyntaxNode | null = node; at; at = receiverOf(at)) {
    const operand = isConditional ? lastOperand(at) : undefined;
    if (operand) return { start: operand.startIndex, end: node.endIndex };
    isConditional = at.type === 'conditional_access_expression';
  }
  return undefined;
}

/** The operand of an operator that is nearest to what follows; undefined: it is not an operator. */
function lastOperand(node: SyntaxNode): SyntaxNode | undefined {
  const last = /^(cast|binary|conditional|prefix_unary|assignment|as|is|throw|lambda|await)_expression$/.test(node.type)
    ? childrenOf(node).at(-1)
    : undefined;
  return last && (lastOperand(last) ?? last);
}
