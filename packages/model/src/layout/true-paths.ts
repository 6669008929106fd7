import { isObject } from '@apimkit/openapi';
import { encodeName } from './file-names.ts';
import { readJson } from './json-file.ts';
import { matchFile } from './patterns.ts';
import type { FileTree } from './tree.ts';

/**
 * Old toolkits named folders after display names and wrote the name into the file. Returns for each path of such a tree the path
 * with the names of its resources, and nothing for other trees, so that other code handles one kind of folder.
 */
export function truePaths(tree: FileTree): ReadonlyMap<string, string> {
  const moves = new Map<string, string>();
  for (const [path, text] of tree) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const target = trueFolder(path, text);
    if (target !== undefined && target !== folder) moves.set(folder, target);
  }
  if (moves.size === 0) return new Map();
  return new Map([...tree.keys()].map((path) => [path, moved(path, moves)]));
}

function trueFolder(path: string, text: string): string | undefined {
  if (!path.endsWith('Information.json') || !mayBeNamed.test(text)) return undefined;
  const match = matchFile(path);
  const { info } = match?.entry.files.toolkit ?? {};
  if (match?.slot !== 'info' || !info || match.entry.association) return undefined;
  const read = readJson(text, path);
  const name =
    'value' in read && isObject(read.value) && typeof read.value.name === 'string' ? read.value.name : undefined;
  // apiops-cli writes the ARM envelope, whose name is the folder's already.
  if (name === undefined || match.names[lastPlaceholder(info)] === name) return undefined;
  const prefix = match.workspace === undefined ? '' : `${path.split('/').slice(0, 2).join('/')}/`;
  const local = info.slice(0, info.lastIndexOf('/'));
  const filled = local.replaceAll(/\{(\w+)\}/g, (_, placeholder: string) =>
    encodeName(placeholder === lastPlaceholder(info) ? name : (match.names[placeholder] ?? '')),
  );
  return `${prefix}${filled}`;
}

// A key may contain escapes. Most files have no name, and are parsed once.
const mayBeNamed = /"name"|\\u/;

const lastPlaceholder = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].at(-1)?.[1] ?? '';

function moved(path: string, moves: ReadonlyMap<string, string>): string {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const target = moves.get(path.slice(0, end));
    if (target !== undefined) return `${target}${path.slice(end)}`;
  }
  return path;
}
