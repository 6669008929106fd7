import { parentOf, parseAddress } from '@apimkit/model';
import type { FaultKind } from '../fault.ts';
import { OperationWatch } from '../operation-watch.ts';
import { operationIn, type ServicePath, servicePathOf } from '../paths.ts';
import { failure } from '../responses.ts';

interface Hidden extends ServicePath {
  readonly until: number;
}

/**
 * New resources that some servers of the service do not see yet (Azure/apiops#156). A GET of the resource and every request
 * below it, or for a link to it, returns 404; a list contains it.
 */
export const eventualConsistency: FaultKind<{ readonly ms: number; readonly rate: number }> = {
  summary: 'A new resource is not visible at once: 404 `ResourceNotFound` for it and everything below it',
  options: {
    ms: { default: 1500, meaning: 'time after its creation, in milliseconds' },
    rate: { default: 1, meaning: 'share of the new resources that it affects, 0 to 1' },
  },
  create({ ms, rate }, { clock, randomOf, strike }) {
    const watch = new OperationWatch();
    let hidden: readonly Hidden[] = [];
    return (next) => async (request) => {
      const now = clock.now();
      hidden = hidden.filter(({ until }) => until > now);
      const url = new URL(request.url);
      const target = operationIn(url) === undefined ? servicePathOf(url) : undefined;
      const missing = target && hidden.find((one) => needs(target, one, request.method));
      if (missing) {
        strike(request);
        return failure(404, 'ResourceNotFound', `${titleOf(missing.path)} not found.`);
      }
      const response = await next(request);
      const progress = await watch.observe(request, response);
      if (progress?.state === 'succeeded' && progress.write.creates && randomOf(request)() < rate)
        hidden = [...hidden, { ...progress.write, until: clock.now() + ms }];
      return response;
    };
  },
};

function needs({ service, path }: ServicePath, hidden: Hidden, method: string): boolean {
  if (service !== hidden.service) return false;
  if (path === hidden.path) return method !== 'PUT' && method !== 'DELETE';
  return path.startsWith(`${hidden.path}/`) || isLinkTo(path, hidden.path);
}

/** True for a path such as `products/a/apis/b`, whose other end is `apis/b`. */
function isLinkTo(path: string, end: string): boolean {
  const scope = /^(workspaces\/[^/]+\/)?/.exec(end)?.[0] ?? '';
  if (!path.startsWith(scope) || !path.endsWith(`/${end.slice(scope.length)}`)) return false;
  const address = parseAddress(path);
  return address?.type === 'resource' && address.id.entry.association;
}

function titleOf(path: string): string {
  const address = parseAddress(path);
  const id = address?.type === 'resource' ? address.id : undefined;
  const title = (id && (id.name === '' ? parentOf(id) : id))?.entry.title ?? 'Resource';
  return `${title.slice(0, 1)}${title.slice(1).toLowerCase()}`;
}
