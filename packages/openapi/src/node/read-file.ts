import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

/** No specification or policy comes near it; API Management takes 4 MB. */
const largest = 64 * 1024 * 1024;

/** A path that is not a regular file, or a file that is too large. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  /** What keeps it from being read, as the end of a sentence. */
  readonly reason: string;
  /** A regular file that is only too large. */
  readonly isLarge: boolean;

  constructor(path: string, reason: string, isLarge: boolean) {
    super(`${path} cannot be read: ${reason}`);
    this.reason = reason;
    this.isLarge = isLarge;
  }
}

/**
 * Reads a file of unknown origin: pipes and devices, which never end, are rejected at once.
 *
 * @throws {UnreadableFile} when it is not a regular file, or larger than 64 MB
 * @throws {Error} with the code of the system when it does not exist or may not be read
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, flags).catch((error: unknown) => {
    throw whyClosed(path, error);
  });
  try {
    refuseOthers(path, await file.stat());
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The same without leaving the thread, which takes a quarter of the time if there are thousands of small files. */
export function readBytesNow(path: string): Uint8Array {
  const file = openNow(path);
  try {
    refuseOthers(path, fstatSync(file));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

// Opening a pipe would wait for a writer.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function openNow(path: string): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    throw whyClosed(path, error);
  }
}

/** Sockets cannot be opened. */
const whyClosed = (path: string, error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENXIO' ? special(path, 'a socket or a device') : error;

function refuseOthers(path: string, found: Stats): void {
  if (found.isDirectory()) throw special(path, 'a folder');
  if (!found.isFile()) throw special(path, found.isFIFO() ? 'a named pipe' : 'a socket or a device');
  if (found.size > largest) throw new UnreadableFile(path, `it is larger than ${largest / 1024 / 1024} MB`, true);
}

/**
 * Reads a file as text. Text of another encoding is rejected: as UTF-8 it would be different text.
 *
 * @example
 * const text = await readText('apis/orders/specification.yaml');
 */
export async function readText(path: string): Promise<string> {
  return textOf(path, await readBytes(path));
}

/**
 * The same without leaving the thread, as {@link readBytesNow}.
 *
 * @example
 * const text = readTextNow('apis/orders/specification.yaml');
 */
export const readTextNow = (path: string): string => textOf(path, readBytesNow(path));

function textOf(path: string, bytes: Uint8Array): string {
  const { text, reason } = decodeText(bytes);
  if (text === undefined) throw new UnreadableFile(path, `${reason}; save it as UTF-8`, false);
  return text;
}

/** Decodes UTF-8, with the byte order mark if there is one; or returns why that fails, as the end of a sentence. */
export function decodeText(bytes: Uint8Array): { readonly text?: string; readonly reason?: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { reason: 'it is UTF-16 text' };
  if (!isUtf8(bytes)) return { reason: 'it is not UTF-8 text' };
  return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') };
}

const special = (path: string, what: string) => new UnreadableFile(path, `it is ${what}; expected a file`, false);
