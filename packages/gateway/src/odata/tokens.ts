import { shortened } from './literal.ts';
import { ODataError, Undecided } from './model.ts';

/** A part of an expression. */
export interface Token {
  readonly kind: 'literal' | 'name' | 'mark' | 'end';
  readonly text: string;
}

const space = /\s+/y;
const kinds = [
  [
    'literal',
    /(?:[A-Za-z_][\w.]*)?'(?:[^']|'')*'|[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?|\d\d:\d\d(?::\d\d(?:\.\d+)?)?|-?INF\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|@[A-Za-z_]\w*|(?:null|true|false|NaN)\b/y,
  ],
  ['name', /\$(?:it|root|this|count)\b|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy],
  ['mark', /[(),/:*=-]/y],
] as const;

/**
 * Reads the tokens of an expression.
 *
 * @throws ODataError where none begins
 * @throws Undecided if there is JSON
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const blank = matchAt(space, text, at);
    at += blank.length;
    if (at >= text.length) break;
    if (/[[{]/.test(text[at] ?? '')) throw new Undecided('JSON in an expression is not validated');
    const found = kinds.map(([kind, pattern]) => ({ kind, text: matchAt(pattern, text, at) })).find((one) => one.text);
    if (!found) throw new ODataError(`Syntax error at position ${at} in '${shortened(text)}'.`);
    tokens.push(found);
    at += found.text.length;
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
