/** What agents of build systems obey wherever it stands in a line of a log. */
const orders = /##(?=(?:vso)?\[)/gi;

/** Characters that XML cannot hold, and that a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Marks that make a line read otherwise than it is written. */
const direction = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text without control characters: those of ASCII become their pictures, others a replacement. */
const visible = (text: string) =>
  text.toWellFormed().replaceAll(control, (one) => {
    const code = one.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });

/**
 * Text for elements and attributes of XML and HTML. What they cannot hold is shown as a picture of it; line ends and tabs are
 * written as references, so that attributes keep them and no line of a text is a line of a log.
 */
export const xml = (text: string | number): string =>
  visible(String(text))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`)
    .replaceAll(orders, '&#35;#');

/** Text on one line, that reads as it is written. */
export const flat = (text: string): string =>
  visible(text.replaceAll(/[\t\n\v\f\r\u2028\u2029]+/g, ' ').trim()).replaceAll(direction, '\ufffd');

/** Text for one line of a log or a terminal: no line end, nothing that a terminal or a build system obeys. */
export const oneLine = (text: string): string => flat(text).replaceAll(orders, '# #').replace(/^::/, ': :');

/** JSON that can be printed where build systems look for orders; it reads as the same value. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2).replaceAll(orders, '\\u0023#')}\n`;

/** The beginning of a text that is too long, with a word of how much is gone. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return `${kept} … (${text.length - kept.length} more characters)`;
}

/** An address, when it is one of the web that a page may link to: as RFC 3986 writes it, without a name and a password. */
export function webAddress(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const rest = `${url.pathname}${url.search}${url.hash}`
    .replaceAll(/[\s"'<>[\\\]^`{|}]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(/%(?![\da-f]{2})/gi, '%25');
  // An address has one fragment.
  return `${url.origin}${rest.replaceAll(/(?<=#.*)#/g, '%23')}`;
}
