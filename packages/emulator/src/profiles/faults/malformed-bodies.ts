import { atRandom, type FaultKind, rateOption } from '../fault.ts';

/** Bodies that end too early. The request has its effect. */
export const malformedBodies: FaultKind<{ readonly rate: number; readonly announced: number }> = {
  summary: 'Bodies end in the middle',
  options: {
    rate: rateOption,
    announced: {
      default: 0.5,
      meaning: 'share of them whose `Content-Length` announces the whole body; the others appear complete',
    },
  },
  create: ({ rate, announced }, surroundings) =>
    atRandom(rate, surroundings, async (request, next, random) => {
      const response = await next(request);
      if (response.body === null) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      const part = bytes.slice(0, Math.floor(bytes.length * random()));
      const headers = new Headers(response.headers);
      headers.set('content-length', String(random() < announced ? bytes.length : part.length));
      return new Response(part, { status: response.status, headers });
    }),
};
