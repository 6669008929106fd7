/**
 * Connects to a Resource Manager step by step.
 *
 * @module
 */
export { probe } from './probe.ts';
