/**
 * The command line as a function.
 *
 * @module
 */
export { main } from './main.ts';
