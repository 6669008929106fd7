import { aiGateway } from './ai-gateway.ts';
import { authenticationAndAuthorization } from './authentication-and-authorization.ts';
import { caching } from './caching.ts';
import { contentValidation } from './content-validation.ts';
import { crossDomain } from './cross-domain.ts';
import { graphqlResolvers } from './graphql-resolvers.ts';
import { integrationAndExternalCommunication } from './integration-and-external-communication.ts';
import { logging } from './logging.ts';
import { policyControlAndFlow } from './policy-control-and-flow.ts';
import { rateLimitingAndQuotas } from './rate-limiting-and-quotas.ts';
import { routing } from './routing.ts';
import { transformation } from './transformation.ts';
import type { PolicyDeclaration } from './types.ts';
import { undocumented } from './undocumented.ts';

/** Every policy, by purpose. */
export const declared: readonly PolicyDeclaration[] = [
  ...authenticationAndAuthorization,
  ...undocumented,
  ...aiGateway,
  ...caching,
  ...policyControlAndFlow,
  ...crossDomain,
  ...graphqlResolvers,
  ...logging,
  ...transformation,
  ...routing,
  ...integrationAndExternalCommunication,
  ...rateLimitingAndQuotas,
  ...contentValidation,
];
