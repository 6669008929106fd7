import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '@apimkit/diagnostics';
import { decodeText, readBytesNow, UnreadableFile } from '@apimkit/openapi/node';
import { fileMessages } from '../layout/messages.ts';
import { matchFile } from '../layout/patterns.ts';
import type { FileTree } from '../layout/tree.ts';
import { skippedFolders } from './own-folders.ts';
import { refuseHalfWritten } from './replace-tree.ts';
import { TreeError, treeError } from './tree-error.ts';

/** Reads folders and files by their real paths: from the disk, or what was read from it before. */
export interface Disk {
  /** @throws {Error} with the code of the system */
  entriesOf(folder: string): readonly Dirent[];
  /**
   * The text of a file, or why it has none, as `decodeText` of `@apimkit/openapi/node` returns it.
   *
   * @throws {UnreadableFile} when it is not a regular file, or too large
   * @throws {Error} with the code of the system
   */
  decoded(file: string): ReturnType<typeof decodeText>;
}

/** The disk itself. */
export const disk: Disk = {
  entriesOf: (folder) => readdirSync(folder, { withFileTypes: true }),
  decoded: (file) => decodeText(readBytesNow(file)),
};

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
 * @param from what reads it. Default: the disk
 * @throws {TreeError} when it does not exist, is not a folder, was not written completely, or a file cannot be read
 */
export async function readTree(folder: string, from: Disk = disk): Promise<ReadTree> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new TreeError(
        `The artifacts folder ${folder} does not exist: check the path, or create it with apimkit extract or apimkit new`,
        { cause: error },
      );
    throw treeError(folder, 'read', error);
  });
  if (!found.isDirectory()) throw new TreeError(`${folder} is a file; expected the artifacts folder`);
  const failed = (error: unknown): never => {
    throw treeError(folder, 'read', error);
  };
  await refuseHalfWritten(folder).catch(failed);
  const root = await realpath(folder).catch(failed);
  const { files, diagnostics } = listFiles(root, from);
  const tree = new Map<string, string>();
  for (const [index, path] of files.entries()) {
    // Thousands of small files are read fastest one after the other; requests that are under way continue in between.
    if (index % inOneGo === inOneGo - 1) await setImmediate();
    const text = readText(root, path, from);
    if (typeof text === 'string') tree.set(path, text);
    else if (text) diagnostics.push(text);
  }
  return { tree, diagnostics };
}

const inOneGo = 200;

/** The text of a file, or a finding about it; undefined for a file without text. */
function readText(root: string, path: string, from: Disk): string | Diagnostic | undefined {
  try {
    const { text, reason = '' } = from.decoded(`${root}${sep}${path}`);
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

function listFiles(root: string, disk: Disk): { files: readonly string[]; diagnostics: Diagnostic[] } {
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let links = 0;
  /** @returns the folder that a link leads to, with the links to it */
  const follow = (path: string, from: Folder): Folder | undefined => {
    const place = join(root, path);
    const refuse = (reason: string) => {
      diagnostics.push(fileMessages.report('unreadable', { reason }, { file: path }));
      return undefined;
    };
    const real = targetOf(place);
    // Editors lock files with broken links.
    if (real === undefined) return /(?:^|\/)\.#[^/]*$/.test(path) ? undefined : refuse('it is a broken link');
    if (real !== root && !real.startsWith(root + sep))
      return refuse('it is a link that leads out of the artifacts folder');
    if (!statOf(real, place).isDirectory()) {
      files.push(path);
      return undefined;
    }
    // The target of the link is read at its own path.
    const passed = [...from.passed, from.real];
    if (passed.some((one) => one === real || one.startsWith(real + sep)))
      return refuse('it is a link to a folder that contains it');
    links += 1;
    if (links > mostLinks)
      throw new TreeError(`${root} contains more than ${mostLinks} links to folders: remove some of them`);
    return { path, real, passed };
  };
  // Grows while it is walked.
  const folders: Folder[] = [{ path: '', real: root, passed: [] }];
  for (const from of folders)
    for (const entry of entriesOf(join(root, from.path), disk)) {
      if (skippedFolders.has(entry.name)) continue;
      const path = from.path === '' ? entry.name : `${from.path}/${entry.name}`;
      if (entry.isDirectory()) folders.push({ path, real: `${from.real}${sep}${entry.name}`, passed: from.passed });
      else if (entry.isSymbolicLink()) {
        const linked = follow(path, from);
        if (linked) folders.push(linked);
      } else files.push(path);
    }
  return { files: files.sort(), diagnostics };
}

/** The path that a link leads to; undefined when the link is broken. */
function targetOf(place: string): string | undefined {
  try {
    return realpathSync.native(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP') return undefined;
    throw treeError(place, 'read', error);
  }
}

function statOf(real: string, place: string): Stats {
  try {
    return statSync(real);
  } catch (error) {
    throw treeError(place, 'read', error);
  }
}

function entriesOf(folder: string, from: Disk): readonly Dirent[] {
  try {
    return from.entriesOf(folder);
  } catch (error) {
    throw treeError(folder, 'read', error);
  }
}
