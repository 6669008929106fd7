import type { FaultKind } from '../fault.ts';

/** Time that every response takes. */
export const latency: FaultKind<{
  readonly ms: number;
  readonly deviation: number;
  readonly tail: number;
  readonly tailMs: number;
}> = {
  summary: 'Responses take time',
  options: {
    ms: { default: 50, meaning: 'mean time in milliseconds' },
    deviation: { default: 0, meaning: 'standard deviation in milliseconds; 0 is a fixed time' },
    tail: { default: 0, meaning: 'share of slow responses, 0 to 1' },
    tailMs: { default: 2000, meaning: 'mean additional time of a slow response in milliseconds' },
  },
  create({ ms, deviation, tail, tailMs }, { clock, randomOf }) {
    return (next) => async (request) => {
      const random = randomOf(request);
      const usual = Math.max(0, ms + deviation * normal(random));
      const slow = random() < tail ? -tailMs * Math.log(1 - random()) : 0;
      const wait = Math.round(usual + slow);
      if (wait > 0) await clock.sleep(wait, request.signal);
      return next(request);
    };
  },
};

/** A number of the standard normal distribution (Box and Muller). */
const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
