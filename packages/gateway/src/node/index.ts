/**
 * What the gateway needs from Node.
 *
 * @module
 */
export {};
