import type { SyntaxNode } from '@apimkit/policy';
import { decimalOfDigits } from '../runtime/decimal.ts';
import { fits } from '../runtime/numbers.ts';
import type { Binder } from './binder.ts';
import type { BoundValue } from './bound.ts';
import { invalid } from './problem.ts';
import { constantOf } from './values.ts';

/** `12`, `0x1FL`, `0b1`, `1_000u`: the first of int, uint, long and ulong that contains it. */
export function integerLiteral(binder: Binder, node: SyntaxNode): BoundValue {
  const [, digits = '', suffix = ''] = /^(0[xX][\da-fA-F_]+|0[bB][01_]+|[\d_]+)([uUlL]*)$/.exec(node.text) ?? [];
  if (!digits) throw invalid(node, `${node.text} is not a number`);
  const value = BigInt(digits.replaceAll('_', '').toLowerCase());
  const [unsigned, long] = [/u/i.test(suffix), /l/i.test(suffix)];
  const possible = (['int', 'uint', 'long', 'ulong'] as const).filter(
    (one) => (!unsigned || one.startsWith('u')) && (!long || one.endsWith('long')),
  );
  const keyword = possible.find((one) => fits(one, value));
  if (!keyword) throw invalid(node, `${node.text} is too large`);
  return constantOf(node, binder.types.get(keyword), keyword.endsWith('long') ? value : Number(value));
}

/** `1.5`, `1e3`, `1.5f`, `1.50m`. */
export function realLiteral(binder: Binder, node: SyntaxNode): BoundValue {
  const [, whole = '', fraction = '', exponent = '0', suffix = ''] =
    /^([\d_]*)(?:\.([\d_]+))?(?:[eE]([-+]?\d+))?([fFdDmM]?)$/.exec(node.text) ?? [];
  const text = `${whole}.${fraction}e${exponent}`.replaceAll('_', '');
  const type = binder.types.get({ f: 'float', m: 'decimal' }[suffix.toLowerCase()] ?? 'double');
  if (/m/i.test(suffix))
    return constantOf(
      node,
      type,
      decimalOfDigits(false, whole.replaceAll('_', ''), fraction.replaceAll('_', ''), Number(exponent)),
    );
  const value = Number(text.startsWith('.') ? `0${text}` : text.replace('.e', '.0e'));
  return constantOf(node, type, /f/i.test(suffix) ? Math.fround(value) : value);
}

/** `"a"`, `@"a"`. */
export function stringLiteral(binder: Binder, node: SyntaxNode): BoundValue {
  const { text } = node;
  const value = text.startsWith('@') ? text.slice(2, -1).replaceAll('""', '"') : unescaped(node, text.slice(1, -1));
  return constantOf(node, binder.types.get('string'), value);
}

/** `'a'`. */
export function characterLiteral(binder: Binder, node: SyntaxNode): BoundValue {
  const value = unescaped(node, node.text.slice(1, -1));
  if (value.length !== 1) throw invalid(node, `${node.text} is not one character`);
  return constantOf(node, binder.types.get('char'), value.charCodeAt(0));
}

const simple: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '\\': '\\',
  '0': '\0',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Replaces the escape sequences of a string or character. */
export function unescaped(node: SyntaxNode, text: string): string {
  return text.replaceAll(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{1,4})|([\s\S]?))/g,
    (all, four, eight, few, one) => {
      const code = four ?? eight ?? few;
      if (code) return String.fromCodePoint(Number.parseInt(code, 16));
      const found = simple[one as string];
      if (found === undefined) throw invalid(node, `${all} is not an escape sequence`);
      return found;
    },
  );
}
