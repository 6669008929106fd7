import { PolicyError } from '../errors.ts';
import { queryValues } from '../message/query.ts';
import type { GatewayRequest } from '../message/request.ts';
import type { CallerSubscription, CallerUser, CallOptions } from '../options.ts';
import type { ApiEntry, ProductEntry, Subscriber } from './entries.ts';

/** The caller of a request, and the product in whose context it is handled. */
export interface Authorized {
  readonly product: ProductEntry | undefined;
  readonly subscriber: Subscriber;
}

/**
 * Finds the caller of a request as the service does (api-management-subscriptions, "How API Management handles requests with or without
 * subscription keys"): a key must be valid for the API; without one, an open product, or an API that needs none.
 *
 * @throws PolicyError if the caller is not allowed to call the API
 */
export function authorize(
  api: ApiEntry,
  request: GatewayRequest,
  products: readonly ProductEntry[],
  subscriptions: readonly CallerSubscription[],
  options: CallOptions,
): Authorized {
  const offering = products.filter(({ name }) => api.products.some((one) => one.toLowerCase() === name.toLowerCase()));
  const byName = (name: string | undefined) => products.find((one) => one.name.toLowerCase() === name?.toLowerCase());
  if (options.subscription !== undefined) {
    const own = subscriptions.find(({ id }) => id.toLowerCase() === options.subscription?.toLowerCase());
    if (!own) throw new TypeError(`Neither the options nor the artifacts have a subscription ${options.subscription}`);
    return { product: byName(options.product ?? own.product), subscriber: subscriberOf(own, options.user) };
  }
  const { header, query } = api.keyNames;
  const key = request.headers.get(header) ?? queryValues(request.query, query)[0];
  if (key !== undefined && key !== '') {
    const found = subscriptions.find((one) => one.key === key || one.secondaryKey === key);
    const isValid = found !== undefined && (found.state ?? 'active') === 'active' && covers(found, api, offering);
    if (isValid)
      return { product: byName(options.product ?? found.product), subscriber: subscriberOf(found, options.user) };
    throw denied(
      api,
      request,
      'SubscriptionKeyInvalid',
      'invalid subscription key. Make sure to provide a valid key for an active subscription.',
    );
  }
  const anonymous = { subscription: undefined, user: options.user && userOf(options.user) };
  if (options.product !== undefined) return { product: byName(options.product), subscriber: anonymous };
  const open = offering.find((one) => one.isPublished && !one.subscriptionRequired);
  if (open || !api.subscriptionRequired) return { product: open, subscriber: anonymous };
  throw denied(
    api,
    request,
    'SubscriptionKeyNotFound',
    'missing subscription key. Make sure to include subscription key when making requests to this API.',
  );
}

/** A subscription is for a product that offers the API and is published, for the API, or for all APIs. */
function covers({ product, api: name }: CallerSubscription, api: ApiEntry, offering: readonly ProductEntry[]): boolean {
  if (product !== undefined)
    return offering.some((one) => one.isPublished && one.name.toLowerCase() === product.toLowerCase());
  return name === undefined || name.toLowerCase() === api.root.toLowerCase();
}

function denied(api: ApiEntry, request: GatewayRequest, reason: string, why: string): PolicyError {
  const { scheme, host } = request.originalUrl;
  const { header } = api.keyNames;
  return new PolicyError({
    source: 'authorization',
    reason,
    message: `Access denied due to ${why}`,
    shown: `Access denied due to ${why}`,
    status: 401,
    headers: [
      [
        'WWW-Authenticate',
        `AzureApiManagementKey realm="${scheme}://${host}/${api.path}",name="${header}",type="header"`,
      ],
    ],
  });
}

function subscriberOf(one: CallerSubscription, user: CallerUser | undefined): Subscriber {
  const owner = user ?? one.user;
  return {
    subscription: {
      id: one.id,
      name: one.name ?? one.id,
      key: one.key,
      primaryKey: one.key,
      secondaryKey: one.secondaryKey ?? '',
      createdDate: 0,
    },
    user: owner && userOf(owner),
  };
}

const userOf = (user: CallerUser): NonNullable<Subscriber['user']> => ({
  id: user.id,
  email: user.email ?? '',
  firstName: user.firstName ?? '',
  lastName: user.lastName ?? '',
  note: user.note,
  registrationDate: 0,
  groups: (user.groups ?? []).map((name) => ({ id: name, name })),
  identities: user.identities ?? [],
});
