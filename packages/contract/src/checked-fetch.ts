import { checkRequest } from './check.ts';
import { pathExtensions } from './extensions.ts';
import { findOperation } from './find.ts';
import type { ContractProblem } from './problem.ts';

/** A request that differs from the contract. */
export class ContractViolation extends Error {
  /** Method and path below the service. */
  readonly request: string;
  readonly problems: readonly ContractProblem[];

  constructor(request: string, problems: readonly ContractProblem[]) {
    const list = problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    super(`${request} differs from the contract: ${list.join('; ')}`);
    this.name = 'ContractViolation';
    this.request = request;
    this.problems = problems;
  }
}

const servicePath =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ApiManagement\/service\/[^/]+(?:\/(.*?))?\/?$/i;

/**
 * Wraps a `fetch` so that every request to a service is checked before it is sent: for the tests of a client. Requests to
 * other addresses are passed on.
 *
 * @param report - Called for a request that differs from the contract, which is then sent all the same. Default: throws it.
 * @example
 * const { fetch } = createEmulator();
 * const client = createArmClient({ subscriptionId: 's', resourceGroup: 'g', serviceName: 'shop', fetch: checkedFetch(fetch) });
 */
export function checkedFetch(
  fetch: (request: Request) => Promise<Response>,
  report: (violation: ContractViolation) => void = (violation) => {
    throw violation;
  },
): (request: Request) => Promise<Response> {
  return async (request) => {
    const violation = await violationOf(request);
    if (violation) report(violation);
    return fetch(request);
  };
}

async function violationOf(request: Request): Promise<ContractViolation | undefined> {
  const url = new URL(request.url);
  const found = servicePath.exec(url.pathname);
  // A poll of an operation has the path of the resource.
  if (!found || url.searchParams.has('asyncId')) return undefined;
  const path = found[1] ?? '';
  // Another resource provider has an API of its own.
  if (/^providers\//i.test(path)) return undefined;
  const name = `${request.method} ${path === '' ? 'of the service' : path}`;
  const problems = await problemsOf(request, path, url.searchParams);
  return problems.length === 0 ? undefined : new ContractViolation(name, problems);
}

async function problemsOf(request: Request, path: string, query: URLSearchParams): Promise<readonly ContractProblem[]> {
  if (pathExtensions.some((one) => one.path.test(path))) return [];
  const match = findOperation(request.method, path, query);
  if (!match) return [problem('path', 'The path or the method is not in the contract')];
  if (!query.has('api-version')) return [problem('api-version', "'api-version' is required")];
  const text = await request.clone().text();
  const body = parsed(text);
  if (body instanceof SyntaxError) return [problem('body', 'The body is not JSON')];
  return checkRequest(match, { query, headers: request.headers, body });
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

const problem = (target: string, message: string): ContractProblem => ({
  target,
  path: target === 'body' ? '' : target,
  keyword: target === 'body' ? 'type' : 'required',
  message,
});
