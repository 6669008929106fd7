/**
 * The host of expressions in Node.
 *
 * @module
 */
export {};
