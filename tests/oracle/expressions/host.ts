import type { ExpressionCrypto, ExpressionHost } from '@apimkit/expressions';
import * as node from '@apimkit/expressions/node';
import type { ContextFile } from './contexts.ts';

/** The cryptography of Node, as the package has it. */
const crypto = Object.values(node as Record<string, unknown>).find(
  (one) => typeof one === 'object' && one !== null && 'hash' in one,
) as ExpressionCrypto;

/** Time and chance of a context, as `evaluator/stubs/Chance.cs` has them: seeds count up, byte n is 37 n + 11. */
export function hostOf({ host }: ContextFile): ExpressionHost {
  let bytes = 0;
  let seeds = 0;
  return {
    crypto,
    now: () => milliseconds(host.now),
    // No machine trusts the certificates of the tests.
    trusts: () => false,
    randomSeed: () => (host.seed + seeds++) | 0,
    randomBytes: (count) => Uint8Array.from({ length: count }, () => (bytes++ * 37 + 11) & 255),
  };
}

/** Milliseconds of a time in a file, with their fraction. */
export function milliseconds(time: string): number {
  const [, whole = time, fraction = '0'] = /^(.*?)(?:\.(\d+))?Z$/.exec(time) ?? [];
  return Date.parse(`${whole}Z`) + Number(`0.${fraction}`) * 1000;
}
