/** `1 error`, `2 errors`. */
export const count = (number: number, one: string, many = one.replace(/y$/, 'ie').concat('s')): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** A test for texts that contain every word of a query, in any order. */
export function matcher(query: string): (text: string) => boolean {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => wanted.every((word) => text.includes(word));
}

/** The name in an id such as `api:orders`. */
export const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1);
