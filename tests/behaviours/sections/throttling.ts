import { deepEqual, equal, match } from 'node:assert/strict';
import type { Behaviour, Section } from '../behaviour.ts';
import { arm, as, left, other, page, processed, provider, small, tenant } from '../buckets.ts';
import { named, rejects, statusOf, succeeds } from '../support.ts';

const buckets = (
  [
    ['Reads', 'GET', 250, 25],
    ['Writes', 'PATCH', 200, 10],
    ['Deletes', 'DELETE', 200, 10],
  ] as const
).map(
  ([noun, method, size, rate]): Behaviour => ({
    statement: `${noun} have a bucket of ${size} requests, which refills with ${rate} in a second, up to its size.`,
    source: page,
    emulator: arm,
    async check(call, clock) {
      equal(await processed(call, size + 10, method), size);
      await clock.sleep(1000);
      equal(await processed(call, rate + 10, method), rate);
      await clock.sleep(3_600_000);
      equal(await processed(call, size + 10, method), size);
    },
  }),
);

export const throttling: Section = {
  title: 'Throttling',
  behaviours: [
    ...buckets,
    {
      statement: 'Requests without a subscription in their URL use buckets of the tenant, of the same sizes.',
      source: page,
      emulator: arm,
      async check(call) {
        equal(await processed(call, 260, 'GET', tenant), 250);
        equal(await processed(call, 1, 'GET'), 1);
        equal(await processed(call, 210, 'DELETE', tenant), 200);
      },
    },
    {
      statement: 'Each subscription has its own buckets.',
      source: page,
      emulator: small,
      async check(call) {
        equal(await processed(call, 3, 'GET'), 2);
        equal(await processed(call, 3, 'GET', other), 2);
      },
    },
    {
      statement: 'Each principal has its own buckets, whatever token it sends.',
      source: page,
      emulator: small,
      async check(call) {
        const statuses = [];
        for (const headers of [as('a'), as('a', 2), as('a', 3), as('b')])
          statuses.push(await statusOf(call, 'GET', 'tags', undefined, headers));
        deepEqual(statuses, [200, 200, 429, 200]);
      },
    },
    {
      statement: 'All principals of a subscription together have 15 times the limits of one.',
      source: page,
      emulator: small,
      async check(call) {
        const principals = Array.from({ length: 20 }, (_, n) => as(`p${n}`));
        const responses = [...principals, ...principals].map((headers) => call('GET', 'tags', undefined, headers));
        equal((await Promise.all(responses)).filter(({ status }) => status === 200).length, 2 * 15);
      },
    },
    {
      statement: 'The limits apply in each region.',
      source: page,
      open: 'The emulator is one region.',
    },
    {
      statement: 'The limits may be smaller for subscriptions that are free or for a trial.',
      source: page,
      open: 'The page has no numbers. The profile `throttled` has small buckets, and the fault `throttling` has options.',
    },
    {
      statement: 'Other clouds allow 12,000 reads, 1,200 writes and 15,000 deletes in an hour.',
      source: `${page}, "Throttling for non-public clouds"`,
      open: 'The emulator has the buckets of the public cloud only. The limits of other clouds apply to each instance of Resource Manager, so a client cannot predict them.',
    },
    {
      statement: 'A POST is a write, also one that only reads, such as `listValue` and `listSecrets`.',
      source: 'Azure/azure-sdk-for-java#1389',
      emulator: small,
      async check(call) {
        await succeeds(call, 'PUT', 'namedValues/n', named('n', { value: 'v' }));
        equal(left(await call('POST', 'namedValues/n/listValue'), 'subscription-writes'), '0');
        rejects(await call('POST', 'subscriptions/master/listSecrets'), 429);
      },
    },
    {
      statement:
        "Above the limit a request is 429 `SubscriptionRequestsThrottled` \"Number of 'read' requests for subscription actor '…' exceeded. …\".",
      source: 'Azure/apiops#612',
      emulator: small,
      async check(call) {
        await processed(call, 2, 'GET');
        rejects(await call('GET', 'tags'), 429, {
          code: 'SubscriptionRequestsThrottled',
          message:
            /^Number of 'read' requests for subscription actor '[^' ]+:[^' ]+' exceeded\. Please try again after '1' seconds after additional tokens are available\. Refer to https:\/\/aka\.ms\/arm-throttling for additional information\.$/,
        });
      },
    },
    {
      statement: 'The code of the error when the limit of the tenant is reached.',
      source: page,
      open: 'No source shows such a response. The emulator returns 429 `TenantRequestsThrottled`.',
    },
    {
      statement: 'A response 429 has `Retry-After` in seconds, after which the next request is processed.',
      source: page,
      emulator: small,
      async check(call, clock) {
        await processed(call, 2, 'PATCH');
        const seconds = (await call('PUT', 'tags/t', named('T'))).headers.get('retry-after') ?? '';
        match(seconds, /^[1-9]\d*$/);
        await clock.sleep(Number(seconds) * 1000);
        await succeeds(call, 'PUT', 'tags/t', named('T'));
      },
    },
    {
      statement: 'A request before the end of `Retry-After` is not processed, and gets a new `Retry-After`.',
      source: page,
      emulator: small,
      async check(call, clock) {
        await processed(call, 3, 'PATCH');
        await clock.sleep(1900);
        const early = await call('PUT', 'tags/early', named('E'));
        deepEqual([early.status, early.headers.has('retry-after')], [429, true]);
        await clock.sleep(200);
        rejects(await call('PUT', 'tags/early', named('E')), 429);
        rejects(await call('GET', 'tags/early'), 404);
      },
    },
    ...['TooManyRequests', 'ResourceRequestsThrottled'].map(
      (code): Behaviour => ({
        statement: `The resource provider throttles too: 429 \`${code}\` with \`Retry-After\`.`,
        source: code === 'TooManyRequests' ? `Azure/migAz#57; ${page}` : 'Azure/azqr#34, Azure/alzlib#168',
        emulator: provider(code),
        async check(call) {
          const response = await call('GET', 'tags');
          rejects(response, 429, { code });
          equal(response.headers.get('retry-after'), '7');
        },
      }),
    ),
    {
      statement: 'The limits of API Management itself, beside those of Resource Manager.',
      source: `${page}, "Resource provider limits"`,
      open: 'The page names the limits of other providers only. The fault `too-many-requests` returns 429 at random.',
    },
  ],
};
