/** What stands in the place of a secret, wherever one would be shown. */
export const mask = '(masked)';
/** Shorter values would hide ordinary words; they are masked where they stand, not wherever they occur. */
const shortest = 5;

/**
 * Makes a function that hides secrets in texts, also where they are escaped for JSON, XML or URLs.
 *
 * @example
 * redactor(['hunter2'])('password: hunter2'); // 'password: (masked)'
 */
export function redactor(secrets: Iterable<string>): (text: string) => string {
  const forms = [...new Set([...secrets].filter((one) => one.length >= shortest).flatMap(formsOf))];
  if (forms.length === 0) return (text) => text;
  // The longest first: one secret may be a part of another.
  const pattern = forms
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const any = new RegExp(pattern, 'g');
  return (text) => text.replaceAll(any, mask);
}

function formsOf(secret: string): readonly string[] {
  const xml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const json = (text: string) => JSON.stringify(text).slice(1, -1);
  return [secret, json(secret), xml, json(xml), xml.replaceAll('"', '&quot;'), encodeURIComponent(secret)];
}
