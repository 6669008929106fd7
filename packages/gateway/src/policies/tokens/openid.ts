import type { JWK } from 'jose';
import type { PolicyElement } from '../../compile/element.ts';
import { PolicyError } from '../../errors.ts';
import { Body } from '../../message/body.ts';
import { Fields } from '../../message/fields.ts';
import type { Call } from '../../pipeline/call.ts';
import { send } from '../../pipeline/send.ts';
import type { Provider } from '../../state/state.ts';
import { TokenInvalid } from './failure.ts';
import type { TokenKey } from './keys.ts';

/** A provider is read once in an hour, or in five minutes if a token names a key that it does not have (validate-jwt-policy, `openid-config`). */
const [usual, soonest] = [3_600_000, 300_000];

/** The configuration of a provider: its issuer and its keys. */
export async function providerAt(
  call: Call,
  element: PolicyElement,
  url: string,
  keyId: string | undefined,
): Promise<Provider> {
  const { state, clock } = call.runtime;
  const known = state.providers.get(url);
  const age = known ? clock.now() - known.read : Number.POSITIVE_INFINITY;
  const hasKey = keyId === undefined || known?.keys.some(({ kid }) => kid === keyId);
  if (known && (hasKey ? age < usual : age < soonest)) return known;
  const configuration = await jsonAt(call, element, url);
  const keySet = await jsonAt(call, element, String(configuration.jwks_uri));
  const provider: Provider = {
    issuer: typeof configuration.issuer === 'string' ? configuration.issuer : undefined,
    keys: Array.isArray(keySet.keys) ? (keySet.keys as readonly JWK[]) : [],
    read: clock.now(),
  };
  state.providers.set(url, provider);
  return provider;
}

/** The keys of a provider, as those of a policy. */
export const providerKeys = ({ keys }: Provider): readonly TokenKey[] =>
  keys.map(({ use, ...key }) => ({ id: key.kid, import: async () => key }));

async function jsonAt(call: Call, element: PolicyElement, url: string): Promise<Readonly<Record<string, unknown>>> {
  const failed = (why: string) =>
    new TokenInvalid('JwtInvalid', `IDX20803: Unable to obtain configuration from: '${url}'. ${why}`);
  if (!URL.canParse(url)) throw failed('It is not a URL.');
  try {
    const request = { method: 'GET', url, headers: new Fields(), body: new Body(), timeout: 30_000 };
    const response = await send(call, element, request);
    if (response.statusCode !== 200) throw failed(`The status is ${response.statusCode}.`);
    const content = JSON.parse(response.body.text) as unknown;
    if (typeof content === 'object' && content !== null) return content as Record<string, unknown>;
    throw failed('It is not an object.');
  } catch (error) {
    if (error instanceof PolicyError || error instanceof SyntaxError) throw failed(error.message);
    throw error;
  }
}
