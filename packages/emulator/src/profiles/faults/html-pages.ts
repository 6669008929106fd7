import { atRandom, effectOption, type FaultKind, rateOption } from '../fault.ts';

/** A proxy or a sign-in page between the caller and the service. */
export const htmlPages: FaultKind<{ readonly rate: number; readonly effect: number }> = {
  summary: 'A proxy responds with HTML and 200 in place of the service',
  options: { rate: rateOption, effect: { ...effectOption, default: 0 } },
  create: ({ rate, effect }, surroundings) =>
    atRandom(rate, surroundings, async (request, next, random) => {
      if (random() < effect) await next(request);
      return new Response('<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>', {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    }),
};
