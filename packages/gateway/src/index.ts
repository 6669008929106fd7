/**
 * An offline gateway: runs policies.
 *
 * @module
 */
export {};
