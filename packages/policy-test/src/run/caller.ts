import type { CertificateFacts } from '@apimkit/expressions';
import type { CallerSubscription, CallerUser, CallOptions, MockResponse } from '@apimkit/gateway';
import type { Setup, TestUser } from '../format/types.ts';
import { certificateOf } from './certificate.ts';
import type { TokenSigner } from './token.ts';

/** What a caller adds to a test. */
export interface CallerParts {
  readonly call: CallOptions;
  readonly subscriptions: readonly CallerSubscription[];
  readonly headers: Readonly<Record<string, string>>;
  readonly backends: Readonly<Record<string, MockResponse>>;
  readonly certificate?: CertificateFacts;
}

/** The subscription, the user and the token of a test. */
export async function callerParts(caller: Setup['caller'], signer: TokenSigner, now: number): Promise<CallerParts> {
  if (caller === 'anonymous') return { call: {}, subscriptions: [], headers: {}, backends: {} };
  const {
    subscription: id = 'test',
    product,
    user,
    claims,
    signedBy,
    signedWith,
    tokenHeader = 'authorization',
    certificate,
    ipAddress,
  } = caller ?? {};
  const about = {
    ...(product === undefined ? {} : { product }),
    ...(user === undefined ? {} : { user: userOf(user) }),
  };
  const facts = certificate && certificateOf(certificate);
  const issuer = signedBy === undefined ? 'https://apimkit.example' : new URL(signedBy).origin;
  return {
    call: {
      subscription: id,
      ...about,
      ...(facts ? { clientCertificate: facts.raw } : {}),
      ...(ipAddress === undefined ? {} : { ipAddress }),
    },
    ...(facts ? { certificate: facts } : {}),
    subscriptions: [{ id, key: 'made-up-key', ...about }],
    headers: claims
      ? { [tokenHeader]: `Bearer ${await signer.sign({ iss: issuer, ...claims }, now, signedWith)}` }
      : {},
    backends: signedBy === undefined ? {} : await published(signedBy, issuer, signer),
  };
}

const userOf = (user: string | TestUser): CallerUser => (typeof user === 'string' ? { id: user } : user);

/** The OpenID configuration and the keys that it links to. */
async function published(url: string, issuer: string, signer: TokenSigner): Promise<CallerParts['backends']> {
  const keys = `${issuer}/apimkit-policy-test/keys`;
  return {
    [`GET ${url}`]: { body: { issuer, jwks_uri: keys, id_token_signing_alg_values_supported: ['RS256'] } },
    [`GET ${keys}`]: { body: { keys: [await signer.publicKey()] } },
  };
}
