import { parseSync } from 'oxc-parser';

/** A stretch of a file that people read, from its first to behind its last character. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a file contains for the checks: its prose in place, and its identifiers. */
export interface Prose {
  /** The text of the file, with the same length: {@link gap} for all that is not prose, {@link code} for code inside of prose. */
  readonly text: string;
  readonly names: readonly { readonly name: string; readonly start: number }[];
}

/** Separates prose from prose: no phrase spans it. */
export const gap = '\0';
/** Code inside of prose. */
export const code = '\u0001';

/** Returns the prose of a Markdown or YAML file: all but code, addresses and comments of HTML. */
export const proseOfMarkdown = (text: string): Prose => ({ text: withoutCode(text), names: [] });

/** Returns the description in a package.json. */
export function proseOfManifest(text: string): Prose {
  const [all = '', key = '', value = ''] = /("description": )("[^\n]*")/.exec(text) ?? [];
  const start = text.indexOf(all) + key.length;
  return { text: gap.repeat(start) + value, names: [] };
}

/** Returns the comments and messages of a source file, and its identifiers. */
export function proseOfSource(file: string, text: string): Prose {
  const { program, comments } = parseSync(file, text);
  const stretches: Stretch[] = comments.map(({ start, end }) => ({ start: start + 2, end }));
  const names: { name: string; start: number }[] = [];
  visit(program, stretches, names);
  let prose = '';
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    if (start < prose.length) continue;
    prose += gap.repeat(start - prose.length) + withoutCode(proseIn(text.slice(start, end)));
  }
  return { text: prose, names };
}

interface Node extends Stretch {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function visit(node: unknown, stretches: Stretch[], names: { name: string; start: number }[]): void {
  if (Array.isArray(node)) for (const child of node) visit(child, stretches, names);
  if (!isNode(node)) return;
  const { type, start, end, value, name } = node;
  // One word is a key or a code; a message has several.
  if (type === 'Literal' && typeof value === 'string' && /[a-z] \S/i.test(value)) stretches.push({ start, end });
  if (type === 'TemplateElement') stretches.push({ start, end });
  if (type === 'Identifier' && typeof name === 'string') names.push({ name, start });
  if (type === 'ImportDeclaration') return;
  for (const [key, child] of Object.entries(node)) if (key !== 'type') visit(child, stretches, names);
}

/** Without the stars of a docstring, and the backticks of a template literal, which would be code in Markdown. */
const proseIn = (text: string): string => text.replaceAll(/^\s*\*(?!\/)/gm, blank).replaceAll(/^`|`$/g, blank);

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');
const masked = (text: string): string => text.replaceAll(/[^\n]/g, code);

/** Masks fenced and inline code, addresses of links, links in docstrings and comments of HTML. */
function withoutCode(text: string): string {
  return text
    .replaceAll(/^([ \t]*)(```+|~~~+)[\s\S]*?\n[ \t]*\2/gm, (all) => gap.repeat(all.length))
    .replaceAll(/<!--[\s\S]*?-->/g, masked)
    .replaceAll(/(`+)(?!`)[^`]+\1/g, masked)
    .replaceAll(/\{@link [^}]*\}|\]\([^)\s]*\)|https?:\/\/\S+/g, masked);
}
