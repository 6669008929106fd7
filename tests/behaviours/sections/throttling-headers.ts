import { deepEqual, equal } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { arm, as, left, page, processed, provider, tenant } from '../buckets.ts';
import { named } from '../support.ts';

export const throttlingHeaders: Section = {
  title: 'Remaining requests',
  behaviours: [
    {
      statement:
        'A response has the requests that are left in `x-ms-ratelimit-remaining-subscription-reads`, `…-writes` or `…-deletes`, as the request is one.',
      source: page,
      emulator: arm,
      async check(call) {
        for (const [method, name, count] of [
          ['GET', 'reads', '249'],
          ['HEAD', 'reads', '248'],
          ['PUT', 'writes', '199'],
          ['DELETE', 'deletes', '199'],
        ] as const) {
          const response = await call(method, 'tags/t', method === 'PUT' ? named('T') : undefined);
          const seen = ['reads', 'writes', 'deletes'].filter((one) => left(response, `subscription-${one}`) !== null);
          deepEqual([seen, left(response, `subscription-${name}`)], [[name], count], method);
        }
      },
    },
    {
      statement:
        '`x-ms-ratelimit-remaining-subscription-global-reads`, `…-writes` and `…-deletes` are what is left for all principals.',
      source: 'Microsoft Learn, "Invoke-AzRestMethod" (example 6)',
      emulator: arm,
      async check(call) {
        equal(left(await call('GET', 'tags', undefined, as('a')), 'subscription-global-reads'), '3749');
        equal(left(await call('GET', 'tags', undefined, as('b')), 'subscription-global-reads'), '3748');
        equal(left(await call('PUT', 'tags/t', named('T')), 'subscription-global-writes'), '2999');
        equal(left(await call('DELETE', 'tags/t'), 'subscription-global-deletes'), '2999');
      },
    },
    {
      statement:
        'Requests of the tenant have `x-ms-ratelimit-remaining-tenant-reads` or `…-tenant-writes`, and none of a subscription.',
      source: page,
      emulator: arm,
      async check(call) {
        const read = await call('GET', tenant);
        const names = ['tenant-reads', 'tenant-global-reads', 'subscription-reads'];
        deepEqual(
          names.map((name) => left(read, name)),
          ['249', null, null],
        );
        equal(left(await call('POST', tenant), 'tenant-writes'), '199');
      },
    },
    {
      statement: 'The number of a header is what the bucket contains: it grows with time.',
      source: page,
      emulator: arm,
      async check(call, clock) {
        await processed(call, 100, 'GET');
        await clock.sleep(2000);
        equal(left(await call('GET', 'tags'), 'subscription-reads'), String(250 - 100 + 2 * 25 - 1));
      },
    },
    {
      statement: 'When the resource provider throttles, the remaining requests of the subscription are not near 0.',
      source: 'Microsoft Learn, "Troubleshoot API throttling errors"',
      emulator: provider('TooManyRequests'),
      async check(call) {
        equal(left(await call('GET', 'tags'), 'subscription-reads'), '249');
      },
    },
    {
      statement: '`x-ms-ratelimit-remaining-resource` is what the resource provider has left.',
      source: 'Microsoft Learn, "Troubleshoot API throttling errors"',
      open: 'The page shows it for Microsoft.Compute; no source shows it for API Management. The emulator leaves it out.',
    },
    {
      statement:
        '`x-ms-ratelimit-remaining-subscription-resource-requests` replaces these headers when a provider has limits of its own.',
      source: page,
      open: 'No source states that API Management has such limits.',
    },
  ],
};
