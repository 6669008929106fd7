import type { Caller } from '../../packages/emulator/src/fixtures/caller.ts';
import type { Reply } from './support.ts';

/** Options of an emulator whose long-running operations take two polls. */
export const slow = { polls: 2 };

/** A profile in which imports lock their API. */
export const locks = { faults: [{ fault: 'api-locks', ms: 600_000 }] } as const;

/** Where the operation behind a response is polled. */
export const location = ({ headers }: Reply) => headers.get('location') ?? '';

/** Where its state is read. */
export const operationUrl = ({ headers }: Reply) => headers.get('azure-asyncoperation') ?? '';

/** The responses to the polls of a URL until one of them is not 202. */
export async function poll(call: Caller, url: string): Promise<readonly Reply[]> {
  const responses: Reply[] = [];
  while (responses.length < 10 && (responses.at(-1)?.status ?? 202) === 202) responses.push(await call('GET', url));
  return responses;
}

/** Sends a write and waits for its end. */
export async function ends(call: Caller, ...request: Parameters<Caller>): Promise<Reply> {
  const first = await call(...request);
  return location(first) === '' ? first : ((await poll(call, location(first))).at(-1) ?? first);
}
