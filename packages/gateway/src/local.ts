import { type Artifacts, textAt } from '@apimkit/model';
import type { CallerSubscription } from './options.ts';

/**
 * The active subscriptions of artifacts, for a gateway on this machine. Artifacts contain no keys: the key of a subscription is its name. The
 * subscription `master` is for all APIs, as in a new service.
 *
 * @param artifacts of one environment
 * @returns subscriptions for the option `subscriptions` of `createGateway`
 * @example
 * createGateway({ artifacts, parse, crypto: nodeCrypto, subscriptions: localSubscriptions(artifacts) });
 */
export function localSubscriptions(artifacts: Artifacts): readonly CallerSubscription[] {
  const found = [...artifacts].filter(
    ({ id, payload }) => id.entry.apiRole === 'grants-access' && textAt(payload, 'properties.state') === 'active',
  );
  const own = found.map(({ id, payload }): CallerSubscription => {
    const [, kind, name] = /(?:^|\/)(products|apis)\/([^/]+)$/.exec(textAt(payload, 'properties.scope') ?? '') ?? [];
    const scope = name === undefined ? {} : kind === 'products' ? { product: name } : { api: name };
    return { id: id.name, name: textAt(payload, 'properties.displayName') || id.name, key: id.name, ...scope };
  });
  return own.some(({ id }) => id === 'master') ? own : [{ id: 'master', key: 'master' }, ...own];
}

/**
 * A backend that responds with the request that it received, as JSON.
 *
 * @param request of the gateway
 * @returns status 200
 * @example
 * createGateway({ artifacts, parse, crypto: nodeCrypto, backends: { 'orders-pool': echoBackend } });
 */
export async function echoBackend(request: Request): Promise<Response> {
  const { method, url, headers } = request;
  return Response.json({ method, url, headers: Object.fromEntries(headers), body: await request.text() });
}
