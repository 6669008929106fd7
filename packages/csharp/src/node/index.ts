/**
 * The parser with the files of the installed packages.
 *
 * @module
 */
export { loadCSharp } from './load.ts';
