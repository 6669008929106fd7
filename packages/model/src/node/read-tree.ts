import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { decodeText, readBytes, UnreadableFile } from '@apimkit/openapi/node';
import { fileMessages } from '../layout/messages.ts';
import { matchFile } from '../layout/patterns.ts';
import type { FileTree } from '../layout/tree.ts';
import { atOnce } from './at-once.ts';
import { skippedFolders } from './own-folders.ts';
import { refuseHalfWritten } from './replace-tree.ts';
import { TreeError, treeError } from './tree-error.ts';

/** The texts of a folder, and findings about other files. */
export interface ReadTree {
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a folder of artifacts. Pipes, devices, and links that are broken or lead outside are findings: in their place could be
 * artifacts, which must not count as absent.
 *
 * @param folder path of the artifacts folder
 * @throws {TreeError} when it does not exist, is not a folder, was not written completely, or a file cannot be read
 */
export async function readTree(folder: string): Promise<ReadTree> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new TreeError(`The artifacts folder ${folder} does not exist`, { cause: error });
    throw treeError(folder, 'read', error);
  });
  if (!found.isDirectory()) throw new TreeError(`${folder} is a file; expected the artifacts folder`);
  const failed = (error: unknown): never => {
    throw treeError(folder, 'read', error);
  };
  await refuseHalfWritten(folder).catch(failed);
  const root = await realpath(folder).catch(failed);
  const { files, diagnostics } = await listFiles(root);
  const tree = new Map<string, string>();
  const texts = await atOnce(files, (path) => readText(root, path));
  for (const [index, path] of files.entries()) {
    const text = texts[index];
    if (typeof text === 'string') tree.set(path, text);
    else if (text) diagnostics.push(text);
  }
  return { tree, diagnostics };
}

/** The text of a file, or a finding about it; undefined for a file without text. */
async function readText(root: string, path: string): Promise<string | Diagnostic | undefined> {
  try {
    const { text, reason = '' } = decodeText(await readBytes(join(root, path)));
    // Pictures and archives may exist next to artifacts; the caller decides what that means.
    return text ?? (matchFile(path) ? fileMessages.report('encoding', { reason }, { file: path }) : undefined);
  } catch (error) {
    const isArtifact = matchFile(path) !== undefined;
    if (!(error instanceof UnreadableFile)) throw treeError(join(root, path), 'read', error);
    return isArtifact || !error.isLarge
      ? fileMessages.report('unreadable', { reason: error.reason }, { file: path })
      : undefined;
  }
}

interface Folder {
  readonly path: string;
  readonly real: string;
  /** Folders with the links that lead to them. */
  readonly passed: readonly string[];
}

/** Maximum number of links to folders that are followed: links in linked folders multiply. */
const mostLinks = 1000;

async function listFiles(root: string): Promise<{ files: readonly string[]; diagnostics: Diagnostic[] }> {
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let links = 0;
  /** @returns the folder that a link leads to, with the links to it */
  const follow = async (path: string, from: Folder): Promise<Folder | undefined> => {
    const place = join(root, path);
    const refuse = (reason: string) => {
      diagnostics.push(fileMessages.report('unreadable', { reason }, { file: path }));
      return undefined;
    };
    const real = await realpath(place).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ELOOP') return undefined;
      throw treeError(place, 'read', error);
    });
    // Editors lock files with broken links.
    if (real === undefined) return /(?:^|\/)\.#[^/]*$/.test(path) ? undefined : refuse('it is a broken link');
    if (real !== root && !real.startsWith(root + sep))
      return refuse('it is a link that leads out of the artifacts folder');
    const target = await stat(real).catch((error: unknown) => {
      throw treeError(place, 'read', error);
    });
    if (!target.isDirectory()) {
      files.push(path);
      return undefined;
    }
    // The target of the link is read at its own path.
    const passed = [...from.passed, from.real];
    if (passed.some((one) => one === real || one.startsWith(real + sep)))
      return refuse('it is a link to a folder that contains it');
    links += 1;
    if (links > mostLinks) throw new TreeError(`${root} contains more than ${mostLinks} links to folders`);
    return { path, real, passed };
  };
  let level: readonly Folder[] = [{ path: '', real: root, passed: [] }];
  while (level.length > 0) {
    const below = await atOnce(level, async (from) => {
      const { path: folder, real, passed } = from;
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
        throw treeError(join(root, folder), 'read', error);
      });
      const folders: Folder[] = [];
      for (const entry of entries) {
        if (skippedFolders.has(entry.name)) continue;
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) folders.push({ path, real: join(real, entry.name), passed });
        else if (entry.isSymbolicLink()) {
          const linked = await follow(path, from);
          if (linked) folders.push(linked);
        } else files.push(path);
      }
      return folders;
    });
    level = below.flat();
  }
  return { files: files.sort(), diagnostics };
}
