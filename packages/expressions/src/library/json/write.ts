import { Decimal } from '../../runtime/decimal.ts';
import type { Run } from '../../runtime/run.ts';
import { Box, NetArray } from '../../runtime/values.ts';
import { dateText } from './dates.ts';
import { quoted } from './escape.ts';
import { Numeric, type Scalar } from './numeric.ts';
import { numericText, scalarText } from './scalar-text.ts';
import type { JToken } from './token.ts';

/** What the writer reads of tokens, without their classes. */
interface Written extends JToken {
  readonly name?: string;
  readonly value?: Scalar;
}

/** The JSON of a token. */
export function printToken(run: Run | null, token: JToken, isIndented: boolean): string {
  const parts: string[] = [];
  const write = (text: string) => {
    run?.grow(text.length);
    parts.push(text);
  };
  const newLine = (depth: number) => {
    if (isIndented) write(`\n${'  '.repeat(depth)}`);
  };
  const visit = (one: Written, depth: number): void => {
    run?.spend();
    if (one.type === 'Property') {
      write(`${quoted(one.name ?? '')}:${isIndented ? ' ' : ''}`);
      for (const child of one.children) visit(child, depth);
    } else if (one.type === 'Object' || one.type === 'Array') list(one, depth);
    else write(scalarJson(run, one.type, one.value));
  };
  const list = ({ type, children }: JToken, depth: number) => {
    const [open, close] = type === 'Object' ? '{}' : '[]';
    write(open as string);
    children.forEach((child, index) => {
      if (index > 0 && child.type !== 'Comment') write(',');
      newLine(depth + 1);
      if (run) run.nested(() => visit(child, depth + 1));
      else visit(child, depth + 1);
    });
    if (children.length > 0) newLine(depth);
    write(close as string);
  };
  visit(token, 0);
  return parts.join('');
}

/** The JSON of a value of a type of token. */
export function scalarJson(run: Run | null, type: string, value: Scalar): string {
  if (type === 'Comment') return `/*${scalarText(run, value)}*/`;
  if (type === 'Raw') return scalarText(run, value);
  if (type === 'Undefined') return 'undefined';
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Numeric) return numberJson(value);
  if (value instanceof Box) return String(value.value);
  if (value instanceof Decimal) return withPoint(value.toText());
  if (value instanceof NetArray) return `"${base64(value.items as Uint8Array)}"`;
  const date = dateText(value);
  if (date !== undefined) return `"${date}"`;
  if (type === 'Uri') return quoted((value as { readonly original: string }).original);
  return quoted(scalarText(run, value));
}

function numberJson(value: Numeric): string {
  const text = numericText(value);
  if (value.isChar) return quoted(text);
  if (!value.isFloat) return text;
  return Number.isFinite(value.value) ? withPoint(text) : `"${text}"`;
}

const withPoint = (text: string): string => (/[.E]/.test(text) ? text : `${text}.0`);

/** The text of bytes in base64. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 0x8000)
    text += String.fromCharCode(...bytes.subarray(index, index + 0x8000));
  return btoa(text);
}
