/**
 * The host of the gateway in Node.
 *
 * @module
 */
export {};
