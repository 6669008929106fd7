/**
 * The first line of a comment, which is not displayed: the next run finds its comment by it.
 *
 * @param key letters, digits and dashes
 */
export const marker = (key: string): string => `<!-- apimkit comment ${key} -->`;

/** True for the comment with a key. */
export const isMarked = (text: unknown, key: string): boolean =>
  typeof text === 'string' && text.startsWith(marker(key));
