/** Commands that agents of build systems run anywhere in a line of the log. */
const orders = /##(?=(?:vso)?\[)/gi;

/** Characters that are invalid in XML and that control a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Marks that change the reading direction of a line. */
const direction = /[\u202a-\u202e\u2066-\u2069]/g;

/** Replaces control characters: those of ASCII with their symbols, others with the replacement character. */
const visible = (text: string) =>
  text.toWellFormed().replaceAll(control, (one) => {
    const code = one.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });

/**
 * Escapes text for elements and attributes of XML and HTML. Invalid characters are shown as symbols. Line breaks and tabs are
 * written as references, so that attributes keep them and a line of the text never becomes a line of a log.
 */
export const xml = (text: string | number): string =>
  visible(String(text))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`)
    .replaceAll(orders, '&#35;#');

/** Returns text on one line, without marks that change its reading direction. */
export const flat = (text: string): string =>
  visible(text.replaceAll(/[\t\n\v\f\r\u2028\u2029]+/g, ' ').trim()).replaceAll(direction, '\ufffd');

/** Escapes text for one line of a log or a terminal: no line breaks and no commands of terminals or build systems. */
export const oneLine = (text: string): string => flat(text).replaceAll(orders, '# #').replace(/^::/, ': :');

/** Returns JSON with the same value that contains no commands of build systems. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2).replaceAll(orders, '\\u0023#')}\n`;

/** Truncates a text that is too long, and appends the number of removed characters. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return `${kept} … (${text.length - kept.length} more characters)`;
}

/** Returns an HTTP or HTTPS address that a page may link to (RFC 3986), without user name and password. */
export function webAddress(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const rest = `${url.pathname}${url.search}${url.hash}`
    .replaceAll(/[\s"'<>[\\\]^`{|}]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(/%(?![\da-f]{2})/gi, '%25');
  // An address contains at most one fragment.
  return `${url.origin}${rest.replaceAll(/(?<=#.*)#/g, '%23')}`;
}
