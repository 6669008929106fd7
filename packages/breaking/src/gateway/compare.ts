import type { Change } from '../change.ts';
import { apisThatCameOrWent, byResource, compareApiSettings } from './apis.ts';
import type { GatewayFacts, GatewayProduct, GatewaySubscription, GatewayVersionSet, WrittenAt } from './facts.ts';
import { compareGuards } from './guards.ts';
import { seen } from './record.ts';

/**
 * Returns the changes of the gateway, other than specifications, with their effect on callers: addresses, keys, products,
 * versions, and policies that reject more requests. A new version or revision breaks no caller.
 *
 * @param before facts of the current state
 * @param after facts of the new state
 * @example
 * compareGateways(before, after).filter(({ level }) => level === 'breaking').map(({ message }) => message);
 */
export function compareGateways(before: GatewayFacts, after: GatewayFacts): readonly Change[] {
  const apis = pairs(before.apis, after.apis);
  const [subscriptions, now] = [before.subscriptions ?? [], after.subscriptions ?? []];
  return [
    ...apisThatCameOrWent(before, after),
    ...apis.flatMap(([old, now]) => compareApiSettings(old, now)),
    ...pairs(before.versionSets, after.versionSets).flatMap(([old, now]) => compareVersionSets(old, now)),
    ...gone(before.products, after.products, 'product-removed'),
    ...pairs(before.products, after.products).flatMap(([old, now]) => compareProducts(old, now)),
    ...gone(subscriptions, now, 'subscription-removed'),
    ...pairs(subscriptions, now).flatMap(([old, one]) => compareSubscriptions(old, one)),
    ...compareGuards(apis),
  ];
}

function pairs<One extends { readonly resource: string }>(before: readonly One[], after: readonly One[]) {
  const old = byResource(before);
  return after.flatMap((now) => {
    const one = old.get(now.resource.toLowerCase());
    return one ? [[one, now] as const] : [];
  });
}

function gone(before: readonly (WrittenAt & Named)[], after: readonly Named[], check: string): readonly Change[] {
  const now = byResource(after);
  return before
    .filter(({ resource }) => !now.has(resource.toLowerCase()))
    .map((one) => seen(check, one.resource, { name: one.resource }, one));
}

interface Named {
  readonly resource: string;
}

function compareSubscriptions(before: GatewaySubscription, after: GatewaySubscription): readonly Change[] {
  const { resource: name } = after;
  const see = (id: string, was: string, is: string) =>
    was.toLowerCase() === is.toLowerCase()
      ? []
      : [seen(id, [name, was, is].join('|'), { name, before: was, after: is }, after)];
  return [
    // An inactive subscription has no callers.
    ...(before.state === 'active' ? see('subscription-deactivated', before.state, after.state) : []),
    ...see('subscription-scope-changed', before.scope, after.scope),
  ];
}

function compareVersionSets(before: GatewayVersionSet, after: GatewayVersionSet): readonly Change[] {
  const { resource: name } = after;
  const see = (id: string, was = '', is = '') => [
    seen(id, [name, was, is].join('|'), { name, before: was || '(none)', after: is || '(none)' }, after),
  ];
  if (before.scheme !== after.scheme) return see('version-scheme-changed', before.scheme, after.scheme);
  return before.parameter?.toLowerCase() === after.parameter?.toLowerCase()
    ? []
    : see('version-parameter-changed', before.parameter, after.parameter);
}

function compareProducts(before: GatewayProduct, after: GatewayProduct): readonly Change[] {
  const { resource: name } = after;
  const see = (id: string, isSeen: boolean) => (isSeen ? [seen(id, name, { name }, after)] : []);
  return [
    ...see('product-unpublished', before.isPublished && !after.isPublished),
    ...see('product-subscription-required', !before.subscriptionRequired && after.subscriptionRequired),
    ...see('product-approval-required', !before.approvalRequired && after.approvalRequired),
  ];
}
