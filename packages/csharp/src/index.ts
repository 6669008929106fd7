/**
 * Parses the C# of policy expressions, in Node and in browsers.
 *
 * @module
 */
export type { CSharpFiles } from './parser.ts';
export { createCSharpParser } from './parser.ts';
