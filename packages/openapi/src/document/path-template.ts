/** The name of a path parameter without the asterisk of a wildcard: exports keep it in the name, authors omit it. */
export const plainName = (name: string): string => name.replace(/^\*/, '');

/** The names between the braces of a path as they are written, in order; a name may be empty, or occur twice. */
export const templateNames = (path: string): readonly string[] =>
  [...path.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '');

/** The names of the parameters in a path, each once, without the asterisk of a wildcard. */
export const pathParameters = (path: string): readonly string[] => [
  ...new Set(
    templateNames(path)
      .filter((name) => name !== '')
      .map(plainName),
  ),
];

/** The segments of a path that contain no parameter. */
export const fixedSegments = (path: string): readonly string[] =>
  path.split('/').filter((segment) => segment !== '' && !/[{}]/.test(segment));

/** A path with the names of its parameters left out: two paths with the same shape match the same requests. */
export const pathShape = (path: string): string => path.replaceAll(/\{[^{}]*\}/g, '{}');
