import type { TokenCredential } from '@azure/identity';
import { parseCloud } from '../clouds.ts';
import { isObject } from '../json.ts';
import { unreachable } from '../response.ts';
import { credentialFor, type GivenCredential } from './credential.ts';

/** What a token for Resource Manager states about itself; never the token. */
export interface SignedIn {
  /** Id of the directory. */
  readonly tenantId?: string;
  /** Id of the user, or of the service principal of an application. */
  readonly objectId?: string;
  /** Client id of the application that signed in. */
  readonly clientId?: string;
  readonly audience?: string;
  readonly expiresAt?: Date;
}

/** A credential that all clients of a run share, and what its token states. */
export interface SharedSignIn {
  /** For {@link createArmClient}: tokens are remembered between clients. */
  readonly credential: GivenCredential;
  /**
   * Gets a token for Resource Manager, and returns what it states.
   *
   * @throws {Error} named `SignInError`, with the reason, when there is no token
   */
  signIn(signal?: AbortSignal): Promise<SignedIn>;
}

/**
 * Shares one sign-in between clients.
 *
 * @param given default: `DefaultAzureCredential`
 * @throws {TypeError} for an unknown cloud
 * @example
 * const { tenantId } = await sharedSignIn({ cloud: 'public' }).signIn();
 */
export function sharedSignIn(options: {
  readonly cloud?: string;
  readonly credential?: GivenCredential;
}): SharedSignIn {
  const cloud = parseCloud(options.cloud ?? 'public');
  let made: Promise<TokenCredential> | undefined;
  const shared = () => {
    made ??= credentialFor(options.credential, cloud);
    return made;
  };
  return {
    credential: { getToken: async (scopes, more) => (await shared()).getToken(scopes, more) },
    async signIn(signal) {
      try {
        const found = await (await shared()).getToken(cloud.scope, signal ? { abortSignal: signal } : {});
        if (found) return claimsOf(found.token, found.expiresOnTimestamp);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        throw Object.assign(new Error(unreachable(error).message), { name: 'SignInError' });
      }
      throw Object.assign(new Error('the credential gave no token'), { name: 'SignInError' });
    },
  };
}

/** https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
function claimsOf(token: string, expiresOnTimestamp: number): SignedIn {
  const claims = payloadOf(token);
  const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string) : undefined);
  const seconds = typeof claims.exp === 'number' ? claims.exp : undefined;
  // The end of a given token is unknown to its credential.
  const end = seconds === undefined ? expiresOnTimestamp : seconds * 1000;
  const all = {
    tenantId: text('tid'),
    objectId: text('oid'),
    clientId: text('appid') ?? text('azp'),
    audience: text('aud'),
    expiresAt: end < Number.MAX_SAFE_INTEGER ? new Date(end) : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function payloadOf(token: string): Readonly<Record<string, unknown>> {
  const [, payload = ''] = token.split('.');
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(parsed) ? parsed : {};
  } catch {
    // Other credentials have opaque tokens.
    return {};
  }
}
