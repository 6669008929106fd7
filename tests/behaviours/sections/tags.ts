import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Caller } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { body, names, properties, put, refuses } from '../kit.ts';

/** A tag, an API with an operation, and a product. */
async function shop(call: Caller): Promise<void> {
  await put(call, 'tags/t', { displayName: 'Tag' });
  await put(call, 'apis/a', { displayName: 'A', path: 'a' });
  await put(call, 'apis/a/operations/o', { displayName: 'O', method: 'GET', urlTemplate: '/' });
  await put(call, 'products/p', { displayName: 'P', subscriptionRequired: false });
}

const owners = ['apis/a', 'apis/a/operations/o', 'products/p'];
const targets = [
  ['tags/t/apiLinks', 'apiId', '/apis/a'],
  ['tags/t/operationLinks', 'operationId', '/apis/a/operations/o'],
  ['tags/t/productLinks', 'productId', '/products/p'],
  ['products/p/apiLinks', 'apiId', '/apis/a'],
  ['products/p/groupLinks', 'groupId', '/groups/guests'],
] as const;

export const tags: Section = {
  title: 'Tags and links',
  behaviours: [
    {
      statement: 'A display name of a tag is required, unique, and has 1 to 160 characters.',
      source: 'Microsoft Learn, "Tag - Create Or Update"',
      async check(call) {
        await put(call, 'tags/t', { displayName: 't'.repeat(160) });
        for (const displayName of [undefined, '', 't'.repeat(161)])
          await refuses(call('PUT', 'tags/u', { properties: { displayName } }), { target: 'displayName' });
        await refuses(call('PUT', 'tags/u', { properties: { displayName: 't'.repeat(160) } }));
      },
    },
    {
      statement: 'A tag is attached to an API, an operation or a product by PUT without a body: 201, then 200.',
      source: 'ApiManagementCreateApiTag.json',
      async check(call) {
        await shop(call);
        for (const owner of owners) {
          equal((await call('PUT', `${owner}/tags/t`)).status, 201);
          equal((await call('PUT', `${owner}/tags/t`)).status, 200);
          deepEqual(await names(call, `${owner}/tags`), ['t']);
        }
      },
    },
    {
      statement: 'PUT, GET and the list of attached tags contain the properties of the tag.',
      source: 'ApiManagementGetApiOperationTag.json',
      async check(call) {
        await shop(call);
        for (const owner of owners) {
          equal((await put(call, `${owner}/tags/t`)).properties.displayName, 'Tag');
          equal((await properties(call('GET', `${owner}/tags/t`))).displayName, 'Tag');
          equal((await body(call('GET', `${owner}/tags`))).value[0].properties.displayName, 'Tag');
        }
      },
    },
    {
      statement: 'HEAD of an attached tag is 200 with an ETag, and DELETE needs no `If-Match`.',
      source: 'ApiManagementHeadApiTag.json',
      async check(call) {
        await shop(call);
        for (const owner of owners) {
          await put(call, `${owner}/tags/t`);
          const { status, headers } = await call('HEAD', `${owner}/tags/t`);
          equal(status, 200);
          ok(headers.get('etag'));
          equal((await call('DELETE', `${owner}/tags/t`, undefined, {})).status, 200);
          equal((await call('HEAD', `${owner}/tags/t`)).status, 404);
        }
      },
    },
    {
      statement: 'A missing tag cannot be attached.',
      source: 'Azure/apiops#156',
      async check(call) {
        await shop(call);
        await refuses(call('PUT', 'apis/a/tags/none'), { status: 404 });
      },
    },
    {
      statement: 'The same links exist below tags and products, with opaque names and the id of the other end.',
      source: 'ApiManagementGetProductApiLink.json',
      async check(call) {
        await shop(call);
        for (const [links, property, id] of targets) {
          equal((await call('PUT', `${links}/one`, { properties: { [property]: id } })).status, 201);
          const seen = await body(call('GET', `${links}/one`));
          equal(seen.name, 'one');
          match(seen.properties[property], new RegExp(`^/subscriptions/.*${id}$`));
          ok((await names(call, links)).includes('one'));
          equal((await call('PUT', `${links}/one`, { properties: { [property]: id } })).status, 200);
        }
      },
    },
    {
      statement: 'A link and an association are the same: each is visible in the form of the other.',
      source: 'ApiManagementListTagOperationLinks.json',
      async check(call) {
        await shop(call);
        await put(call, 'tags/t/apiLinks/one', { apiId: '/apis/a' });
        deepEqual(await names(call, 'apis/a/tags'), ['t']);
        await put(call, 'apis/a/operations/o/tags/t');
        equal((await names(call, 'tags/t/operationLinks')).length, 1);
      },
    },
    {
      statement: 'A second link between the same resources is refused with 409.',
      source: 'Azure/apiops-cli, src/clients/apim-client.ts',
      async check(call) {
        await shop(call);
        await put(call, 'tags/t/apiLinks/one', { apiId: '/apis/a' });
        await refuses(call('PUT', 'tags/t/apiLinks/two', { properties: { apiId: '/apis/a' } }), {
          status: 409,
          message: /^Link already exists between specified/,
        });
      },
    },
    {
      statement: 'DELETE of a link needs no `If-Match` and removes the association.',
      source: 'ApiManagementDeleteTagOperationLink.json',
      async check(call) {
        await shop(call);
        await put(call, 'tags/t/operationLinks/one', { operationId: '/apis/a/operations/o' });
        equal((await call('DELETE', 'tags/t/operationLinks/one', undefined, {})).status, 200);
        equal((await call('DELETE', 'tags/t/operationLinks/one', undefined, {})).status, 204);
        deepEqual(await names(call, 'apis/a/operations/o/tags'), []);
      },
    },
    {
      statement: 'A link to a missing resource is refused.',
      source: 'Azure/apiops#156',
      async check(call) {
        await shop(call);
        await refuses(call('PUT', 'tags/t/apiLinks/one', { properties: { apiId: '/apis/none' } }), { status: 404 });
      },
    },
    {
      statement: '`tags` of a list of APIs includes their tags; it does not select APIs.',
      source: 'Azure/azure-sdk-for-net#45258',
      async check(call) {
        await shop(call);
        deepEqual(await names(call, 'apis?tags=t'), ['a']);
      },
    },
    {
      statement: 'The import of a specification creates the tags of its operations.',
      source: 'Microsoft Learn, "API import restrictions and known issues"',
      async check(call) {
        const value = JSON.stringify({
          openapi: '3.0.1',
          info: { title: 'A', version: '1' },
          paths: { '/a': { get: { operationId: 'o', tags: ['Orders'], responses: { 200: { description: 'd' } } } } },
        });
        await put(call, 'apis/a', { path: 'a', format: 'openapi+json', value });
        const [tag] = (await body(call('GET', 'tags'))).value;
        equal(tag.properties.displayName, 'Orders');
        deepEqual(await names(call, 'apis/a/operations/o/tags'), [tag.name]);
      },
    },
    {
      statement: 'A tag description needs the tag, and shows its id and display name.',
      source: 'ApiManagementListApiTagDescriptions.json',
      async check(call) {
        await shop(call);
        const values = { properties: { description: 'd', externalDocsUrl: 'https://example.com' } };
        await refuses(call('PUT', 'apis/a/tagDescriptions/none', values), { status: 404 });
        const { displayName, tagId, description } = await properties(call('PUT', 'apis/a/tagDescriptions/t', values));
        deepEqual([displayName, description], ['Tag', 'd']);
        match(tagId, /^\/subscriptions\/.*\/tags\/t$/);
      },
    },
    {
      statement: 'Resources can be listed by their tags.',
      source: 'ApiManagementListTagResources.json',
      async check(call) {
        await shop(call);
        await put(call, 'apis/a/tags/t');
        const [item] = (await body(call('GET', 'tagResources'))).value;
        deepEqual([item.tag.name, item.api.name], ['Tag', 'A']);
      },
    },
  ],
};
