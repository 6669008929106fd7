import type { Diagnostic } from './diagnostic.ts';

/**
 * Returns fingerprints, which identify findings as long as their subject exists. They are derived from code, file, resource, key
 * (or, without one, the message) and the number of the finding among equal ones. They do not change when lines move.
 *
 * @returns one fingerprint for each finding, in order
 */
export function fingerprintsOf(findings: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  // A message and a key with the same text must differ.
  return findings.map(({ code, file = '', resource = '', message, key }) => {
    const what = [code, file, resource, key === undefined ? message : `key ${key}`].join('\u0000');
    const count = seen.get(what) ?? 0;
    seen.set(what, count + 1);
    return hash(`${what}\u0000${count}`);
  });
}

/** Two independent 32-bit FNV-1a hashes: not secret, only unlikely to collide. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
