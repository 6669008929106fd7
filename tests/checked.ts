// Which requests of the tests are not of the contract, and which clients are not checked: the one place for both.
import { type ContractViolation, checkedFetch } from '@apimkit/contract';
import { expect } from 'vitest';

/** Requests outside of the contract that a test sends to see them rejected. Values of newer versions are in `@apimkit/contract`. */
const deliberate: readonly { readonly message: RegExp; readonly reason: string }[] = [
  {
    message: /^PUT tags\/apimkit-test-\w+-long differs .* at most 160 characters$/,
    reason: 'describeService: a service rejects a value that is too long',
  },
];

/** Files whose clients and servers are not wrapped, and why their requests are checked all the same or need not be. */
export const elsewhere: Readonly<Record<string, string>> = {
  'packages/arm/src/arm.test.ts: createArmClient':
    'one client tests its own transport, and reads a tag over a socket; the others are checked',
  'packages/sync/src/saved/saved.test.ts: createArmClient': 'a client of another service, which sends nothing',
  'tests/cli-scenario.ts: createArmClient': 'its own transport is used; the server checks what arrives',
  'tests/connections/servers.ts: createArmClient': 'its own transport is tested; `serve` checks what arrives',
  'tests/connections/child.ts: createArmClient': 'a process of its own, which only reads a tag; `serve` checks it',
  'tests/kills/child.ts: createArmClient': 'a process of its own; killed.ts checks what arrives',
  'tests/pipelines.test.ts: createArmClient': 'a client over a socket, whose server checks',
  'tests/service-suite.test.ts: createArmClient':
    'a client over a socket, whose server checks, and one of a real service',
  'tests/kills/emulator.ts: startEmulator': 'a process of its own, which emulator-kills.test.ts asks without a client',
};

/**
 * A `fetch` that fails the running test for a request outside of the contract, whatever the client makes of it. A command
 * that a test starts talks to a server whose `fetch` is such a one; `apimkit emulator` and `apimkit demo` have a server of
 * their own, which rejects such requests itself.
 */
export const checked = (fetch: (request: Request) => Promise<Response>) => checkedFetch(fetch, fail);

function fail({ message }: ContractViolation): void {
  if (!deliberate.some((one) => one.message.test(message)))
    expect.soft(message).toBe('a request that follows the contract');
}
