import type { TokenCredential } from '@azure/identity';
import type { Cloud } from '../clouds.ts';
import type { FederatedIdentity } from './federated.ts';

/** A credential of the caller, the identity of a pipeline, or a token that never changes. */
export type GivenCredential = TokenCredential | FederatedIdentity | { readonly token: string };

/** Makes credentials: the caller's, a fixed token, or the one of the environment (`DefaultAzureCredential`) with an empty cache. */
export async function credentialFor(given: GivenCredential | undefined, cloud: Cloud): Promise<TokenCredential> {
  if (given && 'getToken' in given) return given;
  if (given && 'token' in given) return fixed(given.token);
  const { ClientAssertionCredential, DefaultAzureCredential } = await import('@azure/identity');
  if (given)
    return new ClientAssertionCredential(given.tenantId, given.clientId, () => given.assertion(cloud), {
      authorityHost: cloud.authority,
    });
  return new DefaultAzureCredential({ authorityHost: cloud.authority });
}

/** True when a credential can give another token than before. */
export const canRenew = (given: GivenCredential | undefined): boolean => given === undefined || !('token' in given);

/** A token of the caller. Its expiry is unknown; the service rejects it when it has expired. */
function fixed(token: string): TokenCredential {
  return { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
}
