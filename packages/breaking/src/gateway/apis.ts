import type { Change } from '../change.ts';
import type { GatewayApi, GatewayFacts } from './facts.ts';
import { inRevision, seen } from './record.ts';

/** Resources are found without case. */
export const byResource = <One extends { readonly resource: string }>(all: readonly One[]) =>
  new Map(all.map((one) => [one.resource.toLowerCase(), one]));

/** APIs, versions and revisions that came or went. */
export function apisThatCameOrWent(before: GatewayFacts, after: GatewayFacts): readonly Change[] {
  const [old, now] = [byResource(before.apis), byResource(after.apis)];
  const gone = before.apis.filter(({ resource }) => !now.has(resource.toLowerCase()));
  const come = after.apis.filter(({ resource }) => !old.has(resource.toLowerCase()));
  return [...gone.map((api) => cameOrWent(api, 'removed')), ...come.map((api) => cameOrWent(api, 'added'))];
}

function cameOrWent(api: GatewayApi, word: 'removed' | 'added'): Change {
  const { resource, revision, version = '', versionSet = '' } = api;
  const what = revision !== undefined ? 'api-revision' : versionSet !== '' ? 'api-version' : 'api';
  const at = { resource, ...(api.file === undefined ? {} : { file: api.file }) };
  return seen(
    `${what}-${word}`,
    resource,
    { name: resource, version: version || 'without a name', set: versionSet },
    at,
  );
}

/** What changed in how an API is called. */
export function compareApiSettings(before: GatewayApi, after: GatewayApi): readonly Change[] {
  const { resource: name } = after;
  const found: Change[] = [];
  const see = (id: string, was = '', is = '', more: Readonly<Record<string, string>> = {}) =>
    found.push(
      seen(id, [name, was, is].join('|'), { name, before: was || '(none)', after: is || '(none)', ...more }, after),
    );
  const differ = (id: string, was = '', is = '') => {
    if (was.toLowerCase() !== is.toLowerCase()) see(id, was, is);
  };
  differ('api-path-changed', trimmed(before.path), trimmed(after.path));
  for (const one of without(before.protocols, after.protocols)) see('api-protocol-removed', one);
  if (after.subscriptionRequired && !before.subscriptionRequired) see('api-subscription-required');
  if (after.subscriptionRequired && before.subscriptionRequired) {
    differ('api-key-header-changed', before.keyHeader, after.keyHeader);
    differ('api-key-query-changed', before.keyQuery, after.keyQuery);
  }
  if (before.authorization.length === 0 && after.authorization.length > 0)
    see('api-authorization-added', '', after.authorization.join(', '));
  // A file that names no revision means the one that is current.
  if (before.currentRevision !== undefined && after.currentRevision !== undefined)
    differ('api-current-revision-changed', before.currentRevision, after.currentRevision);
  differ('api-version-changed', before.version, after.version);
  // An API that had no versions may become the first of a set without a name: its address stays.
  if (before.versionSet !== undefined) differ('api-version-set-changed', before.versionSet, after.versionSet);
  if (before.operations && after.operations)
    for (const operation of without(before.operations, after.operations))
      see('gateway-operation-removed', operation, '', { operation });
  for (const product of without(before.products, after.products)) see('api-product-removed', product, '', { product });
  return inRevision(found, after);
}

const trimmed = (path: string) => path.replaceAll(/^\/+|\/+$/g, '');

const without = (some: readonly string[], others: readonly string[]) => {
  const known = new Set(others.map((one) => one.toLowerCase()));
  return some.filter((one) => !known.has(one.toLowerCase()));
};
