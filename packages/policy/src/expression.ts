/** Forms of a quote inside an entity-encoded expression. */
const quoteEntity = /&(?:quot|#34|#x22);/iy;

/** A character literal, raw or as encoded XML. Any other quote is an ordinary character. */
const character =
  /(?:'|&apos;|&#39;|&#x27;)(?:\\u[0-9a-f]{4}|\\?&(?:quot|amp|lt|gt|apos|#\d+|#x[0-9a-f]+);|\\.|[^\\'\n&])(?:'|&apos;|&#39;|&#x27;)/iy;

/**
 * Returns the end of a C# expression: the offset after its closing bracket.
 *
 * Brackets of the opening kind are counted; strings (plain, verbatim, interpolated), characters and comments are
 * skipped, so `@("(")` and `@(x["a"] < 1)` end at the same place as for the service.
 *
 * @param start offset of the `@`
 * @returns -1 if the expression is not closed
 */
export function expressionEnd(text: string, start: number): number {
  const open = text[start + 1];
  const close = open === '(' ? ')' : '}';
  return codeEnd(text, start + 2, open ?? '(', close, 0);
}

/** The limit of nested interpolated strings: real policies have fewer, and a damaged text must not exhaust the stack. */
const deepest = 50;

function codeEnd(text: string, from: number, open: string, close: string, nesting: number): number {
  if (nesting > deepest) return -1;
  let depth = 1;
  let at = from;
  while (at < text.length) {
    const skipped = skipLiteral(text, at, nesting);
    if (skipped === -1) return -1;
    if (skipped > at) {
      at = skipped;
      continue;
    }
    if (text[at] === open) depth += 1;
    else if (text[at] === close && --depth === 0) return at + 1;
    at += 1;
  }
  return -1;
}

/** The offset after the literal or comment that starts here; the same offset if none starts; -1 if it is not closed. */
function skipLiteral(text: string, at: number, nesting: number): number {
  const rest = text.slice(at, at + 3);
  if (rest.startsWith('//')) return lineEnd(text, at);
  if (rest.startsWith('/*')) return behind(text, '*/', at + 2);
  const prefix = /^(?:\$@|@\$|\$|@)?/.exec(rest)?.[0] ?? '';
  const body = at + prefix.length;
  if (text[body] === '"') return stringEnd(text, body + 1, prefix, '"', nesting);
  quoteEntity.lastIndex = body;
  const entity = quoteEntity.exec(text)?.[0];
  if (entity) return stringEnd(text, body + entity.length, prefix, entity, nesting);
  character.lastIndex = at;
  const literal = character.exec(text);
  if (literal) return character.lastIndex;
  return at;
}

function stringEnd(text: string, from: number, prefix: string, quote: string, nesting: number): number {
  const verbatim = prefix.includes('@');
  let at = from;
  while (at < text.length) {
    if (text.startsWith(quote, at)) {
      if (!verbatim || !text.startsWith(quote, at + quote.length)) return at + quote.length;
      at += 2 * quote.length;
    } else if (!verbatim && (text[at] === '\n' || text[at] === '\r')) return -1;
    else if (text[at] === '\\' && !verbatim) at += 2;
    else if (prefix.includes('$') && text[at] === '{') {
      const hole = text[at + 1] === '{' ? at + 2 : codeEnd(text, at + 1, '{', '}', nesting + 1);
      if (hole === -1) return -1;
      at = hole;
    } else at += 1;
  }
  return -1;
}

function lineEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end += 1) if (text[end] === '\n' || text[end] === '\r') return end;
  return text.length;
}

function behind(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found === -1 ? -1 : found + mark.length;
}

/** Whether `@(` or `@{` starts an expression at an offset. */
export function startsExpression(text: string, at: number): boolean {
  return text[at] === '@' && (text[at + 1] === '(' || text[at + 1] === '{');
}
