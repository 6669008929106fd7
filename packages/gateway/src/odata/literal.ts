import { ODataError } from './model.ts';

const any =
  /^(?:null|true|false|-?INF|NaN|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|(?:[A-Za-z_][\w.]*)?'(?:[^']|'')*'|[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?|\d\d:\d\d(?::[\d.]+)?|@[A-Za-z_]\w*)$/;
const integer = /^-?\d+$/;
const ofTypes: Readonly<Record<string, RegExp>> = {
  'Edm.Boolean': /^(?:true|false)$/,
  'Edm.Byte': integer,
  'Edm.Guid': /^[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}$/,
  'Edm.Int16': integer,
  'Edm.Int32': integer,
  'Edm.Int64': integer,
  'Edm.SByte': integer,
  'Edm.String': /^'(?:[^']|'')*'$/,
};

/** Whether a text is a literal of a type, or a parameter alias. */
export function isLiteral(text: string, type = ''): boolean {
  return text.startsWith('@') ? any.test(text) : (ofTypes[type] ?? any).test(text);
}

/**
 * Splits a text at a separator that is neither in quotes nor in parentheses.
 *
 * @throws ODataError if quotes or parentheses are not closed
 */
export function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let [start, depth, isQuoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === "'") isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth < 0) break;
    if (char !== separator || depth > 0) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  if (isQuoted || depth !== 0)
    throw new ODataError(`There are unbalanced quotes or parentheses in '${shortened(text)}'.`);
  return [...parts, text.slice(start)].map((part) => part.trim());
}

/** A text for a message. */
export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
