import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { createGateway, simulatedClock } from '@apimkit/gateway';
import { Artifacts } from '@apimkit/model';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyDocument } from './gateway-arbitraries.ts';

const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'OPTIONS', 'HEAD', 'PATCH'),
  path: fc.webPath(),
  headers: fc.dictionary(
    fc.constantFrom('Origin', 'Authorization', 'X-A', 'Accept', 'Content-Type'),
    fc.constantFrom('a', 'Bearer a.b.c', '*/*', 'application/json', 'text/xml', ''),
  ),
  body: fc.constantFrom('', '{"a":1}', '<a><b/></a>', '{', '<'),
});

describe('random policies and requests', () => {
  const real = globalThis.fetch;
  const sent: unknown[] = [];
  beforeEach(() => {
    globalThis.fetch = (...parts) => {
      sent.push(parts);
      return Promise.reject(new Error('no network'));
    };
  });
  afterEach(() => {
    globalThis.fetch = real;
  });

  it('neither crash nor take longer than two seconds of a processor nor use the network', async () => {
    const parse = await loadCSharp();
    await fc.assert(
      fc.asyncProperty(policyDocument, request, async (policy, { method, path, headers, body }) => {
        const gateway = createGateway({
          artifacts: new Artifacts(),
          parse,
          crypto: nodeCrypto,
          clock: simulatedClock(0),
          backends: { 'https://gateway.example.com': { body: '{"a":1}' } },
        });
        const [before, started] = [process.cpuUsage(), performance.now()];
        const hasBody = body !== '' && !['GET', 'HEAD'].includes(method);
        const sentRequest = new Request(`https://gateway.example.com${path}`, {
          method,
          headers,
          ...(hasBody ? { body } : {}),
        });
        const { response, trace } = await gateway.call(sentRequest, { target: { policy } });
        expect(response.status).toBeGreaterThanOrEqual(200);
        expect(JSON.stringify(trace)).not.toContain('root:');
        expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(2);
        // A wait of the clock of the machine.
        expect(performance.now() - started).toBeLessThan(30_000);
        expect(sent).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
