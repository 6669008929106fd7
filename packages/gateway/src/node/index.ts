/**
 * What the gateway needs from Node.
 *
 * @module
 */
export { loadCSharp } from '@apimkit/csharp/node';
