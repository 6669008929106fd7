import type { Dirent } from 'node:fs';
import { type Disk, disk } from '@apimkit/model/node';
import { decodeText, readBytesNow } from '@apimkit/openapi/node';

/** Files as a run read them first: what decides whether findings are known, what is linted and what is an artifact is the same. */
export interface FilesOnce extends Disk {
  /** Sorted by name. */
  entriesOf(folder: string): readonly Dirent[];
  bytesOf(file: string): Uint8Array;
  /** Whether content is kept from now on; a repository may be larger than the memory. */
  hasRoom(): boolean;
  /** The text of a file that was decoded, if it is kept. */
  textOf(file: string): string | undefined;
}

/** Bytes that are kept. */
const most = 128 * 1024 * 1024;

/**
 * Reads folders and files when they are asked for, by their real paths, and keeps them.
 *
 * @param unsaved texts that replace what is on the disk
 */
export function filesOnce(unsaved: ReadonlyMap<string, string> = new Map()): FilesOnce {
  const folders = new Map<string, readonly Dirent[]>();
  const contents = new Map<string, Uint8Array>();
  const texts = new Map([...unsaved].map(([file, text]): [string, ReturnType<typeof decodeText>] => [file, { text }]));
  let size = 0;
  const read = (file: string) => {
    const content = readBytesNow(file);
    const isKept = size < most;
    if (isKept) size += content.length;
    return { content, isKept };
  };
  return {
    entriesOf(folder) {
      const known = folders.get(folder) ?? disk.entriesOf(folder).toSorted(byName);
      folders.set(folder, known);
      return known;
    },
    bytesOf(file) {
      const open = unsaved.get(file);
      if (open !== undefined) return new TextEncoder().encode(open);
      const known = contents.get(file);
      if (known) return known;
      const { content, isKept } = read(file);
      if (isKept) contents.set(file, content);
      return content;
    },
    decoded(file) {
      const known = texts.get(file);
      if (known) return known;
      const before = contents.get(file);
      const { content, isKept } = before ? { content: before, isKept: true } : read(file);
      const found = decodeText(content);
      contents.delete(file);
      if (isKept) texts.set(file, found);
      return found;
    },
    hasRoom: () => size < most,
    textOf: (file) => texts.get(file)?.text,
  };
}

const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1);
