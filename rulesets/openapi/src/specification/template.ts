/** The name of a parameter that may be a wildcard: exports keep the asterisk in the name, authors do not. */
export const plainName = (name: string): string => name.replace(/^\*/, '');

/** The names of the parameters in a path. */
export const holesOf = (path: string): readonly string[] => [
  ...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map((found) => plainName(found[1] ?? ''))),
];

/** The segments of a path that are words. */
export const wordsOf = (path: string): readonly string[] =>
  path.split('/').filter((segment) => segment !== '' && !/[{}]/.test(segment));

/** A path in which parameters have no names: two that are equal so match the same calls. */
export const shapeOf = (path: string): string => path.replaceAll(/\{[^{}]*\}/g, '{}');
