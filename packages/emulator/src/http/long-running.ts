import { Refusal, type Reply } from './reply.ts';

interface Pending {
  left: number;
  readonly work: () => Reply;
}

/**
 * Operations that have started and not ended. The last poll does the work, so a client that treats the first response as the
 * end finds no result yet (Azure/apiops#156).
 */
export class LongRunning {
  readonly #pending = new Map<string, Pending>();
  readonly #nextId: () => string;

  constructor(nextId: () => string) {
    this.#nextId = nextId;
  }

  begin(method: string, url: URL, polls: number, work: () => Reply): Reply {
    const asyncId = this.#nextId();
    this.#pending.set(asyncId, { left: polls, work });
    const location = new URL(url.pathname, url.origin);
    const asyncCode = method === 'DELETE' ? '204' : '201';
    const version = url.searchParams.get('api-version') ?? '';
    location.search = new URLSearchParams({ 'api-version': version, asyncId, asyncCode }).toString();
    const headers = { location: location.href, 'retry-after': '0' };
    if (method === 'DELETE') return { status: 202, headers };
    return { status: 201, headers, body: { properties: { provisioningState: 'InProgress' } } };
  }

  /** The end of an operation, or 202. @throws {Refusal} when the service rejects it, as the status of the poll */
  poll(asyncId: string): Reply {
    const pending = this.#pending.get(asyncId);
    if (!pending) throw new Refusal(404, 'ResourceNotFound', 'Operation not found.');
    pending.left -= 1;
    if (pending.left > 0) return { status: 202, headers: { 'retry-after': '0' } };
    this.#pending.delete(asyncId);
    return pending.work();
  }
}
