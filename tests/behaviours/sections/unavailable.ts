import { equal } from 'node:assert/strict';
import { imports, orders } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { locks } from '../polls.ts';
import { api, named, operation, policy, puts, rejects, succeeds } from '../support.ts';

const unsupported = (tier: string) => ({
  code: 'MethodNotAllowedInPricingTier',
  message: `Method not allowed in ${tier} pricing tier`,
});

export const unavailable: Section = {
  title: 'What a service refuses because of its tier or state',
  behaviours: [
    {
      statement:
        'The Consumption tier refuses groups, identity providers and tenant access, even their lists, with 400 `MethodNotAllowedInPricingTier`.',
      source: 'Azure/apiops#561, Azure/apiops#686, hashicorp/terraform-provider-azurerm#10750',
      emulator: { tier: 'Consumption' },
      async check(call) {
        for (const path of [
          'groups',
          'groups/developers',
          'identityProviders',
          'identityProviders/aad',
          'tenant',
          'tenant/access',
        ])
          rejects(await call('GET', path), 400, unsupported('Consumption'));
        rejects(await call('PUT', 'groups/g', named('G')), 400, unsupported('Consumption'));
      },
    },
    {
      statement: 'The StandardV2 tier refuses `tenant` in the same way.',
      source: 'hashicorp/terraform-provider-azurerm#29277, Azure/bicep#15575',
      emulator: { tier: 'StandardV2' },
      async check(call) {
        for (const path of ['tenant', 'tenant/access'])
          rejects(await call('GET', path), 400, unsupported('StandardV2'));
        await succeeds(call, 'GET', 'groups');
      },
    },
    {
      statement: 'Older api-versions returned 405 instead.',
      source: 'Azure/azure-apim-extension#115',
      open: 'the source does not name the api-versions',
    },
    {
      statement:
        'A list that a service does not support may respond with 500 "Request processing failed due to internal error".',
      source: 'Azure/apiops, src/common/Resource.Http.cs',
      open: 'the lists and tiers are unknown',
    },
    {
      statement: 'GET of an absent wiki of an API or product is 500 instead of 404.',
      source: 'Azure/apiops-cli, src/clients/apim-client.ts',
      emulator: { quirks: true },
      async check(call) {
        await puts(call, { 'apis/a': api('a'), 'products/p': named('P') });
        for (const path of ['apis/a/wikis/default', 'products/p/wikis/default']) rejects(await call('GET', path), 500);
      },
    },
    {
      statement: 'The list of tags of an API in a workspace is 500; `tags/{id}/apiLinks` has them.',
      source: 'Azure/apiops-cli, src/services/api-extractor.ts',
      emulator: { quirks: true, tier: 'Premium' },
      async check(call) {
        await puts(call, {
          'workspaces/w': named('W'),
          'workspaces/w/apis/a': api('a'),
          'workspaces/w/tags/t': named('T'),
        });
        rejects(await call('GET', 'workspaces/w/apis/a/tags'), 500);
        await succeeds(call, 'GET', 'workspaces/w/tags/t/apiLinks');
      },
    },
    {
      statement:
        'A write during an import of the same API is 409 `PessimisticConcurrencyConflict` "Operation on the API is in progress".',
      source: 'Azure/apiops#141, Azure/apiops#379, Azure/apiops#497',
      emulator: { polls: 2, profile: locks },
      async check(call) {
        await succeeds(call, 'PUT', 'apis/orders', imports(orders));
        rejects(await call('PUT', 'apis/orders', imports(orders)), 409, {
          code: 'PessimisticConcurrencyConflict',
          message: /^Operation on the API is in progress/,
        });
      },
    },
    {
      statement:
        'Writes of an API, of its revisions and of its product links share the lock; other APIs are not locked.',
      source: 'Azure/apiops-cli#252, Azure/apiops#379',
      emulator: { profile: locks },
      async check(call) {
        await puts(call, { 'products/p': named('P'), 'apis/orders': imports(orders), 'apis/other': api('other') });
        for (const [path, body] of [
          ['apis/orders;rev=2', api('orders')],
          ['apis/orders/operations/o', operation('GET', '/o')],
          ['products/p/apis/orders', undefined],
        ] as const)
          rejects(await call('PUT', path, body), 409, { code: 'PessimisticConcurrencyConflict' });
        await puts(call, { 'apis/other/policies/policy': policy() });
      },
    },
    {
      statement: 'A management endpoint that cannot be reached is 422 `ManagementApiRequestFailed`.',
      source: 'Azure/apiops#497, Azure/apiops#689',
      emulator: { profile: { faults: [{ fault: 'unreachable-management', rate: 1 }] } },
      async check(call) {
        rejects(await call('PUT', 'apis/a', api('a')), 422, { code: 'ManagementApiRequestFailed' });
      },
    },
    {
      statement: 'A timeout of a very large API has the same code, with 422 or 409.',
      source: 'Azure/apiops#689',
      open: 'from which size on is unknown',
    },
    {
      statement: 'The gateway may respond with 503 or 504 while an import goes on; the next attempt is 409.',
      source: 'Azure/azure-apim-extension#131',
      emulator: { profile: { seed: 3, faults: [{ fault: 'server-errors', rate: 0.5, effect: 1 }, ...locks.faults] } },
      async check(call) {
        const statuses: number[] = [];
        for (let index = 0; index < 8; index += 1) {
          const put = async () => (await call('PUT', `apis/a${index}`, imports(orders, { path: `a${index}` }))).status;
          if ((await put()) < 500) continue;
          for (let status = 500; status >= 500 && statuses.length < 8; ) {
            status = await put();
            if (status < 500) statuses.push(status);
          }
        }
        equal(statuses.length > 0 && statuses.every((status) => status === 409), true);
      },
    },
    {
      statement: 'Clients retry 408, 429, 500, 502, 503 and 504, and 412, 409 and 422 with the codes above.',
      source: 'Azure/apiops, src/common/Http.cs',
      open: 'a fact about a client; the client of this repository has its own tests',
    },
  ],
};
