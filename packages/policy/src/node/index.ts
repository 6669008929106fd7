/**
 * The grammar of C# for the expressions of policies.
 *
 * @module
 */
export { loadCSharp } from './csharp.ts';
