import { atRandom, type FaultKind, rateOption } from '../fault.ts';
import { failure } from '../responses.ts';

/** Throttling by the resource provider, at random. */
export const tooManyRequests: FaultKind<{
  readonly rate: number;
  readonly code: string;
  readonly seconds: number;
  readonly retryAfter: string;
}> = {
  summary: 'The resource provider throttles: 429 at random',
  options: {
    rate: rateOption,
    code: { default: 'TooManyRequests', meaning: 'code of the error, for example `ResourceRequestsThrottled`' },
    seconds: { default: 1, meaning: 'time in `Retry-After`, in seconds' },
    retryAfter: {
      default: 'seconds',
      oneOf: ['seconds', 'date', 'none'],
      meaning: 'form of the header `Retry-After`: `seconds`, `date` or `none`',
    },
  },
  create({ rate, code, seconds, retryAfter }, surroundings) {
    const header = () =>
      retryAfter === 'date'
        ? new Date(Math.ceil(surroundings.clock.now() / 1000) * 1000 + seconds * 1000).toUTCString()
        : String(seconds);
    return atRandom(rate, surroundings, async () =>
      failure(
        429,
        code,
        code === 'ResourceRequestsThrottled'
          ? `Number of requests for Microsoft.ApiManagement exceeded the limit. Please try again after '${seconds}' seconds.`
          : 'The request is being throttled.',
        retryAfter === 'none' ? {} : { 'retry-after': header() },
      ),
    );
  },
};
