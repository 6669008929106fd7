import type { Resource } from '@apimkit/model';
import type { JSONSchema } from 'vscode-json-languageservice';
import { completeData, type DataLanguage, type NameCompletion } from '../data/complete.ts';
import { hoverData } from '../data/hover.ts';
import { nodesOf } from '../data/nodes.ts';
import { type DataPath, placeAt } from '../data/paths.ts';
import { symbolsOf } from '../data/symbols.ts';
import { plainValue } from '../data/value.ts';
import type { DocumentContext, DocumentKind } from './kind.ts';

/** What differs between kinds of documents of data. */
interface DataKind {
  readonly name: string;
  matches(context: DocumentContext): boolean;
  schema(context: DocumentContext): Promise<JSONSchema | undefined>;
  names?(context: DocumentContext, path: DataPath, root: unknown): readonly NameCompletion[];
  target?(context: DocumentContext, path: DataPath, root: unknown): Resource | undefined;
  readonly lenses?: NonNullable<DocumentKind['lenses']>;
}

const start = { line: 0, character: 0 };

/** A kind of document in JSON or YAML, with completion, hover and outline by its schema. */
export function dataKind({ name, matches, schema, names, target, lenses }: DataKind): DocumentKind {
  return {
    name,
    matches,
    async complete(place) {
      const language: DataLanguage = {
        schema: (await schema(place)) ?? {},
        namesAt: (path, root) => names?.(place, path, root) ?? [],
      };
      return completeData(place.document, place.offset, language);
    },
    async hover(place) {
      const found = await schema(place);
      return found && hoverData(place.document.getText(), place.offset, found);
    },
    define(place) {
      const root = nodesOf(place.document.getText());
      const at = root && placeAt(root, place.offset);
      const found = at && !at.isKey ? target?.(place, at.path, plainValue(root)) : undefined;
      return (found?.files ?? []).map((file) => ({ uri: place.state.uriOf(file), range: { start, end: start } }));
    },
    symbols: symbolsOf,
    ...(lenses ? { lenses } : {}),
  };
}
