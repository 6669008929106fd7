import { randomBytes, randomInt } from 'node:crypto';
import type { ExpressionHost } from '../host.ts';
import { nodeCrypto } from './crypto.ts';

/**
 * A host with the clock, the random numbers and the cryptography of Node.
 *
 * @param changes what is different, such as a clock that a test sets
 * @returns the host
 *
 * @example
 * const host = nodeHost({ now: () => 0 });
 * host.now(); // 0
 */
export const nodeHost = (changes: Partial<ExpressionHost> = {}): ExpressionHost => ({
  now: () => Date.now(),
  randomSeed: () => randomInt(2 ** 31),
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
  crypto: nodeCrypto,
  ...changes,
});
