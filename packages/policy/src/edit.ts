import { startsExpression } from './expression.ts';
import { type Selected, selectInPolicy } from './select.ts';

/** A change of the parts that a path selects: a new value, new content, or removal. */
export type PolicyEdit =
  | {
      /** The value of an attribute, which is created if it does not exist, or the text of an element. */
      readonly value: string;
    }
  | {
      /** The markup that becomes the content of the element. */
      readonly xml: string;
    }
  | { readonly remove: true };

/** The text after an edit, and the number of changed places; 0 means that the path selects nothing. */
export interface Edited {
  readonly text: string;
  readonly matches: number;
}

/**
 * Changes the selected parts of a policy and no other byte.
 *
 * @param path as {@link selectInPolicy} reads it
 * @throws {TypeError} if the path is not valid, or the edit does not apply to the selected parts
 * @example
 * editPolicy(text, "inbound/set-backend-service/@base-url", { value: 'https://prod.example' });
 */
export function editPolicy(text: string, path: string, edit: PolicyEdit): Edited {
  const selected = selectInPolicy(text, path);
  const changes = selected.map((one) => changeOf(text, one, edit)).sort((a, b) => b.start - a.start);
  const edited = changes.reduce((kept, { start, end, by }) => `${kept.slice(0, start)}${by}${kept.slice(end)}`, text);
  return { text: edited, matches: selected.length };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

function changeOf(
  text: string,
  { element, attribute, attributeName, text: isText }: Selected,
  edit: PolicyEdit,
): Change {
  const { open } = element;
  if ('remove' in edit) {
    if (attribute) return { start: blankBefore(text, attribute.start), end: attribute.end, by: '' };
    if (attributeName !== undefined) return { start: open.end, end: open.end, by: '' };
    return isText ? content(text, element, '') : { start: blankBefore(text, open.start), end: element.end, by: '' };
  }
  if ('xml' in edit) {
    if (isText || attributeName !== undefined)
      throw new TypeError('"xml" is the content of an element; use "value" here');
    return content(text, element, edit.xml);
  }
  if (attribute)
    return { start: attribute.valueStart, end: attribute.end - 1, by: escapeFor(edit.value, attribute.quote) };
  if (attributeName === undefined) return content(text, element, escapeFor(edit.value, ''));
  const at = open.attributes.at(-1)?.end ?? open.start + 1 + open.name.length;
  return { start: at, end: at, by: ` ${attributeName}="${escapeFor(edit.value, '"')}"` };
}

/** Replaces the content between the tags. */
function content(text: string, { open, end }: Selected['element'], by: string): Change {
  if (!open.selfClosing) return { start: open.end, end: text.lastIndexOf('</', end - 1), by };
  const head = text.slice(open.start, open.end).replace(/\s*\/>$/, '');
  return { start: open.start, end: open.end, by: `${head}>${by}</${open.name}>` };
}

function blankBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /\s/.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** Encodes a value: an expression stays raw, in other text the markup characters are escaped. */
function escapeFor(value: string, quote: string): string {
  if (startsExpression(value, 0)) return value;
  const plain = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return quote === "'" ? plain.replaceAll("'", '&apos;') : quote === '"' ? plain.replaceAll('"', '&quot;') : plain;
}
