import { exception, NetException } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { NetDictionary } from '../collections/dictionary.ts';
import type { Numeric } from '../json/numeric.ts';
import { JObject } from '../json/object.ts';
import { TokenReader } from '../json/read.ts';
import type { JToken } from '../json/token.ts';
import { JValue } from '../json/value.ts';
import { printToken } from '../json/write.ts';
import { callMember } from '../members.ts';
import { base64 } from './basic.ts';
import { arrayOf } from './facts.ts';
import { JwtValue } from './tokens.ts';

/** Reads a token, with or without `Bearer ` before it; null if it is none. Its signature is not checked. */
export function readJwt(run: Run, given: string | null): JwtValue | null {
  if (given === null) return null;
  run.spend(given.length >> 4);
  const text = /^bearer /i.test(given) ? given.slice(7).trim() : given;
  const parts = text.split('.');
  if (parts.length !== 3) return null;
  const [header, payload] = parts.map((part) => readPart(run, part));
  return header && payload ? jwtOf(run, header, payload) : null;
}

/** The JSON object of a part. Times in it stay texts. */
function readPart(run: Run, part: string): JObject | undefined {
  const plain = part.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = base64(run, plain.padEnd(Math.ceil(plain.length / 4) * 4, '='));
  if (!bytes) return undefined;
  try {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const root = new TokenReader(text, run, { dates: false }).root();
    return root instanceof JObject ? root : undefined;
  } catch (error) {
    if (error instanceof NetException) return undefined;
    throw error;
  }
}

function jwtOf(run: Run, header: JObject, payload: JObject): JwtValue {
  const text = (token: JToken | null): string | null =>
    callMember(run, 'JToken', 'static explicit operator string(JToken)', token) as string | null;
  const claims = new NetDictionary([run.types.get('string'), run.types.get('string[]')]);
  for (const { name, value } of payload.properties) claims.set(name, textsOf(run, value));
  const audience = payload.item('aud');
  return new JwtValue({
    algorithm: text(header.item('alg')),
    type: text(header.item('typ')),
    id: text(payload.item('jti')),
    issuer: text(payload.item('iss')),
    subject: text(payload.item('sub')),
    audiences: audience ? textsOf(run, audience) : arrayOf(run, 'string', []),
    claims,
    expirationTime: timeOf(payload.item('exp')),
    notBefore: timeOf(payload.item('nbf')),
    issuedAt: timeOf(payload.item('iat')),
  });
}

/** The values of a claim: the items of an array, or one. */
const textsOf = (run: Run, token: JToken): NetArray =>
  arrayOf(
    run,
    'string',
    (token.type === 'Array' ? token.children : [token]).map((one) => claimText(run, one)),
  );

/** Objects as JSON, `true` as JSON has it, null as an empty text. */
function claimText(run: Run, token: JToken): string {
  if (token.type === 'String' && token instanceof JValue) return token.value as string;
  return token.type === 'Null' ? '' : printToken(run, token, false);
}

const [firstSecond, lastSecond] = [-62_135_596_800, 253_402_300_799];

function timeOf(token: JToken | null): number | null {
  if (!(token instanceof JValue) || token.type !== 'Integer') return null;
  const seconds = Number((token.value as Numeric).value);
  if (seconds < firstSecond || seconds > lastSecond)
    throw exception(
      'ArgumentOutOfRangeException',
      'Valid values are between -62135596800 and 253402300799, inclusive.',
    );
  return seconds;
}
