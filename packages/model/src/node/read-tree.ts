import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { fileMessages } from '../layout/messages.ts';
import { matchFile } from '../layout/patterns.ts';
import type { FileTree } from '../layout/tree.ts';

/** A folder as texts, and the files that are none. */
export interface ReadTree {
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
}

const skipped = new Set(['node_modules', '.git']);

/**
 * Reads a folder of artifacts.
 *
 * @param folder path of the artifacts folder
 * @throws {Error} when it does not exist, is no folder, or a file cannot be read: never an empty tree instead
 */
export async function readTree(folder: string): Promise<ReadTree> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Error(`The artifacts folder ${folder} does not exist`, { cause: error });
    throw error;
  });
  if (!found.isDirectory()) throw new Error(`${folder} is a file; expected the artifacts folder`);
  const root = await realpath(folder);
  const paths = [...(await listFiles(root, root))].sort();
  const tree = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const read = await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path))] as const));
  for (const [path, bytes] of read) {
    const text = decode(bytes);
    if (text !== undefined) tree.set(path, text);
    else if (matchFile(path)) diagnostics.push(fileMessages.report('encoding', {}, { file: path }));
  }
  return { tree, diagnostics };
}

async function listFiles(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries.map(async (entry): Promise<readonly string[]> => {
      if (skipped.has(entry.name)) return [];
      const path = join(folder, entry.name);
      const real = entry.isSymbolicLink() ? await realpath(path) : path;
      if (real !== root && !real.startsWith(root + sep))
        throw new Error(`${path} leads outside of the artifacts folder`);
      const isFolder = entry.isSymbolicLink() ? (await stat(real)).isDirectory() : entry.isDirectory();
      return isFolder ? listFiles(root, path) : [relative(root, path).split(sep).join('/')];
    }),
  );
  return nested.flat();
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Pictures and archives may lie beside artifacts; the caller decides what that means.
    return undefined;
  }
}
