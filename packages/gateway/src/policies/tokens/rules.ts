import { TokenInvalid } from './failure.ts';
import type { ReadToken } from './signature.ts';

type Claims = ReadToken['claims'];

/** `exp` and `nbf`, with the skew of the clocks in seconds (validate-jwt-policy, `clock-skew` and `require-expiration-time`). */
export function checkLifetime(claims: Claims, now: number, skew: number, requiresExpiration: boolean): void {
  const [expires, begins] = [claims.exp, claims.nbf];
  const seconds = now / 1000;
  if (typeof expires !== 'number' && requiresExpiration)
    throw new TokenInvalid(
      'JwtInvalid',
      'IDX10225: Lifetime validation failed. The token is missing an Expiration Time.',
    );
  const times = (name: string, time: number) =>
    `${name} (UTC): '${timeText(time)}', Current time (UTC): '${timeText(seconds)}'.`;
  if (typeof begins === 'number' && begins > seconds + skew)
    throw new TokenInvalid(
      'JwtInvalid',
      `IDX10222: Lifetime validation failed. The token is not yet valid. ${times('ValidFrom', begins)}`,
    );
  if (typeof expires === 'number' && expires < seconds - skew)
    throw new TokenInvalid(
      'TokenExpired',
      `IDX10223: Lifetime validation failed. The token is expired. ${times('ValidTo', expires)} Access denied.`,
    );
}

/** One of the audiences of the token must be allowed; an empty list allows all. */
export function checkAudience(claims: Claims, allowed: readonly string[]): void {
  const audiences = textsOf(claims.aud);
  if (allowed.length === 0 || audiences.some((one) => allowed.includes(one))) return;
  throw new TokenInvalid(
    'TokenAudienceNotAllowed',
    `IDX10214: Audience validation failed. Audiences: '${audiences.join(', ')}'. Did not match: validationParameters.ValidAudiences: '${allowed.join(', ')}'. Access denied.`,
  );
}

/** The issuer of the token must be allowed; an empty list allows all. */
export function checkIssuer(claims: Claims, allowed: readonly string[]): void {
  const issuer = typeof claims.iss === 'string' ? claims.iss : '';
  if (allowed.length === 0 || allowed.includes(issuer)) return;
  throw new TokenInvalid(
    'TokenIssuerNotAllowed',
    `IDX10205: Issuer validation failed. Issuer: '${issuer}'. Did not match: validationParameters.ValidIssuers: '${allowed.join(', ')}'. Access denied.`,
  );
}

/** The values of a claim as texts. */
export function textsOf(claim: unknown): readonly string[] {
  if (claim === undefined || claim === null) return [];
  if (Array.isArray(claim)) return claim.flatMap(textsOf);
  return [typeof claim === 'string' ? claim : JSON.stringify(claim)];
}

/** `01/15/2026 12:00:00`, as .NET prints a time in the invariant culture. */
function timeText(seconds: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return String(seconds);
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year} ${date.toISOString().slice(11, 19)}`;
}
