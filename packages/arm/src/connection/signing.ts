import type { PipelinePolicy, PipelineRequest } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';

type Core = typeof import('@azure/core-rest-pipeline');

/** Adds tokens to requests. */
export interface Signing {
  readonly policy: PipelinePolicy;
  /** Forgets the token of a request that was rejected, unless a newer one is in use already. */
  renew(rejected: PipelineRequest): void;
}

const tokenOf = ({ headers }: PipelineRequest) => headers.get('authorization');

/**
 * Signs requests with the policy of Azure's SDK, which gets a new token shortly before the old one expires.
 *
 * @param make returns a credential without remembered tokens
 */
export function signing(core: Core, make: () => Promise<TokenCredential>, scopes: string): Signing {
  let last: string | undefined;
  const fresh = (): PipelinePolicy => {
    let made: Promise<TokenCredential> | undefined;
    const credential: TokenCredential = {
      getToken: async (wanted, options) => {
        made ??= make();
        return (await made).getToken(wanted, options);
      },
    };
    last = undefined;
    return core.bearerTokenAuthenticationPolicy({ credential, scopes });
  };
  let current = fresh();
  return {
    policy: {
      name: core.bearerTokenAuthenticationPolicyName,
      sendRequest: (request, next) => {
        const used = current;
        return used.sendRequest(request, (signed) => {
          if (used === current) last = tokenOf(signed);
          return next(signed);
        });
      },
    },
    renew(rejected) {
      if (last === tokenOf(rejected)) current = fresh();
    },
  };
}
