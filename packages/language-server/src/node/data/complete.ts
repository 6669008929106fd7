import type { JSONSchema } from 'vscode-json-languageservice';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from '../convert.ts';
import { nodesOf } from './nodes.ts';
import { type DataPath, nodeAt, placeAt } from './paths.ts';
import { propertiesOf, schemasFor, valuesOf } from './schemas.ts';

/** A name that may be written at a place. */
export interface NameCompletion {
  readonly label: string;
  readonly detail: string;
}

/** What is known about a document of data. */
export interface DataLanguage {
  readonly schema: JSONSchema;
  /** Names of resources that may be written at a path. */
  readonly namesAt: (path: DataPath, root: unknown) => readonly NameCompletion[];
}

/** Replaces what is being typed; of a text without its closing quote, the parser drops the last character. */
const mark = 'apimkitCursor_';

/** Keys, values and names that may be written at an offset of JSON or YAML. */
export async function completeData(
  document: TextDocument,
  offset: number,
  { schema, namesAt }: DataLanguage,
): Promise<readonly CompletionItem[]> {
  const text = document.getText();
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const rest = /^[^\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const isJson = /^\s*[{[]/.test(text);
  // A line of YAML with a word is going to be a key.
  const isYamlKey = !isJson && /^\s*(?:- +)*[\w-]*$/.test(line) && /^[\w-]*\s*$/.test(rest);
  const root = nodesOf(`${text.slice(0, offset)}${mark}${isYamlKey ? ':' : ''}${text.slice(offset)}`);
  const place = root && placeAt(root, offset + 1);
  if (!root || !place || place.node.type !== 'string' || !place.node.value.includes(mark.slice(0, -1))) return [];
  const { node, path, isKey } = place;
  const start = node.offset;
  const end = Math.max(offset, node.offset + node.length - mark.length);
  const edit = (newText: string) => ({ textEdit: { range: rangeOf(document, start, end), newText } });
  const quote = isJson ? '"' : /["']/.test(text[start] ?? '') ? text[start] : '';
  if (isKey) {
    const parent = nodeAt(root, path.slice(0, -1));
    const schemas = parent ? await schemasFor(root, parent, schema) : [];
    const present = parent?.type === 'object' ? parent.properties.map(({ keyNode }) => keyNode.value) : [];
    const hasColon = /^[^,}\n]*:/.test(text.slice(end));
    return [...propertiesOf(schemas)].flatMap(([label, one]) =>
      present.includes(label)
        ? []
        : {
            label,
            kind: CompletionItemKind.Property,
            ...(one.description === undefined ? {} : { documentation: one.description }),
            ...edit(`${quote}${label}${quote}${hasColon ? '' : isJson ? ': ' : ':'}`),
          },
    );
  }
  const schemas = await schemasFor(root, node, schema);
  const bare = (value: string) => isJson && /^(?:true|false)$/.test(value);
  const inQuotes = (value: string) => (bare(value) ? value : `${quote}${value}${quote}`);
  return [
    ...namesAt(path, root).map((one) => ({ ...one, kind: CompletionItemKind.Reference, ...edit(inQuotes(one.label)) })),
    ...valuesOf(schemas).map((label) => ({ label, kind: CompletionItemKind.EnumMember, ...edit(inQuotes(label)) })),
  ];
}
