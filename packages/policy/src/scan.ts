import { expressionEnd, startsExpression } from './expression.ts';

/** One attribute of a tag, with offsets into the document. */
export interface Attribute {
  readonly name: string;
  /** The raw text between the quotes. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly quote: string;
  /** Whether the value is one C# expression. */
  readonly expression: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A token of a policy document; the tokens in order are the whole text. */
export type Token =
  | (Span & {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: readonly Attribute[];
      readonly selfClosing: boolean;
    })
  | (Span & { readonly type: 'close'; readonly name: string })
  | (Span & { readonly type: 'text' | 'expression' | 'comment' | 'cdata' | 'instruction' });

/** A syntax error with its offset. */
export interface ScanProblem {
  readonly offset: number;
  readonly reason: string;
}

/** The result of {@link scanPolicy}. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly problems: readonly ScanProblem[];
}

const nameAt = /[A-Za-z_][\w.:-]*/y;
const marks = [
  { type: 'comment', open: '<!--', close: '-->' },
  { type: 'cdata', open: '<![CDATA[', close: ']]>' },
  { type: 'instruction', open: '<?', close: '?>' },
] as const;

/**
 * Splits a policy document into tokens as the service does for `rawxml`, where expressions contain raw quotes, `<` and `&`.
 * Lossless and tolerant: joined tokens are the text again for every input, and it does not throw.
 *
 * @example
 * scanPolicy('<a b="@(c < "d")"/>').tokens; // one self-closing tag with one expression
 */
export function scanPolicy(text: string): Scan {
  const tokens: Token[] = [];
  const problems: ScanProblem[] = [];
  let at = 0;
  let textStart = 0;
  // Names of templates that are not closed further on: searching again for each would take quadratic time.
  const unclosed = new Set<string>();
  const push = (token: Token) => {
    if (token.start > textStart) tokens.push({ type: 'text', start: textStart, end: token.start });
    tokens.push(token);
    at = token.end;
    textStart = token.end;
  };
  while (at < text.length) {
    const token = text[at] === '<' ? markup(text, at, problems) : expression(text, at, problems);
    if (!token) {
      at += 1;
      continue;
    }
    push(token);
    if (token.type === 'open' && isLiquid(token) && !unclosed.has(token.name)) {
      const end = text.indexOf(`</${token.name}`, at);
      if (end === -1) unclosed.add(token.name);
      else at = end;
    }
  }
  if (text.length > textStart) tokens.push({ type: 'text', start: textStart, end: text.length });
  return { tokens, problems };
}

/** The content of such an element is a Liquid template: its braces are not named values, its `<` does not start a tag. */
export function isLiquid(token: Token): boolean {
  if (token.type !== 'open' || token.selfClosing) return false;
  return token.attributes.some(({ name, value }) => name === 'template' && value.trim().toLowerCase() === 'liquid');
}

function expression(text: string, at: number, problems: ScanProblem[]): Token | undefined {
  // After an expression that is not closed, everything is part of its text, so no other expression is searched.
  if (!startsExpression(text, at) || problems.length > 0) return undefined;
  const end = expressionEnd(text, at);
  if (end !== -1) return { type: 'expression', start: at, end };
  problems.push({
    offset: at,
    reason: 'the expression is not closed: a bracket, string or comment is missing its end',
  });
  return undefined;
}

function markup(text: string, at: number, problems: ScanProblem[]): Token | undefined {
  const mark = marks.find(({ open }) => text.startsWith(open, at));
  if (mark) {
    const close = text.indexOf(mark.close, at + mark.open.length);
    if (close === -1) problems.push({ offset: at, reason: `${mark.open} without ${mark.close}` });
    return { type: mark.type, start: at, end: close === -1 ? text.length : close + mark.close.length };
  }
  const closing = text[at + 1] === '/';
  nameAt.lastIndex = at + (closing ? 2 : 1);
  const name = nameAt.exec(text)?.[0];
  if (!name) return undefined;
  if (!closing) return tag(text, at, name, problems);
  const end = text.indexOf('>', nameAt.lastIndex);
  if (end === -1 || text.slice(nameAt.lastIndex, end).trim() !== '') {
    problems.push({ offset: at, reason: `</${name} is not closed with >` });
    return undefined;
  }
  return { type: 'close', name, start: at, end: end + 1 };
}

const tagEnd = /\s*(\/?)>/y;
const attributeStart = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(["'])\s*/y;

function tag(text: string, start: number, name: string, problems: ScanProblem[]): Token | undefined {
  const attributes: Attribute[] = [];
  let at = start + 1 + name.length;
  for (;;) {
    tagEnd.lastIndex = at;
    const end = tagEnd.exec(text);
    if (end) return { type: 'open', name, attributes, selfClosing: end[1] === '/', start, end: tagEnd.lastIndex };
    const attribute = attributeAt(text, at, problems);
    if (!attribute) return undefined;
    attributes.push(attribute);
    at = attribute.end;
  }
}

function attributeAt(text: string, at: number, problems: ScanProblem[]): Attribute | undefined {
  attributeStart.lastIndex = at;
  const found = attributeStart.exec(text);
  if (!found) {
    problems.push({ offset: at, reason: 'expected an attribute, > or />' });
    return undefined;
  }
  const [whole, name = '', quote = '"'] = found;
  const start = at + whole.indexOf(name);
  const valueStart = at + whole.lastIndexOf(quote) + 1;
  const body = at + whole.length;
  const isExpression = problems.length === 0 && startsExpression(text, body);
  const bodyEnd = isExpression ? expressionEnd(text, body) : body;
  const valueEnd = bodyEnd === -1 ? -1 : text.indexOf(quote, bodyEnd);
  const between = valueEnd === -1 ? '' : text.slice(bodyEnd, valueEnd);
  if (valueEnd === -1 || (isExpression && between.trim() !== '')) {
    const reason = valueEnd === -1 ? `the value of ${name} is not closed` : 'text after the end of an expression';
    problems.push({ offset: valueEnd === -1 ? start : bodyEnd, reason });
    return undefined;
  }
  const value = text.slice(valueStart, valueEnd);
  return { name, value, quote, start, end: valueEnd + 1, valueStart, expression: isExpression };
}
