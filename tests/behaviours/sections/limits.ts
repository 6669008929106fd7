import { equal } from 'node:assert/strict';
import type { Caller } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Behaviour, Section } from '../behaviour.ts';
import { type Body, body, put, refuses } from '../kit.ts';

const page = 'Microsoft Learn, "Understanding Azure API Management service limits"';
const text = (length: number) => 'x'.repeat(length);
const long = (length: number) => `https://${text(length - 8)}`;
const api = { displayName: 'A', path: 'a' };
const named = { displayName: 'N' };

/** A field, the resource that has it, its other properties, and its longest value. */
const fields: readonly (readonly [
  field: string,
  path: string,
  rest: object,
  most: number,
  make?: (length: number) => string,
])[] = [
  ['displayName', 'apis/a', api, 300],
  ['path', 'apis/a', api, 400],
  ['serviceUrl', 'apis/a', api, 2000, long],
  ['apiRevision', 'apis/a', api, 100],
  ['apiVersion', 'apis/a', api, 100],
  ['apiRevisionDescription', 'apis/a', api, 256],
  ['apiVersionDescription', 'apis/a', api, 256],
  ['description', 'products/p', named, 1000],
  ['displayName', 'products/p', named, 300],
  ['displayName', 'apiVersionSets/v', { displayName: 'V', versioningScheme: 'Segment' }, 100],
  ['displayName', 'apis/a/operations/o', { displayName: 'O', method: 'GET', urlTemplate: '/' }, 300],
  ['urlTemplate', 'apis/a/operations/o', { displayName: 'O', method: 'GET' }, 1000, (length) => `/${text(length - 1)}`],
  ['description', 'apis/a/operations/o', { displayName: 'O', method: 'GET', urlTemplate: '/' }, 1000],
  ['description', 'loggers/l', { loggerType: 'azureMonitor' }, 256],
  ['title', 'backends/b', { url: 'https://example.com', protocol: 'http' }, 300],
  ['description', 'backends/b', { url: 'https://example.com', protocol: 'http' }, 2000],
];

const fieldLimits = fields.map(
  ([field, path, rest, most, make = text]): Behaviour => ({
    statement: `\`${field}\` of \`${path.replace(/\/\w+$/, '')}\` has at most ${most.toLocaleString('en')} characters.`,
    source: 'Microsoft Learn, "Azure API Management REST API" (request bodies)',
    async check(call) {
      if (path.startsWith('apis/a/')) await put(call, 'apis/a', api);
      const version = field === 'apiVersion' ? await versionSet(call) : {};
      await put(call, path, { ...rest, ...version, [field]: make(most) });
      await refuses(call('PUT', path, { properties: { ...rest, ...version, [field]: make(most + 1) } }), {
        code: 'ValidationError',
        target: field,
      });
    },
  }),
);

async function versionSet(call: Caller): Promise<object> {
  await put(call, 'apiVersionSets/v', { displayName: 'V', versioningScheme: 'Segment' });
  return { apiVersionSetId: '/apiVersionSets/v' };
}

/** A kind of resource, and how one with a number is written. */
const counted: readonly (readonly [string, string, (number: number) => readonly [string, object]])[] = [
  ['APIs', 'apis', (n) => [`apis/a${n}`, { displayName: `A${n}`, path: `a${n}` }]],
  [
    'operations of all APIs',
    'operations',
    (n) => [`apis/a/operations/o${n}`, { displayName: 'O', method: 'GET', urlTemplate: `/${n}` }],
  ],
  ['tags', 'tags', (n) => [`tags/t${n}`, { displayName: `T${n}` }]],
  ['named values', 'namedValues', (n) => [`namedValues/n${n}`, { displayName: `n${n}`, value: 'v' }]],
  ['loggers', 'loggers', (n) => [`loggers/l${n}`, { loggerType: 'azureMonitor' }]],
  ['products', 'products', (n) => [`products/p${n}`, { displayName: `P${n}`, subscriptionRequired: false }]],
  ['self-hosted gateways', 'gateways', (n) => [`gateways/g${n}`, { locationData: { name: 'l' } }]],
];

const countLimits = counted.map(
  ([noun, key, make]): Behaviour => ({
    statement: `The number of ${noun} is limited; one more is refused.`,
    source: page,
    emulator: { limits: { [key]: 2 } },
    async check(call) {
      if (key === 'operations') await put(call, 'apis/a', api);
      for (const number of [1, 2, 2]) await put(call, ...make(number));
      const [path, values] = make(3);
      await refuses(call('PUT', path, { properties: values }), { code: 'ValidationError' });
      await body(call('DELETE', make(1)[0]));
      await put(call, path, values);
    },
  }),
);

export const limits: Section = {
  title: 'Limits',
  behaviours: [
    ...fieldLimits,
    {
      statement: 'The name of an API has at most 256 characters, and none of `* # & + : < > ?`.',
      source: 'Microsoft Learn, "APIs - Create Or Update"',
      async check(call) {
        for (const name of [text(257), 'a*b', 'a&b', 'a+b', 'a:b', 'a%3Cb'])
          await refuses(call('PUT', `apis/${name}`, { properties: api }));
        await put(call, `apis/${text(256)}`, api);
      },
    },
    ...countLimits,
    {
      statement: 'Subscriptions are limited; `master` and those of new products count.',
      source: page,
      emulator: { limits: { subscriptions: 2 } },
      async check(call) {
        await put(call, 'products/p', { displayName: 'P' });
        await refuses(call('PUT', 'subscriptions/s', { properties: { displayName: 'S', scope: '/apis' } }));
      },
    },
    {
      statement: 'Revisions and versions count as APIs.',
      source: page,
      emulator: { limits: { apis: 2 } },
      async check(call) {
        await put(call, 'apis/a', api);
        await put(call, 'apis/a;rev=2', { ...api, sourceApiId: '/apis/a' });
        await refuses(call('PUT', 'apis/b', { properties: { displayName: 'B', path: 'b' } }));
      },
    },
    {
      statement:
        'The numbers of a tier are 3,000 operations, 5,000 named values and 100 products for Developer, and more above.',
      source: page,
      emulator: { limits: 'tier', tier: 'Developer' },
      async check(call) {
        for (let number = 0; number < 100; number += 1)
          await put(call, `products/p${number}`, { displayName: `P${number}`, subscriptionRequired: false });
        const { status, body: seen } = await call('PUT', 'products/one-more', { properties: { displayName: 'One' } });
        equal(status, 400, JSON.stringify(seen as Body));
      },
    },
    {
      statement: 'The message that a limit is reached.',
      source: page,
      open: 'No source shows the code or the text. The emulator returns 400 `ValidationError` with its own words.',
    },
    {
      statement: 'A tier limits users and workspaces of a gateway.',
      source: page,
      open: 'Users are stored without rules, and gateways of workspaces are outside of the emulator.',
    },
  ],
};
