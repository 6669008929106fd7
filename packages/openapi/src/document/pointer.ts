/**
 * Formats keys as a JSON pointer (RFC 6901).
 *
 * @example
 * formatPointer(['paths', '/pets', 'get']); // '/paths/~1pets/get'
 */
export const formatPointer = (keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Formats keys as a reference inside a document: a pointer as a URI fragment.
 *
 * @example
 * formatReference(['components', 'schemas', 'List/Order']); // '#/components/schemas/List~1Order'
 */
export const formatReference = (keys: readonly (string | number)[]): string =>
  `#${formatPointer(keys).replaceAll('%', '%25')}`;

/**
 * The keys of a reference inside a document, or undefined for a reference to another document or to an anchor. Percent-encoding is
 * removed before the escapes of the pointer, as RFC 6901 section 6 requires.
 *
 * @example
 * parseReference('#/paths/~1pets%20and%20owners'); // ['paths', '/pets and owners']
 */
export function parseReference(ref: string): readonly string[] | undefined {
  if (ref === '#') return [];
  return ref.startsWith('#/') ? ref.slice(2).split('/').map(unescapeKey) : undefined;
}

function unescapeKey(key: string): string {
  const decoded = key.includes('%') ? decode(key) : key;
  return decoded.includes('~') ? decoded.replaceAll('~1', '/').replaceAll('~0', '~') : decoded;
}

function decode(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    // A key may contain a lone %.
    return key;
  }
}
