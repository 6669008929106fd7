import { type ContractViolation, checkedFetch } from '@apimkit/contract';
import { expect } from 'vitest';

/** Requests outside of the contract that a test sends to see them rejected. Values of newer versions are in `@apimkit/contract`. */
const deliberate: readonly { readonly message: RegExp; readonly reason: string }[] = [
  {
    message: /^PUT tags\/apimkit-test-\w+-long differs .* at most 160 characters$/,
    reason: 'describeService: a service rejects a value that is too long',
  },
];

/** A `fetch` that fails the running test for a request outside of the contract, whatever the client makes of it. */
export const checked = (fetch: (request: Request) => Promise<Response>) => checkedFetch(fetch, fail);

function fail({ message }: ContractViolation): void {
  if (!deliberate.some((one) => one.message.test(message)))
    expect.soft(message).toBe('a request that follows the contract');
}
