import { deepEqual, equal, match } from 'node:assert/strict';
import type { Caller } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { body, inbound, names, policy, properties, put, refuses } from '../kit.ts';

/** A workspace with an API, a product, a tag and a group. */
async function team(call: Caller): Promise<void> {
  await put(call, 'workspaces/w', { displayName: 'W' });
  await put(call, 'workspaces/w/apis/a', { displayName: 'A', path: 'a' });
  await put(call, 'workspaces/w/apis/a/operations/o', { displayName: 'O', method: 'GET', urlTemplate: '/' });
  await put(call, 'workspaces/w/products/p', { displayName: 'P' });
  await put(call, 'workspaces/w/tags/t', { displayName: 'T' });
  await put(call, 'workspaces/w/groups/g', { displayName: 'G' });
}

const breaking = 'Microsoft Learn, "Workspaces - breaking changes (June 2024)"';
const present = [
  'apiVersionSets',
  'apis',
  'apis/a/diagnostics',
  'apis/a/operations',
  'apis/a/operations/o/policies',
  'apis/a/policies',
  'apis/a/releases',
  'apis/a/revisions',
  'apis/a/schemas',
  'backends',
  'certificates',
  'diagnostics',
  'groups',
  'groups/g/users',
  'loggers',
  'namedValues',
  'notifications',
  'policies',
  'policyFragments',
  'products',
  'products/p/apiLinks',
  'products/p/groupLinks',
  'products/p/policies',
  'schemas',
  'subscriptions',
  'tags',
  'tags/t/apiLinks',
  'tags/t/operationLinks',
  'tags/t/productLinks',
];
const missing = [
  'apis/a/wikis',
  'apis/a/tagDescriptions',
  'apis/a/resolvers',
  'apis/a/issues',
  'apis/a/operations/o/tags',
  'products/p/subscriptions',
  'caches',
  'authorizationProviders',
  'documentations',
];

