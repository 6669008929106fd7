/** A page of the site, before its links are rewritten. */
export interface Page {
  /** Its path below the site: `guides/plans.md`. */
  readonly path: string;
  /** The file of the repository that it comes from, to which its relative links refer. */
  readonly source: string;
  readonly text: string;
  /** It is generated, so it cannot be edited as it is. */
  readonly generated?: boolean;
}

/** The page that shows a file of the repository, and the heading on it. */
export interface Place {
  readonly path: string;
  readonly hash?: string;
}

/** The title of a page: its first heading, without Markdown. */
export function titleOf({ path, text }: Page): string {
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (title === undefined) throw new Error(`${path} has no heading of level 1`);
  return title.replaceAll(/[`*]/g, '');
}

/** The first paragraph of a page, as text for lists of pages. */
export function summaryOf({ text }: Page): string {
  const paragraphs = text
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replace(/^[\s\S]*?^# .+$/m, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim());
  // A paragraph of prose; one that ends with a colon introduces what follows it.
  const first = paragraphs.find((one) => /^(?!```|\d+\.\s|\*\s)[\p{L}`*\d]/u.test(one) && !one.endsWith(':')) ?? '';
  const [sentence = ''] = /^.*?[.:?](?=\s|$)/s.exec(first) ?? [first];
  return sentence
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replace(/:$/, '.');
}
