import type { FaultKind, Handler } from '../fault.ts';
import { failure } from '../responses.ts';

/** Number of tokens that are remembered. */
const remembered = 1000;

/** Tokens that expire. Every request with an expired one fails, until the caller sends another token. */
export const expiredTokens: FaultKind<{ readonly lifetimeMs: number; readonly rate: number }> = {
  summary: 'Tokens expire: 401 `ExpiredAuthenticationToken`; requests without a token are not affected',
  options: {
    lifetimeMs: { default: 3_600_000, meaning: 'time after its first use in which a token is valid, in milliseconds' },
    rate: { default: 0, meaning: 'share of the requests whose token expires at once, 0 to 1' },
  },
  create({ lifetimeMs, rate }, { clock, randomOf, strike }) {
    const ends = new Map<string, number>();
    const endOf = (token: string): number => {
      const known = ends.get(token);
      if (known !== undefined) return known;
      ends.set(token, clock.now() + lifetimeMs);
      if (ends.size > remembered) ends.delete(ends.keys().next().value ?? '');
      return clock.now() + lifetimeMs;
    };
    return (next: Handler) => (request) => {
      const token = request.headers.get('authorization');
      if (token === null) return next(request);
      if (randomOf(request)() < rate) ends.set(token, clock.now());
      const end = endOf(token);
      if (clock.now() < end) return next(request);
      strike(request);
      const message = `The access token expiry UTC time '${new Date(end).toUTCString()}' is earlier than current UTC time '${new Date(clock.now()).toUTCString()}'.`;
      const challenge = 'Bearer error="invalid_token", error_description="The access token is expired"';
      return Promise.resolve(failure(401, 'ExpiredAuthenticationToken', message, { 'www-authenticate': challenge }));
    };
  },
};
