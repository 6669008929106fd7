import type { JsonObject } from '@apimkit/openapi';
import { Refusal, type Reply } from './reply.ts';

/** Number of operations whose outcome is kept for further polls. */
const kept = 1000;

interface Operation {
  left: number;
  readonly method: string;
  readonly started: string;
  readonly work: () => Reply;
  outcome?: Reply | Refusal;
}

/** A write that takes time. */
export interface Beginning {
  readonly method: string;
  readonly url: URL;
  /** Origin and path of the service. */
  readonly origin: string;
  /** Number of polls until the operation ends. */
  readonly polls: number;
  /** The resource as the first response shows it; `undefined` for a DELETE or an action. */
  readonly preview?: JsonObject | undefined;
  readonly creates: boolean;
}

/**
 * Operations that the service has accepted and not ended. The last poll does the work, so a client that treats the first
 * response as the end finds no result yet (Azure/apiops#156).
 */
export class AsyncOperations {
  readonly #operations = new Map<string, Operation>();
  readonly #nextId: () => string;

  constructor(nextId: () => string) {
    this.#nextId = nextId;
  }

  /**
   * The first response: where to poll (`ApiManagementCreateApi.json` of the official examples), and for a PUT the resource in
   * the state `InProgress`.
   */
  begin({ method, url, origin, polls, preview, creates }: Beginning, work: () => Reply): Reply {
    const id = this.#nextId();
    this.#operations.set(id, { left: polls, method, work, started: new Date().toISOString() });
    if (this.#operations.size > kept) this.#operations.delete(this.#operations.keys().next().value ?? '');
    const version = url.searchParams.get('api-version') ?? '';
    const status = preview === undefined ? 202 : creates ? 201 : 200;
    const asyncCode = method === 'DELETE' ? '204' : String(status === 202 ? 200 : status);
    const location = new URL(url.pathname, url.origin);
    location.search = new URLSearchParams({ 'api-version': version, asyncId: id, asyncCode }).toString();
    const headers = {
      location: location.href,
      'azure-asyncoperation': `${origin}/tenant/operationResults/${id}?api-version=${version}`,
      'retry-after': '0',
    };
    return preview === undefined ? { status, headers } : { status, headers, body: preview };
  }

  /** A poll of `Location`: 202, or the outcome. @throws {Refusal} the failure, as the status of the poll (Azure/apiops#837) */
  result(id: string): Reply {
    const outcome = this.#advance(this.#find(id));
    if (outcome instanceof Refusal) throw outcome;
    if (!outcome) return { status: 202, headers: { 'retry-after': '0' } };
    // The `asyncCode` of the first response (ApiManagementDeleteApi.json of the official examples).
    return this.#find(id).method === 'DELETE' ? { status: 204 } : outcome;
  }

  /** A poll of `Azure-AsyncOperation`: 200 with the state, also of a failure. */
  status(id: string, path: string): Reply {
    const operation = this.#find(id);
    const outcome = this.#advance(operation);
    const state = outcome === undefined ? 'InProgress' : outcome instanceof Refusal ? 'Failed' : 'Succeeded';
    return {
      status: 200,
      headers: outcome === undefined ? { 'retry-after': '0' } : {},
      body: {
        id: path,
        name: id,
        status: state,
        startTime: operation.started,
        ...(outcome instanceof Refusal ? { error: outcome.error } : {}),
      },
    };
  }

  #find(id: string): Operation {
    const operation = this.#operations.get(id);
    if (!operation) throw new Refusal(404, 'ResourceNotFound', 'Operation not found.');
    return operation;
  }

  #advance(operation: Operation): Reply | Refusal | undefined {
    if (operation.outcome) return operation.outcome;
    operation.left -= 1;
    if (operation.left > 0) return undefined;
    operation.outcome = outcomeOf(operation.work);
    return operation.outcome;
  }
}

function outcomeOf(work: () => Reply): Reply | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
