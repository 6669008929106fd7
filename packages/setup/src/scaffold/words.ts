/** The texts that samples contain in place of `{name}`, `{title}` and `{slug}`. */
export interface Words {
  readonly name: string;
  /** As a display name: `Get order`. */
  readonly title: string;
  /** As a part of a URL: `get-order`. */
  readonly slug: string;
}

/** Returns the words for a name. */
export function wordsFor(name: string): Words {
  const title = name.replaceAll(/[-_]+/g, ' ').trim() || name;
  return { name, title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`, slug: slugOf(name) };
}

/** A text as a part of an address; `x` when nothing of it can be one. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '') || 'x';
