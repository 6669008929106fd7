import { atRandom, effectOption, type FaultKind, rateOption } from '../fault.ts';

/** A connection that ended without a response. In process it is what `fetch` throws; the server closes the connection. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
  }
}

/** Connections that are lost before or after the effect of a request. */
export const droppedConnections: FaultKind<{ readonly rate: number; readonly effect: number }> = {
  summary: 'Connections are dropped before or after the effect',
  options: { rate: rateOption, effect: effectOption },
  create: ({ rate, effect }, surroundings) =>
    atRandom(rate, surroundings, async (request, next, random) => {
      if (random() < effect) await next(request);
      throw new ConnectionDropped();
    }),
};
