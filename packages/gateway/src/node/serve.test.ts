import { expect, it } from 'vitest';
import type { Gateway } from '../gateway.ts';
import type { CallResult } from '../result.ts';
import { serveGateway } from './serve.ts';

let count = 0;
const trace = () => ({
  requestId: `r${++count}`,
  method: 'GET',
  url: 'https://a/',
  entries: [],
  errors: [],
  status: 200,
  duration: 0,
});
const gateway: Gateway = {
  fetch: async (request) =>
    new Response(await request.text(), {
      status: 201,
      headers: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
    }),
  call: async () => ({ response: new Response('traced'), trace: trace() }) as unknown as CallResult,
};

it('passes requests and responses, and keeps a bounded number of traces', async () => {
  const { url, close } = await serveGateway(() => gateway, { traces: 2, maxBody: 10 });
  try {
    const response = await fetch(url, { method: 'POST', body: 'hello' });
    expect([response.status, await response.text(), response.headers.getSetCookie()]).toEqual([
      201,
      'hello',
      ['a=1', 'b=2'],
    ]);
    expect((await fetch(url, { method: 'POST', body: 'a longer body' })).status).toBe(413);
    const places: string[] = [];
    for (let number = 0; number < 3; number += 1)
      places.push((await fetch(url, { headers: { 'Apim-Trace': 'true' } })).headers.get('apim-trace-location') ?? '');
    expect(await Promise.all(places.map(async (place) => (await fetch(place)).status))).toEqual([404, 200, 200]);
  } finally {
    await close();
  }
});

it('responds with 500 if the gateway throws', async () => {
  const { url, close } = await serveGateway(() => Promise.reject(new Error('no policies')));
  try {
    expect(await (await fetch(url)).json()).toEqual({ statusCode: 500, message: 'no policies' });
  } finally {
    await close();
  }
});
