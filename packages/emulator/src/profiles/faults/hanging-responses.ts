import { atRandom, effectOption, type FaultKind, rateOption } from '../fault.ts';
import { ConnectionDropped } from './dropped-connections.ts';

/** Responses that do not arrive until the caller gives up, or the connection is closed. */
export const hangingResponses: FaultKind<{ readonly rate: number; readonly effect: number; readonly ms: number }> = {
  summary: 'Responses do not arrive; the connection stays open',
  options: {
    rate: rateOption,
    effect: effectOption,
    ms: { default: 240_000, meaning: 'time until the connection is closed, in milliseconds' },
  },
  create: ({ rate, effect, ms }, surroundings) =>
    atRandom(rate, surroundings, async (request, next, random) => {
      if (random() < effect) await next(request);
      await surroundings.clock.sleep(ms, request.signal);
      throw new ConnectionDropped();
    }),
};
