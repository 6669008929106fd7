import { decodeWithPlaces } from '../entities.ts';
import { chainOf, isChainEnd, type MemberChain } from './chains.ts';
import type { Span, SyntaxNode } from './syntax.ts';

/** Parses C# code to a tree. */
export type CSharpParser = (code: string) => SyntaxNode;

/** What is known about an expression. */
export interface ExpressionFacts {
  /** The ranges that are not valid C#. */
  readonly errors: readonly (Span & { readonly reason: string })[];
  readonly chains: readonly MemberChain[];
  /** Names of types that are created, cast to, or used for their static members. */
  readonly types: readonly (Span & { readonly name: string })[];
  /** The contents of string literals. */
  readonly strings: readonly (Span & { readonly value: string })[];
  /** Calls and operators by node type, for rules that need more detail. */
  readonly root: SyntaxNode;
  /** Converts the range of a node to a range of the document. */
  place(node: SyntaxNode): Span;
  /** The source without entities: `@(…)` or `@{…}`. */
  readonly decoded: string;
  /** Converts a range of `decoded` to a range of the document. */
  placeOf(range: Span): Span;
}

/**
 * Reads an expression of a policy as C#.
 *
 * @param source `@(…)` or `@{…}` as written in the document
 * @param start offset of the source in the document
 */
export function readExpression(source: string, start: number, parse: CSharpParser): ExpressionFacts {
  const single = source.startsWith('@(');
  const inner = source.slice(2, -1);
  // Entities are code too.
  const decoded = decodeWithPlaces(inner);
  const plain = decoded.text.replaceAll(
    /\{\{\s*[\w.-]+\s*\}\}/g,
    (hole) =>
      // A named value is code or text: an identifier of the same length replaces both.
      `N${'_'.repeat(hole.length - 1)}`,
  );
  const head = single ? 'return ' : '{';
  const code = single ? `${head}${plain}\n;` : `{${plain}\n}`;
  const root = parse(code);
  const span = (from: number, to: number): Span => {
    const offset = start + 2;
    const clamp = (index: number) =>
      Math.min(start + source.length, Math.max(start, decoded.place(index - head.length) + offset));
    return { start: clamp(from), end: clamp(to) };
  };
  const place = (node: SyntaxNode) => span(node.startIndex, node.endIndex);
  const errors: (Span & { readonly reason: string })[] = [];
  const chains: MemberChain[] = [];
  const types: (Span & { readonly name: string })[] = [];
  const strings: (Span & { readonly value: string })[] = [];
  const visit = (node: SyntaxNode): void => {
    // The grammar hides the missing token of a name inside an empty name.
    const missing = node.isMissing || (node.type === 'identifier' && node.startIndex === node.endIndex);
    if (node.isError || missing) {
      const what =
        node.type === 'identifier'
          ? 'a name is missing'
          : missing
            ? `${node.type} is missing`
            : `${shorten(node.text)} is not expected`;
      errors.push({ ...place(node), reason: what });
      if (node.isError) return;
    }
    const name = typeName(node);
    // `(a)+b` can be parsed as a cast; only a name is a type.
    if (name && /^(?![a-z]\w*\.)[\w.<>,\s[\]?]+$/.test(name.text)) types.push({ ...place(name), name: name.text });
    if (/^(verbatim_)?string_literal$|^string_content$|^raw_string_literal$/.test(node.type))
      strings.push({ ...place(node), value: node.text.replace(/^@?"|"$/g, '') });
    if (isChainEnd(node)) {
      const chain = chainOf(node);
      if (chain) chains.push({ ...place(node), ...chain });
    }
    for (const child of node.children) if (child) visit(child);
  };
  visit(root);
  if (root.hasError && errors.length === 0)
    errors.push({ ...span(head.length, code.length - 2), reason: 'it cannot be read' });
  return {
    errors,
    chains,
    types,
    strings,
    root,
    place,
    decoded: `${source.slice(0, 2)}${decoded.text}${source.slice(-1)}`,
    placeOf: (range) => span(range.start - 2 + head.length, range.end - 2 + head.length),
  };
}

const shorten = (text: string) => {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 30 ? `${line.slice(0, 27)}...` : line || 'the end';
};

function typeName(node: SyntaxNode): SyntaxNode | null {
  if (node.type === 'object_creation_expression' || node.type === 'cast_expression')
    return node.childForFieldName('type');
  if (node.type === 'as_expression' || node.type === 'is_expression') return node.childForFieldName('right');
  return null;
}
