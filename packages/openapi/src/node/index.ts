/**
 * Files that anyone may have written: size, encoding and kind are checked before they are read.
 *
 * @module
 */
export { decodeText, readBytes, readBytesNow, readText, UnreadableFile } from './read-file.ts';
