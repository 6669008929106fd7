import type { TokenCredential } from '@azure/identity';
import type { Cloud } from './clouds.ts';

/** The credential to use: the caller's, a fixed token, or the one of the environment (`DefaultAzureCredential`). */
export async function credentialFor(
  given: TokenCredential | { readonly token: string } | undefined,
  cloud: Cloud,
): Promise<TokenCredential> {
  if (given && 'getToken' in given) return given;
  if (given) return fixed(given.token);
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential({ authorityHost: cloud.authority });
}

/** A token of the caller. Its expiry is unknown; the service rejects it when it has expired. */
function fixed(token: string): TokenCredential {
  return { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
}
