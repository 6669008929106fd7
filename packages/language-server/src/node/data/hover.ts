import type { JSONSchema } from 'vscode-json-languageservice';
import { nodesOf } from './nodes.ts';
import { nodeAt, placeAt } from './paths.ts';
import { describeSchemas, schemasFor } from './schemas.ts';

/** Markdown about the key at an offset of JSON or YAML. */
export async function hoverData(text: string, offset: number, schema: JSONSchema): Promise<string | undefined> {
  const root = nodesOf(text);
  const place = root && placeAt(root, offset);
  if (!root || !place?.isKey) return undefined;
  const value = nodeAt(root, place.path);
  return value && describeSchemas(String(place.path.at(-1)), await schemasFor(root, value, schema));
}
