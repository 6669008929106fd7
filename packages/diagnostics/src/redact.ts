/** The text that replaces secrets in output. */
export const mask = '(masked)';
/** Shorter values are masked only as whole words; inside of words they would hide ordinary text. */
const shortest = 5;
/** Values shorter than this are masked only where they are declared, because they would hide many numbers. */
const alone = 3;

/**
 * Creates a function that masks secrets in texts, including secrets that are escaped for JSON, XML or URLs, or encoded as Base64.
 *
 * @example
 * redactor(['hunter2'])('password: hunter2'); // 'password: (masked)'
 */
export function redactor(secrets: Iterable<string>): (text: string) => string {
  const known = [...secrets].filter((one) => one.length >= alone);
  if (known.length === 0) return (text) => text;
  const long = known.filter((one) => one.length >= shortest).flatMap((one) => [...formsOf(one), ...base64Of(one)]);
  const short = known.filter((one) => one.length < shortest).flatMap(formsOf);
  // The longest first, because one secret can be part of another.
  const pattern = [
    ...longestFirst(long).map(escaped),
    ...longestFirst(short).map((form) => `(?<![\\p{L}\\p{N}])${escaped(form)}(?![\\p{L}\\p{N}])`),
  ].join('|');
  const any = new RegExp(pattern, 'gu');
  return (text) => text.replaceAll(any, mask);
}

const longestFirst = (forms: readonly string[]) => [...new Set(forms)].sort((a, b) => b.length - a.length);
const escaped = (form: string) => form.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function formsOf(secret: string): readonly string[] {
  const xml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const xmlAll = xml.replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const url = encodeURIComponent(secret);
  const json = (text: string) => JSON.stringify(text).slice(1, -1);
  // .NET escapes these characters in JSON as \uXXXX.
  const net = json(secret).replaceAll(
    /[<>&'+`\u007f-\uffff]|\\"/g,
    (found) =>
      `\\u${found
        .charCodeAt(found.length - 1)
        .toString(16)
        .toUpperCase()
        .padStart(4, '0')}`,
  );
  return [
    ...[secret, json(secret), json(json(secret)), net],
    ...[xml, json(xml), xml.replaceAll('"', '&quot;'), xmlAll],
    ...[xmlAll.replaceAll("'", '&apos;'), xmlAll.replaceAll("'", '&#39;')],
    ...[url, url.replaceAll('%20', '+'), url.replaceAll(/%[0-9A-F]{2}/g, (one) => one.toLowerCase())],
  ];
}

/** The secret as Base64: alone, and the part of a longer encoded text that does not depend on its context. */
function base64Of(secret: string): readonly string[] {
  const bytes = [...new TextEncoder().encode(secret)];
  const encode = (all: readonly number[]) => btoa(String.fromCharCode(...all));
  const forms = [0, 1, 2].map((before) => {
    const whole = encode([...Array<number>(before).fill(0), ...bytes]);
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    return whole.slice(Math.ceil((before * 8) / 6), end);
  });
  return [encode(bytes), ...forms.filter(({ length }) => length >= 6)].flatMap((form) => [
    form,
    form.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  ]);
}
