import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { body, names, properties, put, refuses } from '../kit.ts';

const path = 'subscriptions/s';
const values = { displayName: 'S', scope: '/apis' };
const page = 'Microsoft Learn, "Subscription - Create Or Update"';

export const subscriptions: Section = {
  title: 'Subscriptions',
  behaviours: [
    {
      statement: 'Every service has the subscription `master` for all APIs.',
      source: 'Microsoft Learn, "Subscriptions in Azure API Management"',
      async check(call) {
        equal((await properties(call('GET', 'subscriptions/master'))).displayName, 'Built-in all-access subscription');
      },
    },
    {
      statement: 'The subscription `master` cannot be changed.',
      source: 'Azure/apiops-cli, src/services/resource-publisher.ts',
      check: (call) =>
        refuses(call('PUT', 'subscriptions/master', { properties: { ...values, displayName: 'M' } }), { status: 405 }),
    },
    {
      statement: '`listSecrets` returns the keys, also those of `master`.',
      source: 'ApiManagementSubscriptionListSecrets.json',
      async check(call) {
        await put(call, path, values);
        for (const name of [path, 'subscriptions/master']) {
          const { primaryKey, secondaryKey } = await body(call('POST', `${name}/listSecrets`));
          ok(primaryKey.length > 0 && secondaryKey.length > 0);
          notEqual(primaryKey, secondaryKey);
        }
      },
    },
    {
      statement: 'Keys are never returned by GET or in the list.',
      source: 'ApiManagementListSubscriptions.json',
      async check(call) {
        await put(call, path, { ...values, primaryKey: 'first', secondaryKey: 'second' });
        for (const response of [await body(call('GET', path)), await body(call('GET', 'subscriptions'))])
          ok(!/first|second|Key/.test(JSON.stringify(response)));
      },
    },
    {
      statement: 'A write may set the keys.',
      source: page,
      async check(call) {
        await put(call, path, { ...values, primaryKey: 'first', secondaryKey: 'second' });
        deepEqual(await body(call('POST', `${path}/listSecrets`)), { primaryKey: 'first', secondaryKey: 'second' });
      },
    },
    {
      statement: 'A write without keys keeps them.',
      source: page,
      async check(call) {
        await put(call, path, values);
        const before = await body(call('POST', `${path}/listSecrets`));
        await put(call, path, { ...values, displayName: 'T' });
        deepEqual(await body(call('POST', `${path}/listSecrets`)), before);
      },
    },
    {
      statement: 'A key has 1 to 256 characters.',
      source: page,
      async check(call) {
        await put(call, path, { ...values, primaryKey: 'k'.repeat(256) });
        for (const primaryKey of ['', 'k'.repeat(257)])
          await refuses(call('PUT', path, { properties: { ...values, primaryKey } }), { target: 'primaryKey' });
      },
    },
    {
      statement: '`regeneratePrimaryKey` and `regenerateSecondaryKey` change one key each, with status 204.',
      source: 'ApiManagementSubscriptionRegenerateSecondaryKey.json',
      async check(call) {
        await put(call, path, values);
        const before = await body(call('POST', `${path}/listSecrets`));
        equal((await call('POST', `${path}/regeneratePrimaryKey`)).status, 204);
        const between = await body(call('POST', `${path}/listSecrets`));
        notEqual(between.primaryKey, before.primaryKey);
        equal(between.secondaryKey, before.secondaryKey);
        equal((await call('POST', `${path}/regenerateSecondaryKey`)).status, 204);
        notEqual((await body(call('POST', `${path}/listSecrets`))).secondaryKey, before.secondaryKey);
      },
    },
    {
      statement: 'A scope is `/apis`, `/products/x`, `/apis/x` or a full id.',
      source: page,
      async check(call) {
        await put(call, 'apis/a', { displayName: 'A', path: 'a' });
        await put(call, 'products/p', { displayName: 'P', subscriptionRequired: false });
        const full = (await body(call('GET', 'apis/a'))).id;
        for (const scope of ['/apis', '/products/p', '/apis/a', full]) await put(call, path, { ...values, scope });
        await refuses(call('PUT', path, { properties: { ...values, scope: '/products/none' } }));
      },
    },
    {
      statement: 'GET returns the scope and the owner as full ids.',
      source: 'ApiManagementListSubscriptions.json',
      async check(call) {
        await put(call, 'products/p', { displayName: 'P', subscriptionRequired: false });
        await put(call, path, { ...values, scope: '/products/p', ownerId: '/users/1' });
        const { scope, ownerId } = await properties(call('GET', path));
        match(scope, /^\/subscriptions\/.*\/service\/[^/]+\/products\/p$/);
        match(ownerId, /^\/subscriptions\/.*\/service\/[^/]+\/users\/1$/);
      },
    },
    {
      statement: 'A subscription without a state is `submitted`.',
      source: 'ApiManagementCreateSubscription.json',
      async check(call) {
        equal((await put(call, path, values)).properties.state, 'submitted');
      },
    },
    {
      statement: 'The state is one of `suspended`, `active`, `expired`, `submitted`, `rejected` and `cancelled`.',
      source: page,
      async check(call) {
        await put(call, path, { ...values, state: 'suspended' });
        await refuses(call('PUT', path, { properties: { ...values, state: 'paused' } }), { target: 'state' });
      },
    },
    {
      statement: 'A scope is required, and a display name has at most 100 characters.',
      source: page,
      async check(call) {
        await refuses(call('PUT', path, { properties: { displayName: 'S' } }), { target: 'scope' });
        await refuses(call('PUT', path, { properties: { ...values, displayName: 's'.repeat(101) } }), {
          target: 'displayName',
        });
      },
    },
    {
      statement: 'A display name is required.',
      source: page,
      open: 'Artifacts of the subscriptions that the service creates with products have none; the emulator accepts them.',
    },
    {
      statement: 'GET shows when a subscription was created.',
      source: 'ApiManagementCreateSubscription.json',
      async check(call) {
        match((await put(call, path, values)).properties.createdDate, /^\d{4}-\d\d-\d\dT/);
      },
    },
    {
      statement: 'A user has a limited number of subscriptions of one product.',
      source: 'Azure/apiops#623',
      async check(call) {
        await put(call, 'products/p', { displayName: 'P', subscriptionsLimit: 1 });
        const second = { displayName: 'S', scope: '/products/p', ownerId: '/users/1' };
        await refuses(call('PUT', path, { properties: second }), {
          message: 'Subscriptions limit reached for same user',
        });
      },
    },
    {
      statement:
        'A new service may have the API `echo-api` and the products `starter` and `unlimited` with subscriptions.',
      source: 'hashicorp/terraform-provider-azurerm#4121',
      emulator: { samples: true },
      async check(call) {
        deepEqual(await names(call, 'apis'), ['echo-api']);
        deepEqual(await names(call, 'products'), ['starter', 'unlimited']);
        deepEqual(await names(call, 'products/starter/apis'), ['echo-api']);
        equal((await names(call, 'subscriptions')).length, 3);
      },
    },
  ],
};
