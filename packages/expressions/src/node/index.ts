/**
 * The host of expressions in Node.
 *
 * @module
 */
export { nodeCrypto } from './crypto.ts';
