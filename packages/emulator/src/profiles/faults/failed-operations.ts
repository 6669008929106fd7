import { parseAddress } from '@apimkit/model';
import { atRandom, type FaultKind, rateOption } from '../fault.ts';
import { operationIn, servicePathOf } from '../paths.ts';
import { failure } from '../responses.ts';

/** Failures of operations, by code. All but the last can succeed when the request is sent again. */
const statuses: Readonly<Record<string, number>> = {
  PessimisticConcurrencyConflict: 409,
  ManagementApiRequestFailed: 422,
  InternalServerError: 500,
  ValidationError: 400,
};
const codes = Object.keys(statuses);
const passing = codes.slice(0, -1);

interface Failing {
  readonly code: string;
  left: number;
}

/**
 * Long-running operations that are accepted and fail. The failure is the status of a poll of `Location`
 * (Azure/apiops#837), or the state `Failed` behind `Azure-AsyncOperation`.
 */
export const failedOperations: FaultKind<{ readonly rate: number; readonly polls: number; readonly code: string }> = {
  summary: 'Long-running operations are accepted and fail without an effect; a poll reports it',
  options: {
    rate: { ...rateOption, meaning: 'share of the long-running operations that it affects, 0 to 1' },
    polls: { default: 1, meaning: 'number of polls until the failure' },
    code: {
      default: 'any',
      oneOf: ['any', ...codes],
      meaning: `code of the failure; \`any\` is one of ${passing.join(', ')}`,
    },
  },
  create({ rate, polls, code }, surroundings) {
    const failing = new Map<string, Failing>();
    let count = 0;
    const begin = atRandom(rate, surroundings, async (request, _, random) => {
      count += 1;
      const id = `fa${count.toString(16).padStart(22, '0')}`;
      const chosen = code === 'any' ? (passing[Math.floor(random() * passing.length)] ?? '') : code;
      failing.set(id, { code: chosen, left: polls });
      // A poll with status 500 is not the outcome of an operation but the failure of a server.
      return started(request, id, (statuses[chosen] ?? 500) >= 500 || random() < 0.5);
    });
    return (next) => {
      const beginning = begin(next);
      return async (request) => {
        const url = new URL(request.url);
        const id = operationIn(url);
        const found = id === undefined ? undefined : failing.get(id);
        if (found && id !== undefined) return poll(url, id, found);
        return id === undefined && takesTime(request.method, url) ? beginning(request) : next(request);
      };
    };
  },
};

/** True for the writes that the service may end after its first response. */
function takesTime(method: string, url: URL): boolean {
  const address = parseAddress(servicePathOf(url)?.path ?? '');
  if (address?.type !== 'resource') return false;
  const { longRunning, revisions } = address.id.entry;
  return (method === 'PUT' && longRunning) || (method === 'DELETE' && revisions !== undefined);
}

function started({ method, url: text }: Request, id: string, hasStatus: boolean): Response {
  const url = new URL(text);
  const version = url.searchParams.get('api-version') ?? '';
  const service = /^.*\/service\/[^/]+/i.exec(url.pathname)?.[0] ?? '';
  const asyncCode = method === 'DELETE' ? '204' : '201';
  const location = new URL(url.pathname, url.origin);
  location.search = new URLSearchParams({ 'api-version': version, asyncId: id, asyncCode }).toString();
  const status = `${url.origin}${service}/tenant/operationResults/${id}?api-version=${version}`;
  const headers = { location: location.href, ...(hasStatus ? { 'azure-asyncoperation': status } : {}) };
  if (method === 'DELETE') return new Response(null, { status: 202, headers });
  const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  const body = { id: decodeURIComponent(url.pathname), name, properties: { provisioningState: 'InProgress' } };
  return new Response(JSON.stringify(body), {
    status: 201,
    headers: { ...headers, 'content-type': 'application/json' },
  });
}

function poll(url: URL, id: string, failing: Failing): Response {
  const isStatus = !url.searchParams.has('asyncId');
  failing.left -= 1;
  const { code } = failing;
  const message = `The operation '${id}' failed.`;
  if (failing.left < 0 && !isStatus) return failure(statuses[code] ?? 500, code, message);
  if (failing.left >= 0 && !isStatus) return new Response(null, { status: 202, headers: { 'retry-after': '0' } });
  const state = failing.left >= 0 ? { status: 'InProgress' } : { status: 'Failed', error: { code, message } };
  return new Response(JSON.stringify({ id: url.pathname, name: id, ...state }), {
    headers: { 'content-type': 'application/json' },
  });
}
