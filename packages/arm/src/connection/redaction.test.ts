import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { armWith, service } from '../fixtures/scripted.ts';
import { describeExchange, type ExchangeEvent } from '../index.ts';
import { shownHeadersOf, shownUrl } from './redaction.ts';

describe('the log of an exchange', () => {
  const exchangesOf = (
    respond: Parameters<typeof armWith>[0] = () => ({
      status: 201,
      body: { properties: { value: 'S3CRET' } },
      headers: {
        'x-ms-request-id': 'r1',
        'set-cookie': 'session=S3CRET',
        'x-ms-ratelimit-remaining-subscription-writes': '198',
        location: 'https://management.azure.com/operations/1?api-version=1&t=S3CRET&c=S3CRET',
        'x-new': 'S3CRET',
      },
    }),
  ) => {
    const events: ExchangeEvent[] = [];
    const { client } = armWith(respond, {
      endpoint: 'https://management.azure.com',
      credential: { token: 'S3CRET' },
      correlationId: 'c1',
      onExchange: (event) => events.push(event),
    });
    return { client, events };
  };

  it('contains what support needs, and no secret', async () => {
    const { client, events } = exchangesOf();
    client.conceal((text) => text.replaceAll('hunter2', '(masked)'));
    await client.put(
      'namedValues/hunter2',
      { properties: { displayName: 'a', value: 'S3CRET' } },
      { query: { x: 'S3CRET' } },
    );
    const [event] = events;
    const id = event?.requestHeaders['x-ms-client-request-id'];
    expect(inspect(events, { depth: 9 })).not.toMatch(/S3CRET|hunter2/);
    expect(describeExchange({ ...(event as ExchangeEvent), ms: 12.4 }).split('\n')).toEqual([
      `PUT https://management.azure.com${service}/namedValues/(masked)?x=(masked)&api-version=2024-05-01`,
      '> accept: application/json',
      '> accept-encoding: gzip,deflate',
      '> authorization: (masked)',
      '> content-type: application/json',
      expect.stringMatching(/^> user-agent: apimkit /),
      `> x-ms-client-request-id: ${id}`,
      '> x-ms-correlation-request-id: c1',
      '> (51 characters)',
      '< 201 in 12 ms',
      '< content-type: text/plain;charset=UTF-8',
      '< location: https://management.azure.com/operations/1?api-version=1&t=(masked)&c=(masked)',
      '< set-cookie: (masked)',
      '< x-ms-ratelimit-remaining-subscription-writes: 198',
      '< x-ms-request-id: r1',
      '< x-new: (masked)',
      '< (33 characters)',
    ]);
  });

  it('contains why there is no response, and no signature of a link', async () => {
    const { client, events } = exchangesOf(() => {
      throw new TypeError('connect to https://x.blob.core.windows.net/a?sig=S3CRET failed');
    });
    await client.download('https://x.blob.core.windows.net/a?sv=2020&sig=S3CRET').catch(() => undefined);
    expect(events).toHaveLength(8);
    expect(describeExchange(events[1] as ExchangeEvent)).toMatch(
      /^GET https:\/\/x\.blob\.core\.windows\.net\/a\?sv=\(masked\)&sig=\(masked\) \(attempt 2\)\n[\s\S]*\n< no response in \d+ ms: connect to https:\/\/x\.blob\.core\.windows\.net\/a failed$/,
    );
    expect(inspect(events, { depth: 9 })).not.toContain('S3CRET');
  });
});

it.each([
  ['https://a.test/x', 'https://a.test/x'],
  ['https://a.test/x?', 'https://a.test/x?'],
  ['https://user:pw@a.test/x?api-version=1', 'https://(masked)@a.test/x?api-version=1'],
  ['/x?Sig=1&%24filter=name eq 1&export', '/x?Sig=(masked)&%24filter=name eq 1&export'],
  ['/x?%=1&=2', '/x?%=(masked)&=(masked)'],
  ['/x?a=1?b=2', '/x?a=(masked)'],
])('%s is shown as %s', (url, expected) => expect(shownUrl(url)).toBe(expected));

it('masks the values of headers that are not known', () => {
  expect(
    shownHeadersOf([
      ['Authorization', 'x'],
      ['ETag', '"1"'],
      ['x-ms-arm-service-request-id', 'x'],
    ]),
  ).toEqual({
    authorization: '(masked)',
    etag: '"1"',
    'x-ms-arm-service-request-id': '(masked)',
  });
});
