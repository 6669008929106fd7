/**
 * What anyone may have written: size, encoding and kind of files are checked before they are read, and work on them can be stopped.
 *
 * @module
 */
export { interruptible } from './interruptible.ts';
export { decodeText, readBytes, readBytesNow, readText, readTextNow, UnreadableFile } from './read-file.ts';
