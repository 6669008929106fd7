import { withoutByteOrderMark } from '@apimkit/diagnostics';
import {
  applyEdits,
  type EditResult,
  type FormattingOptions,
  findNodeAtLocation,
  modify,
  parseTree,
} from 'jsonc-parser';
import { parseDocument } from 'yaml';
import type { Json } from './document/json.ts';
import { exactYaml, withScalars } from './exact-yaml.ts';

/** One value to set in a document, or to remove where `value` is undefined. */
export interface DocumentEdit {
  readonly path: readonly (string | number)[];
  readonly value: Json | undefined;
}

/**
 * Changes values in a JSON or YAML text and leaves everything else as it is written: order, indentation, comments, line
 * ends, byte order mark.
 *
 * @param text a text that parses
 * @throws {Error} when a path leads through an alias of YAML, where no value of its own can be set
 * @example
 * editText('{"a": 1,  "b": 2}', 'json', [{ path: ['a'], value: 3 }]); // '{"a": 3,  "b": 2}'
 */
export function editText(text: string, syntax: 'json' | 'yaml', edits: readonly DocumentEdit[]): string {
  if (edits.length === 0) return text;
  const plain = withoutByteOrderMark(text).replaceAll('\r\n', '\n');
  return inStyleOf(text, syntax === 'json' ? editJson(plain, edits) : editYaml(plain, edits));
}

function editJson(text: string, edits: readonly DocumentEdit[]): string {
  const formattingOptions = formatOf(text);
  return edits.reduce((kept, { path, value }) => {
    const isItem = value === undefined && typeof path.at(-1) === 'number';
    return applyEdits(kept, isItem ? itemRemoved(kept, path) : modify(kept, [...path], value, { formattingOptions }));
  }, text);
}

/** `modify` expects a line end after the last item of a list, and otherwise removes a part of the following text. */
function itemRemoved(text: string, path: DocumentEdit['path']): EditResult {
  const root = parseTree(text);
  const item = root && findNodeAtLocation(root, [...path]);
  if (!item) return [];
  const items = item.parent?.children ?? [];
  const at = items.indexOf(item);
  const [previous, next] = [items[at - 1], items[at + 1]];
  const start = previous ? previous.offset + previous.length : item.offset;
  const end = next && !previous ? next.offset : item.offset + item.length;
  return [{ offset: start, length: end - start, content: '' }];
}

function formatOf(text: string): FormattingOptions {
  const indent = indentOf(text);
  return { insertSpaces: indent !== '\t', tabSize: indent === '\t' ? 1 : indent.length, eol: '\n' };
}

function editYaml(text: string, edits: readonly DocumentEdit[]): string {
  const values = JSON.stringify(edits.map(({ value }) => value ?? null));
  const document = parseDocument(text, exactYaml(`${text}\n${values}`));
  for (const { path, value } of edits)
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(withScalars(value)));
  const indentSeq = /^( *)[\w"'-]+:\n\1- /m.test(text) === false;
  return document.toString({ lineWidth: 0, indent: Math.max(1, indentOf(text).length), indentSeq });
}

/** One step of indentation in a text; two spaces where it has none. */
export const indentOf = (text: string): string => /^(\t| +)\S/m.exec(text)?.[1] ?? '  ';

/** A text with the byte order mark, the line ends and the end of another. */
export function inStyleOf(old: string, text: string): string {
  const plain = withoutByteOrderMark(text).replaceAll(/\r\n?/g, '\n').replace(/\n*$/, '');
  const end = old === '' ? '\n' : (/[\r\n]*$/.exec(old)?.[0].replaceAll('\r\n', '\n') ?? '');
  const whole = `${old.startsWith('\uFEFF') ? '\uFEFF' : ''}${plain}${end}`;
  return old.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole;
}
