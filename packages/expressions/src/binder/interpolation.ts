import type { SyntaxNode } from '@apimkit/policy';
import { box } from '../runtime/boxing.ts';
import { formatComposite } from '../runtime/format/composite.ts';
import type { Binder } from './binder.ts';
import type { BoundValue } from './bound.ts';
import type { Frame } from './frame.ts';
import { unescaped } from './literals.ts';
import { textual } from './operators.ts';
import { invalid, unsupported } from './problem.ts';
import type { Scope } from './scope.ts';
import { childrenOf } from './syntax.ts';
import { computed, constantOf } from './values.ts';

/** `$"a {b,5:F2}"`. */
export function interpolatedString(binder: Binder, node: SyntaxNode, scope: Scope): BoundValue {
  const isVerbatim = node.text.slice(0, 3).includes('@');
  if (node.text.startsWith('$"""')) throw unsupported(node, 'A raw string');
  const parts = childrenOf(node).flatMap((child): (string | ((frame: Frame) => string))[] => {
    if (child.type === 'interpolation') return [hole(binder, child, scope)];
    if (child.type === 'string_content' || child.type === 'escape_sequence') return [fixed(node, child, isVerbatim)];
    return [];
  });
  const string = binder.types.get('string');
  if (parts.every((part) => typeof part === 'string')) return constantOf(node, string, parts.join(''));
  return computed(node, string, (frame) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(frame);
    frame.run.grow(text.length);
    return text;
  });
}

/** The grammar leaves `{{{a}` in the text: such a text is refused. */
function fixed(node: SyntaxNode, { text }: SyntaxNode, isVerbatim: boolean): string {
  const plain = text.replaceAll(/\{\{|\}\}/g, (two) => two.charAt(0));
  if (/[{}]/.test(text.replaceAll(/\{\{|\}\}/g, '')))
    throw unsupported(node, 'An interpolation beside an escaped brace');
  return isVerbatim ? plain.replaceAll('""', '"') : unescaped(node, plain);
}

function hole(binder: Binder, node: SyntaxNode, scope: Scope): (frame: Frame) => string {
  const children = childrenOf(node);
  const inner = children.find(({ type }) => !/^interpolation_/.test(type));
  if (!inner) throw invalid(node, 'An interpolation is empty');
  const bound = binder.bind(inner, scope);
  const clause = children.find(({ type }) => type === 'interpolation_format_clause');
  const aligned = children.find(({ type }) => type === 'interpolation_alignment_clause');
  if (!clause && !aligned) return textual(bound);
  const width = aligned ? alignment(binder, aligned, scope) : 0;
  const format = clause?.text.slice(1) ?? null;
  if (bound.is === 'null') return (frame) => formatComposite(frame.run, null, width, null);
  if (bound.is !== 'value') throw invalid(node, `${inner.text} has no value`);
  const { evaluate, type } = bound;
  return (frame) => formatComposite(frame.run, box(type, evaluate(frame)), width, format);
}

function alignment(binder: Binder, clause: SyntaxNode, scope: Scope): number {
  const [inner] = childrenOf(clause);
  const bound = inner && binder.value(inner, scope);
  if (!bound || typeof bound.constant?.value !== 'number')
    throw invalid(clause, 'The width of an interpolation is not a constant');
  return bound.constant.value;
}
