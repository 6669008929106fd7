import type { PolicyElement } from '@apimkit/gateway';
import type { TestCaller } from '../format/types.ts';
import { type Draft, withCaller } from './draft.ts';
import { childOf, childrenOf, textOf, textOr, Unknown } from './known.ts';

/** A token for `validate-jwt`. */
export function jsonWebToken(element: PolicyElement, draft: Draft): Draft {
  const [audience] = childrenOf(childOf(element, 'audiences'), 'audience');
  const [issuer] = childrenOf(childOf(element, 'issuers'), 'issuer');
  const claims = {
    ...(issuer === undefined ? {} : { iss: issuer }),
    ...(audience === undefined ? {} : { aud: audience }),
    ...requiredClaims(element),
  };
  return withToken(draft, { ...keyOf(element), ...headerOf(element, textOr(element, 'header-name', '')), claims });
}

/** A token for `validate-azure-ad-token`. */
export function azureToken(element: PolicyElement, draft: Draft): Draft {
  const endpoint = textOr(element, 'authentication-endpoint', 'https://login.microsoftonline.com').replace(/\/+$/, '');
  const tenant = textOf(element, 'tenant-id').replace(/^https?:\/\/[^/]+\/([^/]+).*$/, '$1');
  const [audience] = [
    ...childrenOf(childOf(element, 'audiences'), 'audience'),
    ...childrenOf(childOf(element, 'backend-application-ids'), 'application-id'),
  ];
  const [client] = childrenOf(childOf(element, 'client-application-ids'), 'application-id');
  const claims = {
    ...(audience === undefined ? {} : { aud: audience }),
    ...(client === undefined ? {} : { azp: client }),
    ...requiredClaims(element),
  };
  const signedBy = `${endpoint}/${tenant}/v2.0/.well-known/openid-configuration`;
  return withToken(draft, { signedBy, ...headerOf(element, textOr(element, 'header-name', 'Authorization')), claims });
}

/** More claims for a caller whose token another policy needs too. */
function withToken(draft: Draft, caller: TestCaller): Draft {
  const { claims: before = {}, signedBy } = draft.caller;
  if (signedBy !== undefined && caller.signedBy !== signedBy)
    throw new Unknown(`another policy needs a token that is signed by ${signedBy}`);
  return withCaller(draft, { ...caller, claims: { ...before, ...caller.claims } });
}

/** Where the token is. */
function headerOf(element: PolicyElement, header: string): TestCaller {
  const scheme = textOr(element, 'require-scheme', 'Bearer');
  if (scheme.toLowerCase() !== 'bearer') throw new Unknown(`the scheme of the token is ${scheme}`);
  if (header === '') throw new Unknown('the token is in a query parameter or an expression');
  return header.toLowerCase() === 'authorization' ? {} : { tokenHeader: header };
}

/** Who signs the token: a provider, or a key that the policy contains. */
function keyOf(element: PolicyElement): TestCaller {
  const provider = childOf(element, 'openid-config');
  if (provider) return { signedBy: textOf(provider, 'url') };
  const keys = childOf(element, 'issuer-signing-keys')?.children ?? [];
  const key = keys.find(({ attributes }) => !['certificate-id', 'n'].some((name) => attributes.has(name)));
  if (!key) throw new Unknown('the key that signs tokens is not in the policy');
  const [secret = ''] = childrenOf({ ...element, children: [key] }, 'key');
  if (!/^[A-Za-z0-9+/]+=*$/.test(secret)) throw new Unknown('the key that signs tokens is not in Base64');
  return { signedWith: secret };
}

function requiredClaims(element: PolicyElement): Readonly<Record<string, unknown>> {
  const claims = childOf(element, 'required-claims')?.children ?? [];
  return Object.fromEntries(
    claims.map((claim) => {
      const values = childrenOf(claim, 'value');
      const needed = textOr(claim, 'match', 'all') === 'any' ? values.slice(0, 1) : values;
      const separator = claim.attributes.get('separator')?.text;
      const [single = 'made-up'] = needed;
      return [
        textOf(claim, 'name'),
        needed.length <= 1 ? single : separator === undefined ? needed : needed.join(separator),
      ];
    }),
  );
}
