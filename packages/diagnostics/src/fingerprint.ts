import type { Diagnostic } from './diagnostic.ts';

/**
 * What tells a finding from others, for as long as what it is about stays: code, file, resource, its key (or, without one,
 * its message), and which of several such findings in the file it is. Lines may move; the fingerprint stays.
 *
 * @returns one fingerprint for each finding, in order
 */
export function fingerprintsOf(findings: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  // A message and a key of the same letters are two things.
  return findings.map(({ code, file = '', resource = '', message, key }) => {
    const what = [code, file, resource, key === undefined ? message : `key ${key}`].join('\u0000');
    const count = seen.get(what) ?? 0;
    seen.set(what, count + 1);
    return hash(`${what}\u0000${count}`);
  });
}

/** Two independent 32-bit FNV-1a hashes: not secret, only unlikely to meet. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
