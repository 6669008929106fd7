import { operationIn, type ServicePath, servicePathOf } from './paths.ts';

/** A write that the service has accepted. */
export interface AcceptedWrite extends ServicePath {
  readonly method: string;
  /** It creates its resource. */
  readonly creates: boolean;
}

/** What a response reports about a write. */
export interface Progress {
  readonly write: AcceptedWrite;
  readonly state: 'started' | 'succeeded' | 'failed';
}

/** Number of operations that are followed at once. */
const followed = 10_000;

/** Follows writes to their end, also those that take longer than their first response. */
export class OperationWatch {
  readonly #pending = new Map<string, AcceptedWrite>();

  /** Reads a response without its body being used up. */
  async observe(request: Request, response: Response): Promise<Progress | undefined> {
    const url = new URL(request.url);
    const polled = operationIn(url);
    if (polled !== undefined) return this.#poll(polled, response);
    const target = servicePathOf(url);
    if (!target || !/^(PUT|PATCH|DELETE)$/.test(request.method) || response.status >= 300) return undefined;
    const operations = ['location', 'azure-asyncoperation'].flatMap((name) => operationAt(response.headers.get(name)));
    const creates =
      request.method === 'PUT' && (response.status === 201 || operations.some(({ creates }) => creates === true));
    const write = { ...target, method: request.method, creates };
    for (const { id } of operations) this.#pending.set(id, write);
    while (this.#pending.size > followed) this.#pending.delete(this.#pending.keys().next().value ?? '');
    return { write, state: operations.length > 0 ? 'started' : 'succeeded' };
  }

  async #poll(id: string, response: Response): Promise<Progress | undefined> {
    const write = this.#pending.get(id);
    const state = write && (await stateOf(response));
    if (!write || state === undefined) return undefined;
    for (const [other, one] of this.#pending) if (one === write) this.#pending.delete(other);
    return { write, state };
  }
}

function operationAt(address: string | null): readonly { readonly id: string; readonly creates: boolean }[] {
  if (address === null || !URL.canParse(address)) return [];
  const url = new URL(address);
  const id = operationIn(url);
  return id === undefined ? [] : [{ id, creates: url.searchParams.get('asyncCode') === '201' }];
}

/** The outcome of a polled operation; undefined while it runs. */
async function stateOf(response: Response): Promise<'succeeded' | 'failed' | undefined> {
  if (response.status === 202) return undefined;
  if (response.status >= 300) return 'failed';
  const text = await response.clone().text();
  const status = /"(?:status|provisioningState)"\s*:\s*"(\w+)"/i.exec(text)?.[1] ?? 'Succeeded';
  if (/^(failed|cancell?ed)$/i.test(status)) return 'failed';
  return /^succeeded$/i.test(status) || !/progress|running|creating|updating|accepted/i.test(status)
    ? 'succeeded'
    : undefined;
}
