/**
 * The host of expressions in Node.
 *
 * @module
 */
export { nodeCrypto } from './crypto.ts';
export { nodeHost } from './host.ts';
