import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import type { Reader } from '../compile/reader.ts';
import { decoded, queryPairs, queryValues } from '../message/query.ts';
import { GatewayState } from '../state/state.ts';

/** They would lead to a response that is not complete; the trace of the service lists what it removes. */
const conditional = [
  'cache-control',
  'pragma',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'if-range',
  'range',
];

/**
 * Responds from the cache. Only GET is cached, and a request with `Authorization` only if `allow-private-response-caching` is set
 * (cache-lookup-policy). After a hit, the outbound section continues behind `cache-store`, as the trace of the service states.
 */
export const cacheLookup = definePolicy({
  name: 'cache-lookup',
  support: 'runs',
  notes:
    'The cache is in memory. Which conditional headers of the request are removed, and the form of `Cache-Control` for downstream caches, is not documented.',
  compile(element, compiler) {
    const key = keyOf(element, compiler);
    const allowsPrivate = compiler.flag(element, 'allow-private-response-caching', false);
    const downstream = compiler.text(element, 'downstream-caching-type', 'none');
    const revalidates = compiler.flag(element, 'must-revalidate', true);
    return (call) => {
      const { request, runtime } = call;
      if (call.method !== 'GET' || (request.headers.has('authorization') && !allowsPrivate(call))) return;
      call.cacheKey = key(call);
      const found = GatewayState.read(runtime.state.responses, call.cacheKey, runtime.clock.now());
      call.recorder?.decided(element, found ? 'hit' : 'miss');
      const type = downstream(call).trim();
      const control = type === 'none' ? undefined : `${type}${revalidates(call) ? ', must-revalidate' : ''}`;
      if (found) call.useCached(found.copy(), 'cache-store');
      else for (const name of conditional) request.headers.delete(name);
      if (control === undefined) return;
      call.afterwards.push(({ response }) => response?.headers.set('Cache-Control', [control]));
    };
  },
});

/** Without `vary-by-query-parameter`, all parameters are part of the key. The product is part of it too, as in the trace of the service. */
function keyOf(element: PolicyElement, compiler: Compiler): Reader<string> {
  const headers = compiler.children(element, 'vary-by-header').map((one) => compiler.content(one));
  const parameters = compiler.children(element, 'vary-by-query-parameter').map((one) => compiler.content(one));
  const byDeveloper = compiler.flag(element, 'vary-by-developer', false);
  const byGroups = compiler.flag(element, 'vary-by-developer-groups', false);
  return (call) => {
    const { api, operation, product, request, subscriber } = call;
    const { queryString, path } = request.originalUrl;
    const names = parameters.flatMap((read) => read(call).split(';')).map((name) => name.trim());
    const all = queryPairs(queryString).map(([name, value]) => [decoded(name).toLowerCase(), decoded(value ?? '')]);
    return JSON.stringify([
      api.name,
      operation?.name,
      product?.name,
      path,
      names.length > 0 ? names.map((name) => [name, queryValues(queryString, name)]) : all.sort(),
      headers.map((read) => request.headers.get(read(call)) ?? null),
      byDeveloper(call) ? (subscriber.user?.id ?? subscriber.subscription?.id ?? null) : null,
      byGroups(call) ? (subscriber.user?.groups.map(({ id }) => id).sort() ?? null) : null,
    ]);
  };
}
