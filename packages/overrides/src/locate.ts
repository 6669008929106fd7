import { type Range, rangeAt } from '@apimkit/diagnostics';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** Returns the position of a value in the text of a JSON file, or undefined. */
export function locate(text: string, path: readonly (string | number)[]): Range | undefined {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, [...path]);
  return node && rangeAt(text, node.offset, node.offset + node.length);
}
