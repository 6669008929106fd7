import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { type Body, body, names, properties, put, refuses } from '../kit.ts';

const path = 'products/p';

export const products: Section = {
  title: 'Products and groups',
  behaviours: [
    {
      statement: 'A product with only a display name requires a subscription, needs no approval, and is not published.',
      source: 'ApiManagementCreateProduct.json',
      async check(call) {
        const { properties: seen } = await put(call, path, { displayName: 'P' });
        deepEqual([seen.subscriptionRequired, seen.approvalRequired, seen.state], [true, false, 'notPublished']);
      },
    },
    {
      statement: 'A new product is linked to the group `administrators`.',
      source: 'Azure/azure-service-operator#3807',
      async check(call) {
        await put(call, path, { displayName: 'P' });
        deepEqual(await names(call, `${path}/groups`), ['administrators']);
      },
    },
    {
      statement: 'A new product that requires a subscription gets one of the administrator, without a display name.',
      source: 'Azure/apiops#645',
      async check(call) {
        await put(call, path, { displayName: 'P' });
        const made = (await body(call('GET', 'subscriptions'))).value.find(({ name }: Body) => name !== 'master');
        match(made.name, /^[0-9a-f]{24}$/);
        match(made.properties.scope, /\/products\/p$/);
        match(made.properties.ownerId, /\/users\/1$/);
        equal(made.properties.displayName ?? '', '');
        equal(made.properties.state, 'active');
      },
    },
    {
      statement: 'A new product that requires no subscription gets none.',
      source: 'Azure/azure-service-operator#3408',
      async check(call) {
        await put(call, path, { displayName: 'P', subscriptionRequired: false });
        deepEqual(await names(call, 'subscriptions'), ['master']);
      },
    },
    {
      statement: 'A change of a product creates neither links nor subscriptions.',
      source: 'Azure/bicep-registry-modules#6516',
      async check(call) {
        await put(call, path, { displayName: 'P' });
        await body(call('DELETE', `${path}/groups/administrators`));
        await put(call, path, { displayName: 'P', description: 'changed' });
        deepEqual(await names(call, `${path}/groups`), []);
        equal((await names(call, 'subscriptions')).length, 2);
      },
    },
    {
      statement: 'Two products cannot have the same display name.',
      source: 'Azure/apiops#606',
      async check(call) {
        await put(call, path, { displayName: 'P' });
        await refuses(call('PUT', 'products/q', { properties: { displayName: 'P' } }), { target: 'name' });
      },
    },
    {
      statement: 'A product with subscriptions is deleted only with `deleteSubscriptions=true`.',
      source: 'Azure/apiops#94',
      async check(call) {
        await put(call, path, { displayName: 'P' });
        await refuses(call('DELETE', path), {
          message:
            'Product cannot be deleted since it has existing subscriptions. Delete subscriptions before deleting the product or pass in deleteSubscriptions=true as query param',
        });
        await body(call('DELETE', `${path}?deleteSubscriptions=true`));
        deepEqual(await names(call, 'subscriptions'), ['master']);
      },
    },
    {
      statement: 'An API and a product must both exist before they are linked.',
      source: 'Azure/apiops#156',
      async check(call) {
        await refuses(call('PUT', `${path}/apis/a`), { status: 404 });
        await put(call, path, { displayName: 'P' });
        await refuses(call('PUT', `${path}/apis/a`), { status: 404 });
        await put(call, 'apis/a', { displayName: 'A', path: 'a' });
        equal((await call('PUT', `${path}/apis/a`)).status, 201);
        equal((await call('PUT', `${path}/apis/a`)).status, 200);
      },
    },
    {
      statement: 'A link of a product contains the properties of the API, in the response and in the list.',
      source: 'ApiManagementListProductApis.json',
      async check(call) {
        await put(call, path, { displayName: 'P' });
        await put(call, 'apis/a', { displayName: 'A', path: 'a' });
        equal((await put(call, `${path}/apis/a`)).properties.displayName, 'A');
        const [item] = (await body(call('GET', `${path}/apis`))).value;
        deepEqual([item.properties.displayName, item.properties.path], ['A', 'a']);
        ok(item.id.endsWith('/products/p/apis/a'));
      },
    },
    {
      statement: 'A list of the groups of a product contains the properties of the groups.',
      source: 'ApiManagementListProductGroups.json',
      async check(call) {
        await put(call, path, { displayName: 'P' });
        const [item] = (await body(call('GET', `${path}/groups`))).value;
        deepEqual(
          [item.properties.displayName, item.properties.builtIn, item.properties.type],
          ['Administrators', true, 'system'],
        );
      },
    },
    {
      statement: 'GET of one API or group of a product is not allowed; HEAD is 204.',
      source: 'Azure/apiops-cli, src/clients/apim-client.ts',
      async check(call) {
        await put(call, path, { displayName: 'P' });
        equal((await call('GET', `${path}/groups/administrators`)).status, 405);
        equal((await call('HEAD', `${path}/groups/administrators`)).status, 204);
        equal((await call('HEAD', `${path}/groups/none`)).status, 404);
      },
    },
    {
      statement: 'The products of an API can be listed.',
      source: 'ApiManagementListApiProducts.json',
      async check(call) {
        await put(call, path, { displayName: 'P' });
        await put(call, 'apis/a', { displayName: 'A', path: 'a' });
        await put(call, `${path}/apis/a`);
        const [item] = (await body(call('GET', 'apis/a/products'))).value;
        deepEqual(
          [item.name, item.properties.displayName, item.type],
          ['p', 'P', 'Microsoft.ApiManagement/service/apis/products'],
        );
      },
    },
    {
      statement: 'The subscriptions of a product can be listed.',
      source: 'ApiManagementListProductSubscriptions.json',
      async check(call) {
        await put(call, path, { displayName: 'P' });
        equal((await names(call, `${path}/subscriptions`)).length, 1);
      },
    },
    {
      statement:
        'Every service has the groups `administrators`, `developers` and `guests`, of type `system` and built in.',
      source: 'ApiManagementListGroups.json',
      async check(call) {
        const { value } = await body(call('GET', 'groups'));
        deepEqual(
          value.map(({ name, properties: { type, builtIn } }: Body) => [name, type, builtIn]),
          ['administrators', 'developers', 'guests'].map((name) => [name, 'system', true]),
        );
      },
    },
    {
      statement: 'A built-in group can be neither changed nor deleted.',
      source: 'Azure/azure-api-management-devops-resource-kit#776',
      async check(call) {
        const expected = { status: 405, code: 'MethodNotAllowed', message: 'System entity cannot be modified' };
        await refuses(call('PUT', 'groups/guests', { properties: { displayName: 'Other' } }), expected);
        await refuses(call('DELETE', 'groups/guests'), expected);
      },
    },
    {
      statement: 'A new group has the type `custom`.',
      source: 'ApiManagementCreateGroup.json',
      async check(call) {
        equal((await put(call, 'groups/g', { displayName: 'G' })).properties.type, 'custom');
      },
    },
    {
      statement: 'A group of type `external` has an `externalId`.',
      source: 'ApiManagementCreateWorkspaceGroupExternal.json',
      async check(call) {
        const values = { displayName: 'G', type: 'external' };
        await refuses(call('PUT', 'groups/g', { properties: values }), { target: 'externalId' });
        await put(call, 'groups/g', { ...values, externalId: 'aad://shop.onmicrosoft.com/groups/1' });
        equal((await properties(call('GET', 'groups/g'))).externalId, 'aad://shop.onmicrosoft.com/groups/1');
      },
    },
    {
      statement: 'A display name of a group is required and has at most 300 characters.',
      source: 'Microsoft Learn, "Group - Create Or Update"',
      async check(call) {
        await refuses(call('PUT', 'groups/g', { properties: {} }), { target: 'displayName' });
        await refuses(call('PUT', 'groups/g', { properties: { displayName: 'g'.repeat(301) } }), {
          target: 'displayName',
        });
      },
    },
    {
      statement: 'Built-in groups have opaque names of 24 hexadecimal digits.',
      source: 'ApiManagementListGroups.json',
      open: 'The example and the paths in issues disagree. The emulator uses `administrators`, `developers` and `guests`.',
    },
    {
      statement: 'DELETE of an API deletes its links with products and its subscriptions.',
      source: 'Microsoft Learn, "APIs - Delete"',
      open: 'No source shows it. The emulator deletes both.',
    },
  ],
};
