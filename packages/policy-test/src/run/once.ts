import type { CallResult } from '@apimkit/gateway';
import { parseCall } from '@apimkit/repository';
import { PolicyTestError } from '../errors.ts';
import type { Setup } from '../format/types.ts';
import { prepareCall } from './call.ts';
import type { PolicyTestOptions } from './options.ts';
import { Targets } from './targets.ts';
import { TokenSigner } from './token.ts';

/** What one call needs. */
export interface PolicyCallOptions extends Omit<PolicyTestOptions, 'files' | 'now'> {
  /** `orders/get-order`. */
  readonly operation: string;
  /** The request, the caller, the mocks: as in a test. */
  readonly setup: Setup;
}

/** A call that was made. */
export interface PolicyCallResult {
  readonly result: CallResult;
  /** Masks secret named values, which a response may contain. */
  readonly mask: (text: string) => string;
}

/**
 * Calls an operation once.
 *
 * @param options the operation, the request, and the artifacts
 * @returns the result, with its trace
 * @throws {PolicyTestError} if the artifacts do not contain the operation
 * @example
 * const { result } = await runPolicyCall({ operation: 'orders/get-order', setup: {}, artifacts, parse, crypto: nodeCrypto });
 * result.response.status;
 */
export async function runPolicyCall({ operation, setup, ...options }: PolicyCallOptions): Promise<PolicyCallResult> {
  const call = parseCall(operation);
  if (!call) throw new PolicyTestError(`${operation} is not an operation: write orders/get-order`);
  const targets = new Targets(options.artifacts, options.inFiles);
  const target = { kind: 'operation', name: operation, ...call } as const;
  const [problem] = targets.problems([{ file: '', target, tests: [], diagnostics: [] }]);
  if (problem) throw new PolicyTestError(`${problem.message}. ${problem.help ?? ''}`.trim());
  const { send, mask } = await prepareCall(target, setup, options, targets, new TokenSigner());
  return { result: await send(), mask };
}
