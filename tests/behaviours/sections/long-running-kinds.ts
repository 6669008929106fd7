import assert, { equal } from 'node:assert/strict';
import { imports, orders, service } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { ends, location, locks, poll, slow } from '../polls.ts';
import { api, named, policy, properties, type Reply, rejects, statusOf, succeeds } from '../support.ts';

export const longRunningKinds: Section = {
  title: 'Long-running deletes and actions',
  behaviours: [
    {
      statement: 'PATCH and `refreshSecret` of a named value are long-running operations.',
      source: 'examples ApiManagementUpdateNamedValue.json, ApiManagementRefreshNamedValue.json',
      emulator: slow,
      async check(call) {
        const keyVault = { secretIdentifier: 'https://vault.example.com/secrets/s' };
        await ends(call, 'PUT', 'namedValues/n', named('n', { secret: true, keyVault }));
        const patch = await call('PATCH', 'namedValues/n', properties({ tags: ['x'] }));
        assert(location(patch), 'PATCH');
        await poll(call, location(patch));
        assert(location(await call('POST', 'namedValues/n/refreshSecret')), 'refreshSecret');
      },
    },
    {
      statement: 'DELETE of an API is 202 with a `Location`; the poll ends with 204.',
      source: 'example ApiManagementDeleteApi.json',
      emulator: slow,
      async check(call) {
        await ends(call, 'PUT', 'apis/a', api('a'));
        const first = await call('DELETE', 'apis/a');
        equal(first.status, 202);
        equal((await poll(call, location(first))).at(-1)?.status, 204);
        equal(await statusOf(call, 'GET', 'apis/a'), 404);
      },
    },
    {
      statement: 'The refusal to delete the current revision of an API arrives with the poll.',
      source: 'Azure/apiops-cli#142',
      emulator: slow,
      async check(call) {
        await ends(call, 'PUT', 'apis/a', api('a'));
        await ends(call, 'PUT', 'apis/a;rev=2', api('a', { sourceApiId: `${service}/apis/a` }));
        const first = await call('DELETE', 'apis/a');
        equal(first.status, 202);
        const last = (await poll(call, location(first))).at(-1) as Reply;
        rejects(last, 400, { code: 'ValidationError', message: 'Cannot delete the current revision of an API.' });
      },
    },
    {
      statement: 'An import is visible after its end only.',
      source: 'Azure/apiops#156',
      emulator: slow,
      async check(call) {
        const first = await call('PUT', 'apis/orders', imports(orders));
        equal(await statusOf(call, 'GET', 'apis/orders/operations/getOrder'), 404);
        await poll(call, location(first));
        await succeeds(call, 'GET', 'apis/orders/operations/getOrder');
      },
    },
    {
      statement: 'Operations of the service itself poll below `operationresults/{base64}`.',
      source: 'example ApiManagementApplyNetworkConfigurationUpdates.json',
      open: 'the emulator has no operations that change the service itself, such as backup and network updates',
    },
    {
      statement: 'URLs of operations may need permissions on the resource group.',
      source: 'Microsoft Learn, "Track asynchronous Azure operations"',
      open: 'the emulator has no roles',
    },
    {
      statement:
        'A finished import may still lock its API: the next write is refused with 409 `PessimisticConcurrencyConflict`.',
      source: 'Azure/apiops-cli#252',
      emulator: { ...slow, profile: locks },
      async check(call) {
        await ends(call, 'PUT', 'apis/orders', imports(orders));
        rejects(await call('PUT', 'apis/orders/policies/policy', policy()), 409, {
          code: 'PessimisticConcurrencyConflict',
        });
        await succeeds(call, 'GET', 'apis/orders');
      },
    },
  ],
};