export const workspaces: Section = {
  title: 'Workspaces',
  behaviours: [
    {
      statement: 'A workspace has APIs, products, policies, backends and more of its own.',
      source: 'Microsoft Learn, "Azure API Management REST API" (Workspace operations)',
      async check(call) {
        await team(call);
        for (const path of present) await body(call('GET', `workspaces/w/${path}`));
      },
    },
    {
      statement:
        'A workspace has no wikis, tag descriptions, resolvers, issues, operation tags, caches, providers or pages.',
      source: 'Microsoft Learn, "Azure API Management REST API" (Workspace operations)',
      async check(call) {
        await team(call);
        for (const path of missing) equal((await call('GET', `workspaces/w/${path}`)).status, 404, path);
      },
    },
    {
      statement: 'The same names may be used in a workspace and in the service.',
      source: 'Microsoft Learn, "What are workspaces in Azure API Management?"',
      async check(call) {
        await team(call);
        await put(call, 'tags/t', { displayName: 'T' });
        equal((await properties(call('GET', 'workspaces/w/tags/t'))).displayName, 'T');
      },
    },
    {
      statement: 'A workspace has a policy for all of its APIs.',
      source: 'Azure/apiops#859',
      async check(call) {
        await team(call);
        await put(call, 'workspaces/w/policies/policy', inbound('<base />'));
        match((await body(call('GET', 'workspaces/w/policies/policy'))).id, /\/workspaces\/w\/policies\/policy$/);
      },
    },
    {
      statement: 'APIs, operations and products of a workspace are linked by links with opaque names.',
      source: 'ApiManagementCreateWorkspaceTagApiLink.json',
      async check(call) {
        await team(call);
        const links = [
          ['products/p/apiLinks', 'apiId', 'apis/a'],
          ['tags/t/apiLinks', 'apiId', 'apis/a'],
          ['tags/t/operationLinks', 'operationId', 'apis/a/operations/o'],
          ['tags/t/productLinks', 'productId', 'products/p'],
          ['products/p/groupLinks', 'groupId', 'groups/g'],
        ];
        for (const [path = '', property = '', target] of links) {
          await put(call, `workspaces/w/${path}/one`, { [property]: `/workspaces/w/${target}` });
          const seen = await properties(call('GET', `workspaces/w/${path}/one`));
          match(seen[property], new RegExp(`^/subscriptions/.*/workspaces/w/${target}$`));
        }
      },
    },
    {
      statement: 'A second link between the same resources of a workspace is refused with 409.',
      source: 'Azure/apiops-cli, src/clients/apim-client.ts',
      async check(call) {
        await team(call);
        const values = { properties: { apiId: '/workspaces/w/apis/a' } };
        await body(call('PUT', 'workspaces/w/tags/t/apiLinks/one', values));
        await refuses(call('PUT', 'workspaces/w/tags/t/apiLinks/two', values), {
          status: 409,
          message: /^Link already exists between specified/,
        });
      },
    },
    {
      statement: 'The list of tags of an API of a workspace fails with 500; the links below tags are the form to use.',
      source: 'Azure/apiops-cli, src/services/api-extractor.ts',
      emulator: { quirks: true },
      async check(call) {
        await team(call);
        equal((await call('GET', 'workspaces/w/apis/a/tags')).status, 500);
      },
    },
    {
      statement: 'A product of a workspace may be linked to the built-in groups of the service.',
      source: breaking,
      async check(call) {
        await team(call);
        await put(call, 'workspaces/w/products/p/groupLinks/one', { groupId: '/groups/developers' });
        const { groupId } = await properties(call('GET', 'workspaces/w/products/p/groupLinks/one'));
        match(groupId, /\/service\/[^/]+\/groups\/developers$/);
      },
    },
    {
      statement: 'A product of a workspace cannot be linked to another group of the service.',
      source: breaking,
      async check(call) {
        await team(call);
        await put(call, 'groups/s', { displayName: 'S' });
        await refuses(call('PUT', 'workspaces/w/products/p/groupLinks/one', { properties: { groupId: '/groups/s' } }));
      },
    },
    {
      statement: 'An API of a workspace cannot be linked to a product or a tag of the service.',
      source: breaking,
      async check(call) {
        await team(call);
        await put(call, 'products/p', { displayName: 'P' });
        await put(call, 'tags/t', { displayName: 'T' });
        const values = { properties: { apiId: '/workspaces/w/apis/a' } };
        for (const owner of ['products/p', 'tags/t']) await refuses(call('PUT', `${owner}/apiLinks/one`, values));
      },
    },
    {
      statement: 'A policy of a workspace includes fragments of the workspace and names its named values and backends.',
      source: 'Microsoft Learn, "What are workspaces in Azure API Management?"',
      async check(call) {
        await team(call);
        await put(call, 'workspaces/w/policyFragments/f', policy('<fragment />'));
        await put(call, 'workspaces/w/namedValues/n', { displayName: 'n', value: 'a' });
        await put(call, 'workspaces/w/backends/b', { url: 'https://example.com', protocol: 'http' });
        const text = '<include-fragment fragment-id="f" /><set-backend-service backend-id="b" />{{n}}';
        await put(
          call,
          'workspaces/w/apis/a/policies/policy',
          inbound(text.replace('{{n}}', '<set-header name="{{n}}" exists-action="delete" />')),
        );
      },
    },
    {
      statement: 'DELETE of a workspace deletes what it contains.',
      source: 'Microsoft Learn, "Workspace - Delete"',
      async check(call) {
        await team(call);
        equal((await call('DELETE', 'workspaces/w')).status, 200);
        equal((await call('GET', 'workspaces/w/apis/a')).status, 404);
        deepEqual(await names(call, 'workspaces'), []);
      },
    },
    ...['Consumption', 'Developer', 'Basic', 'BasicV2', 'Standard'].map((tier) => ({
      statement: `The tier ${tier} has no workspaces.`,
      source: tier === 'BasicV2' ? 'Azure/apiops-cli#129' : breaking,
      emulator: { tier },
      check: (call: Caller) => refuses(call('GET', 'workspaces'), { code: 'MethodNotAllowedInPricingTier' }),
    })),
    {
      statement: 'Premium and Premium v2 have workspaces.',
      source: breaking,
      emulator: { tier: 'PremiumV2' },
      check: team,
    },
    {
      statement: 'Standard v2 has no workspaces.',
      source: breaking,
      open: 'Azure/apiops-cli#129 lists and creates them on a live service. The emulator has them.',
    },
    {
      statement: 'A workspace needs a gateway before its APIs can be called.',
      source: 'Microsoft Learn, "What are workspaces in Azure API Management?"',
      open: 'Gateways of workspaces are resources beside the service; the emulator has services only.',
    },
  ],
};
