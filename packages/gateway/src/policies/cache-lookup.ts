import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import type { Reader } from '../compile/reader.ts';
import { decoded, queryPairs, queryValues } from '../message/query.ts';
import { GatewayState } from '../state/state.ts';

/**
 * Ends the call with a stored response (cache-lookup-policy). Only GET is cached, and a request with `Authorization` only if
 * `allow-private-response-caching` is set. On a hit, `cache-store` does not run (MicrosoftDocs/azure-docs#43964).
 */
export const cacheLookup = definePolicy({
  name: 'cache-lookup',
  support: 'runs',
  notes: 'The cache is in memory. On a hit no further policy runs: whether others of outbound run is not documented.',
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
      call.recorder?.note(element, found ? 'hit' : 'miss');
      const type = downstream(call).trim();
      const control = type === 'none' ? undefined : `${type}${revalidates(call) ? ', must-revalidate' : ''}`;
      if (found) call.finish(found.copy());
      if (control === undefined) return;
      call.afterwards.push(({ response }) => response?.headers.set('Cache-Control', [control]));
    };
  },
});

/** Without `vary-by-query-parameter`, all parameters are part of the key. */
function keyOf(element: PolicyElement, compiler: Compiler): Reader<string> {
  const headers = compiler.children(element, 'vary-by-header').map((one) => compiler.content(one));
  const parameters = compiler.children(element, 'vary-by-query-parameter').map((one) => compiler.content(one));
  const byDeveloper = compiler.flag(element, 'vary-by-developer', false);
  const byGroups = compiler.flag(element, 'vary-by-developer-groups', false);
  return (call) => {
    const { api, operation, request, subscriber } = call;
    const { queryString, path } = request.originalUrl;
    const names = parameters.flatMap((read) => read(call).split(';')).map((name) => name.trim());
    const all = queryPairs(queryString).map(([name, value]) => [decoded(name).toLowerCase(), decoded(value ?? '')]);
    return JSON.stringify([
      api.name,
      operation?.name,
      path,
      names.length > 0 ? names.map((name) => [name, queryValues(queryString, name)]) : all.sort(),
      headers.map((read) => request.headers.get(read(call)) ?? null),
      byDeveloper(call) ? (subscriber.user?.id ?? subscriber.subscription?.id ?? null) : null,
      byGroups(call) ? (subscriber.user?.groups.map(({ id }) => id).sort() ?? null) : null,
    ]);
  };
}
