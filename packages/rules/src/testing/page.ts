/** An example of a page. */
export interface PageExample {
  /** The language of the code block: `xml`, `yaml`, `text`. */
  readonly language: string;
  /** What follows the language in the same line. */
  readonly info: string;
  readonly text: string;
  /** The messages that are quoted below the block, in order: `> The message`. */
  readonly messages: readonly string[];
}

/** The page of a rule: its examples are its tests. */
export interface RulePage {
  readonly title: string;
  /** The first paragraph, see `pageHead`. */
  readonly head: string;
  /** Titles of the sections, in order. */
  readonly sections: readonly string[];
  readonly wrong: readonly PageExample[];
  readonly right: readonly PageExample[];
}

/**
 * Reads the Markdown page of a rule.
 *
 * @example
 * readPage('# no-tabs\n\nA line contains tabs.\n\n## Wrong\n\n```text\n\ta\n```\n').wrong.length; // 1
 */
export function readPage(markdown: string): RulePage {
  const [top = '', ...parts] = markdown.split(/^## /m);
  const [title = '', head = ''] = top.trim().split(/\n{2,}/);
  const section = (name: string) => parts.find((part) => part.startsWith(`${name}\n`)) ?? '';
  return {
    title: title.replace(/^# /, ''),
    head,
    sections: parts.map((part) => part.slice(0, part.indexOf('\n')).trim()),
    wrong: examplesIn(section('Wrong')),
    right: examplesIn(section('Right')),
  };
}

const block = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$((?:\s*^> .*$)*)/gm;

const examplesIn = (part: string): readonly PageExample[] =>
  [...part.matchAll(block)].map(([, language = '', info = '', text = '', quotes = '']) => ({
    language,
    info: info.trim(),
    text,
    messages: messagesIn(quotes),
  }));

/** Each paragraph of quoted lines is one message. */
const messagesIn = (quotes: string): readonly string[] =>
  quotes
    .trim()
    .split(/\n{2,}/)
    .filter((one) => one !== '')
    .map((one) => one.replaceAll(/\n?^> /gm, ' ').trim());
