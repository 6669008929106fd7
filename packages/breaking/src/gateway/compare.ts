import type { Change } from '../change.ts';
import { apisThatCameOrWent, byResource, compareApiSettings } from './apis.ts';
import type { GatewayFacts, GatewayProduct, GatewayVersionSet } from './facts.ts';
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
  return [
    ...apisThatCameOrWent(before, after),
    ...apis.flatMap(([old, now]) => compareApiSettings(old, now)),
    ...pairs(before.versionSets, after.versionSets).flatMap(([old, now]) => compareVersionSets(old, now)),
    ...pairs(before.products, after.products).flatMap(([old, now]) => compareProducts(old, now)),
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
