import type { FaultKind } from '../fault.ts';
import { OperationWatch } from '../operation-watch.ts';
import { operationIn, type ServicePath, servicePathOf } from '../paths.ts';
import { failure } from '../responses.ts';

/** An import ends after this time in milliseconds even if no client asks for its result. */
const longestImport = 120_000;

/** The lock that an import keeps on an API and its revisions, also for a while after its end (Azure/apiops-cli#252). */
export const apiLocks: FaultKind<{ readonly ms: number }> = {
  summary: 'An import locks its API and its revisions: 409 `PessimisticConcurrencyConflict` for other writes',
  options: { ms: { default: 2000, meaning: 'time after the end of an import, in milliseconds' } },
  create({ ms }, { clock, strike }) {
    const watch = new OperationWatch();
    const locks = new Map<string, number>();
    return (next) => async (request) => {
      const url = new URL(request.url);
      const lock = operationIn(url) === undefined ? lockOf(servicePathOf(url)) : undefined;
      const isWrite = /^(PUT|PATCH|DELETE|POST)$/.test(request.method);
      if (isWrite && lock !== undefined && (locks.get(lock) ?? 0) > clock.now()) {
        strike(request);
        return failure(409, 'PessimisticConcurrencyConflict', 'Operation on the API is in progress.');
      }
      const imports = isWrite && (await isImport(request));
      const response = await next(request);
      const progress = await watch.observe(request, response);
      const done = progress && lockOf(progress.write);
      if (done === undefined || !progress) return response;
      if (progress.state === 'started' && imports) locks.set(done, clock.now() + longestImport);
      else if (imports || locks.has(done)) locks.set(done, clock.now() + ms);
      return response;
    };
  },
};

/** The API of a path, without its revision: links of a product or a gateway to it included. */
function lockOf(target: ServicePath | undefined): string | undefined {
  const found = target && /^(workspaces\/[^/]+\/)?(?:.*\/)?apis\/([^/;]+)/.exec(target.path);
  return found ? `${target.service}/${found[1] ?? ''}${found[2]}` : undefined;
}

async function isImport(request: Request): Promise<boolean> {
  if (request.method !== 'PUT' || !/\/apis\/[^/]+$/i.test(new URL(request.url).pathname)) return false;
  return /"format"\s*:\s*"/.test(await request.clone().text());
}
