import type { KindEntry } from '../kind.ts';
import { api } from './api.ts';
import { apiDiagnostic } from './api-diagnostic.ts';
import { apiOperation } from './api-operation.ts';
import { apiOperationPolicy } from './api-operation-policy.ts';
import { apiOperationTag } from './api-operation-tag.ts';
import { apiPolicy } from './api-policy.ts';
import { apiRelease } from './api-release.ts';
import { apiResolver } from './api-resolver.ts';
import { apiResolverPolicy } from './api-resolver-policy.ts';
import { apiSchema } from './api-schema.ts';
import { apiTag } from './api-tag.ts';
import { apiTagDescription } from './api-tag-description.ts';
import { apiWiki } from './api-wiki.ts';
import { authorization } from './authorization.ts';
import { authorizationAccessPolicy } from './authorization-access-policy.ts';
import { authorizationProvider } from './authorization-provider.ts';
import { authorizationServer } from './authorization-server.ts';
import { backend } from './backend.ts';
import { cache } from './cache.ts';
import { certificate } from './certificate.ts';
import { diagnostic } from './diagnostic.ts';
import { documentation } from './documentation.ts';
import { gateway } from './gateway.ts';
import { gatewayApi } from './gateway-api.ts';
import { group } from './group.ts';
import { identityProvider } from './identity-provider.ts';
import { logger } from './logger.ts';
import { namedValue } from './named-value.ts';
import { openidConnectProvider } from './openid-connect-provider.ts';
import { policyFragment } from './policy-fragment.ts';
import { policyRestriction } from './policy-restriction.ts';
import { product } from './product.ts';
import { productApi } from './product-api.ts';
import { productGroup } from './product-group.ts';
import { productPolicy } from './product-policy.ts';
import { productTag } from './product-tag.ts';
import { productWiki } from './product-wiki.ts';
import { schema } from './schema.ts';
import { servicePolicy } from './service-policy.ts';
import { subscription } from './subscription.ts';
import { tag } from './tag.ts';
import { versionSet } from './version-set.ts';
import { workspace } from './workspace.ts';

const declared = [
  namedValue,
  tag,
  versionSet,
  backend,
  logger,
  diagnostic,
  group,
  gateway,
  gatewayApi,
  policyFragment,
  servicePolicy,
  product,
  productPolicy,
  productApi,
  productGroup,
  productTag,
  productWiki,
  api,
  apiRelease,
  apiPolicy,
  apiOperation,
  apiOperationPolicy,
  apiOperationTag,
  apiSchema,
  apiDiagnostic,
  apiTag,
  apiTagDescription,
  apiWiki,
  apiResolver,
  apiResolverPolicy,
  subscription,
  schema,
  policyRestriction,
  documentation,
  workspace,
  certificate,
  cache,
  authorizationServer,
  openidConnectProvider,
  identityProvider,
  authorizationProvider,
  authorization,
  authorizationAccessPolicy,
] as const;

/** Name of a kind. */
export type Kind = (typeof declared)[number]['kind'];

/** Every kind, in the order of the documentation. */
export const kinds: readonly KindEntry[] = declared;

const byName = new Map(kinds.map((entry) => [entry.kind, entry]));

/**
 * Returns the entry of a kind.
 *
 * @throws {TypeError} for an unknown kind, with the list of kinds
 * @example
 * kindOf('api-policy').arm; // 'apis/{api}/policies/policy'
 */
export function kindOf(kind: string): KindEntry {
  const entry = byName.get(kind);
  if (!entry) throw new TypeError(`${kind} is not a kind of resource; the kinds are ${[...byName.keys()].join(', ')}`);
  return entry;
}

/**
 * True when the name is that of a kind.
 *
 * @example
 * isKind('named-value'); // true
 */
export function isKind(name: string): name is Kind {
  return byName.has(name);
}
