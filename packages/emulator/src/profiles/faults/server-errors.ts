import { atRandom, effectOption, type FaultKind, rateOption } from '../fault.ts';
import { failure } from '../responses.ts';

const codes: Readonly<Record<number, string>> = {
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};
const statuses = Object.keys(codes).map(Number);

/** Errors of gateways and servers; one is often followed by more. */
export const serverErrors: FaultKind<{ readonly rate: number; readonly burstMs: number; readonly effect: number }> = {
  summary: 'Servers and gateways fail: 500, 502, 503 or 504, in bursts',
  options: {
    rate: rateOption,
    burstMs: { default: 0, meaning: 'time after a failure in which every request fails, in milliseconds' },
    effect: { ...effectOption, default: 0.2 },
  },
  create({ rate, burstMs, effect }, surroundings) {
    let until = 0;
    const { clock, strike, randomOf } = surroundings;
    const fail = async (request: Request, next: (request: Request) => Promise<Response>, random: () => number) => {
      const status = statuses[Math.floor(random() * statuses.length)] ?? 500;
      if (random() < effect) await next(request);
      return failure(status, codes[status] ?? '', 'The server cannot process the request. Please retry.');
    };
    const first = atRandom(rate, surroundings, (request, next, random) => {
      until = clock.now() + burstMs;
      return fail(request, next, random);
    });
    return (next) => {
      const handle = first(next);
      return (request) => {
        if (clock.now() >= until) return handle(request);
        strike(request);
        return fail(request, next, randomOf(request));
      };
    };
  },
};
