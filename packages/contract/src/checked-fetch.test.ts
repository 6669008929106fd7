import { describe, expect, it } from 'vitest';
import { type ContractViolation, checkedFetch } from './index.ts';

const service = 'http://127.0.0.1/subscriptions/s/resourceGroups/g/providers/Microsoft.ApiManagement/service/shop';

/** The violations of a request, and whether it was sent. */
async function sendTo(url: string, init: RequestInit = {}) {
  const violations: ContractViolation[] = [];
  const sent: Request[] = [];
  const fetch = checkedFetch(
    async (request) => {
      sent.push(request);
      return new Response();
    },
    (violation) => violations.push(violation),
  );
  await fetch(new Request(url, init));
  return { messages: violations.map(({ message }) => message), isSent: sent.length === 1, sent };
}

const put = (body: unknown) => ({ method: 'PUT', body: typeof body === 'string' ? body : JSON.stringify(body) });
const version = 'api-version=2024-05-01';

describe('a checked fetch', () => {
  it.each([
    [`${service}/tags/red?${version}`, put({ properties: { displayName: 'Red' } })],
    [`${service}?${version}`, {}],
    [`${service}/apis/pets?${version}&asyncId=1&asyncCode=201`, {}],
    [`${service}/tenant/operationResults/1?${version}`, {}],
    ['http://127.0.0.1/exports/1', {}],
  ])('passes %s on', async (url, init) => {
    expect(await sendTo(url, init)).toMatchObject({ messages: [], isSent: true });
  });

  it('leaves the body to the wrapped fetch', async () => {
    const { sent } = await sendTo(`${service}/tags/red?${version}`, put({ properties: { displayName: 'Red' } }));
    expect(await sent[0]?.json()).toEqual({ properties: { displayName: 'Red' } });
  });

  it.each([
    [
      `${service}/tags/red?${version}`,
      put({ properties: {} }),
      "PUT tags/red differs from the contract: properties.displayName: 'displayName' is required",
    ],
    [`${service}/tags/red?${version}`, put('{'), 'PUT tags/red differs from the contract: The body is not JSON'],
    [
      `${service}/tags/red?${version}`,
      { method: 'DELETE' },
      "DELETE tags/red differs from the contract: If-Match: 'If-Match' is required",
    ],
    [`${service}/tags/red`, {}, "GET tags/red differs from the contract: api-version: 'api-version' is required"],
    [
      `${service}/tools?${version}`,
      {},
      'GET tools differs from the contract: path: The path or the method is not in the contract',
    ],
  ])('reports %s with %j and sends it', async (url, init, message) => {
    expect(await sendTo(url, init)).toMatchObject({ messages: [message], isSent: true });
  });

  it('throws without a listener, and does not send the request', async () => {
    const fetch = checkedFetch(() => Promise.reject(new Error('was sent')));
    await expect(fetch(new Request(`${service}/tools?${version}`))).rejects.toThrow('GET tools differs');
  });
});
