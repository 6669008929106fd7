import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

/** A token that a scenario needs. */
export interface ScenarioToken {
  readonly alg: 'RS256' | 'PS256' | 'ES256' | 'HS256' | 'none';
  /** In Base64, of HS256. */
  readonly key?: string;
  readonly kid?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Seconds from the start of the scenario. */
  readonly expires?: number;
  readonly begins?: number;
}

/** The keys that sign tokens; their public parts are `$(keys)`, and `$(modulus)` and `$(exponent)` of the first. */
const pairs = {
  rsa: await generateKeyPair('RS256', { extractable: true }),
  pss: await generateKeyPair('PS256', { extractable: true }),
  ec: await generateKeyPair('ES256', { extractable: true }),
};

const jwks = await Promise.all(
  Object.entries(pairs).map(async ([kid, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid, use: 'sig' })),
);

const named = { RS256: pairs.rsa, PS256: pairs.pss, ES256: pairs.ec };

/** Replaces `$(name)` by the token with the name, in all texts of a scenario. */
export async function withTokens<T extends { readonly tokens?: Readonly<Record<string, ScenarioToken>> }>(
  scenario: T,
  start: number,
): Promise<T> {
  if (!scenario.tokens) return scenario;
  const texts = new Map([
    ['keys', JSON.stringify({ keys: jwks })],
    ['modulus', jwks[0]?.n ?? ''],
    ['exponent', jwks[0]?.e ?? ''],
  ]);
  for (const [name, token] of Object.entries(scenario.tokens)) texts.set(name, await signed(token, start));
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replaceAll(/\$\((\w+)\)/g, (whole, name: string) => texts.get(name) ?? whole);
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one)]));
  };
  return filled(scenario) as T;
}

/** Makes a token. */
export async function signed(token: ScenarioToken, start: number): Promise<string> {
  const { alg, kid, key = '', claims = {}, expires, begins } = token;
  const seconds = start / 1000;
  const payload: JWTPayload = {
    ...claims,
    ...(expires === undefined ? {} : { exp: seconds + expires }),
    ...(begins === undefined ? {} : { nbf: seconds + begins }),
  };
  if (alg === 'none') return new UnsecuredJWT(payload).encode();
  const made = new SignJWT(payload).setProtectedHeader({ alg, ...(kid === undefined ? {} : { kid }) });
  return made.sign(alg === 'HS256' ? Buffer.from(key, 'base64') : named[alg].privateKey);
}
