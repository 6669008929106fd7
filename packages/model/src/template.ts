/** Names by placeholder, e.g. `{ api: 'orders', tag: 'beta' }`. */
export type Names = Readonly<Record<string, string>>;

/** A path with `{placeholders}`; `{*}` matches a segment whose text means nothing. */
export interface Template {
  readonly text: string;
  readonly placeholders: readonly string[];
  /** The path for these names. */
  fill(names: Names, encode?: (name: string) => string): string;
  /** The names in a path, or undefined when it does not fit; literals compare without case when asked. */
  match(path: string): Names | undefined;
}

const placeholder = /\{(\*|\w+)\}/g;

/** Compiles a template once; `ignoreCase` is for ARM paths, whose literals compare without case. */
export function template(text: string, { ignoreCase = false } = {}): Template {
  const all = [...text.matchAll(placeholder)].map((found) => found[1] ?? '');
  const source = text
    .split(placeholder)
    .map((part, index) => (index % 2 ? '([^/]+)' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  const pattern = new RegExp(`^${source}$`, ignoreCase ? 'i' : '');
  // Literals at even positions, names at odd ones.
  const parts = text.split(placeholder);
  return {
    text,
    placeholders: all.filter((name) => name !== '*'),
    fill: (names, encode = (name) => name) =>
      parts.reduce((filled, part, index) => {
        if (index % 2 === 0) return filled + part;
        const value = names[part];
        if (value === undefined) throw new TypeError(`${text} needs a name for {${part}}`);
        return filled + encode(value);
      }, ''),
    match: (path) => {
      const found = pattern.exec(path);
      if (!found) return undefined;
      const pairs = all.map((name, index) => [name, found[index + 1] ?? ''] as const);
      return Object.fromEntries(pairs.filter(([name]) => name !== '*'));
    },
  };
}
