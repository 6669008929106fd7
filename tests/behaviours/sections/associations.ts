import { deepEqual, equal } from 'node:assert/strict';
import type { Caller } from '../../../packages/emulator/src/fixtures/caller.ts';
import { service } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { api, itemsOf, named, operation, properties, puts, rejects, statusOf, succeeds } from '../support.ts';

const ends = {
  'tags/t': named('T'),
  'apis/a': api('a', { description: 'First' }),
  'apis/a/operations/o': operation('GET', '/o'),
  'products/p': named('P'),
  'groups/g': named('G'),
  'gateways/w': properties({ locationData: { name: 'x' } }),
};

const associations = [
  'products/p/apis/a',
  'products/p/groups/g',
  'products/p/tags/t',
  'apis/a/tags/t',
  'apis/a/operations/o/tags/t',
  'gateways/w/apis/a',
];

async function associated(call: Caller): Promise<void> {
  await puts(call, ends);
  for (const path of associations) await succeeds(call, 'PUT', path);
}

export const associationBehaviours: Section = {
  title: 'Associations',
  behaviours: [
    {
      statement: 'The PUT of an association needs no body: 201 when it is new, 200 when it exists.',
      source:
        'Microsoft Learn, "Product Api - Create Or Update"; examples ApiManagementCreateProductTag.json, ApiManagementCreateApiTag.json',
      async check(call) {
        await puts(call, ends);
        for (const path of associations)
          deepEqual([await statusOf(call, 'PUT', path), await statusOf(call, 'PUT', path)], [201, 200], path);
      },
    },
    {
      statement: 'The PUT of an association may have a body.',
      source: 'Microsoft Learn, "Gateway Api - Create Or Update"',
      async check(call) {
        await puts(call, ends);
        for (const path of associations.slice(0, 5)) await succeeds(call, 'PUT', path, {});
        await succeeds(call, 'PUT', 'gateways/w/apis/a', properties({ provisioningState: 'created' }));
      },
    },
    {
      statement: 'GET of an API of a product or gateway, or of a group of a product, is 405.',
      source: 'Azure/apiops-cli, src/clients/apim-client.ts',
      async check(call) {
        await associated(call);
        for (const path of ['products/p/apis/a', 'products/p/groups/g', 'gateways/w/apis/a'])
          rejects(await call('GET', path), 405);
      },
    },
    {
      statement: 'GET of a tag of an API, operation or product returns the tag.',
      source: 'examples ApiManagementGetApiOperationTag.json, ApiManagementGetProductTag.json',
      async check(call) {
        await associated(call);
        for (const path of ['apis/a/tags/t', 'apis/a/operations/o/tags/t', 'products/p/tags/t']) {
          const { body } = await succeeds(call, 'GET', path);
          deepEqual((body as { properties: unknown }).properties, { displayName: 'T' }, path);
        }
      },
    },
    {
      statement: 'HEAD of an API or group of a product is 204, HEAD of a tag or of an API of a gateway is 200.',
      source:
        'examples ApiManagementHeadProductApi.json, ApiManagementHeadApiTag.json, ApiManagementHeadGatewayApi.json',
      async check(call) {
        await associated(call);
        const statuses = await Promise.all(associations.map((path) => statusOf(call, 'HEAD', path)));
        deepEqual(statuses, [204, 204, 200, 200, 200, 200]);
      },
    },
    {
      statement: 'HEAD of an association that does not exist is 404.',
      source: 'Microsoft Learn, "Product Api - Check Entity Exists"',
      async check(call) {
        await puts(call, ends);
        for (const path of associations) equal(await statusOf(call, 'HEAD', path), 404, path);
      },
    },
    {
      statement: 'The PUT of an API or tag association returns the properties of the linked resource.',
      source: 'examples ApiManagementCreateProductApi.json, ApiManagementCreateApiOperationTag.json',
      async check(call) {
        await puts(call, ends);
        const shown = async (path: string) =>
          (await succeeds(call, 'PUT', path)).body as { properties: { displayName: string } };
        equal((await shown('products/p/apis/a')).properties.displayName, 'a');
        equal((await shown('products/p/groups/g')).properties.displayName, 'G');
        equal((await shown('apis/a/operations/o/tags/t')).properties.displayName, 'T');
      },
    },
    {
      statement: 'Lists of associations contain the linked resources with their properties.',
      source:
        'examples ApiManagementListProductApis.json, ApiManagementListGatewayApis.json, ApiManagementListProductGroups.json',
      async check(call) {
        await associated(call);
        const first = async (path: string) =>
          (await itemsOf<{ name: string; properties: { displayName: string } }>(call, path)).at(-1);
        deepEqual((await first('products/p/apis'))?.properties.displayName, 'a');
        deepEqual((await first('gateways/w/apis'))?.properties.displayName, 'a');
        deepEqual((await first('products/p/groups'))?.properties.displayName, 'G');
        deepEqual((await first('apis/a/tags'))?.properties.displayName, 'T');
      },
    },
    {
      statement: 'An association needs both ends: 404 when one is absent.',
      source: 'Azure/apiops#156',
      async check(call) {
        await puts(call, ends);
        for (const path of ['products/p/apis/none', 'products/none/apis/a', 'apis/a/tags/none', 'gateways/w/apis/none'])
          equal(await statusOf(call, 'PUT', path), 404, path);
      },
    },
    {
      statement: 'DELETE of an association is 200, and 204 when it does not exist.',
      source: 'example ApiManagementDeleteProductApi.json',
      async check(call) {
        await associated(call);
        for (const path of associations)
          deepEqual([await statusOf(call, 'DELETE', path), await statusOf(call, 'DELETE', path)], [200, 204], path);
      },
    },
    {
      statement: 'A link resource contains the id of its other end, and is also an association.',
      source: 'examples ApiManagementCreateTagApiLink.json, ApiManagementCreateProductApiLink.json',
      async check(call) {
        await puts(call, ends);
        const { body } = await succeeds(call, 'PUT', 'tags/t/apiLinks/l', properties({ apiId: `${service}/apis/a` }));
        deepEqual((body as { properties: unknown }).properties, { apiId: `${service}/apis/a` });
        await succeeds(call, 'PUT', 'products/p/apiLinks/l', properties({ apiId: `${service}/apis/a` }));
        deepEqual(
          (await itemsOf(call, 'apis/a/tags')).map(({ name }) => name),
          ['t'],
        );
        deepEqual(
          (await itemsOf(call, 'products/p/apis')).map(({ name }) => name),
          ['a'],
        );
      },
    },
    {
      statement:
        'A second link between the same resources is refused with 409 "Link already exists between specified …".',
      source: 'Azure/apiops-cli, src/clients/apim-client.ts',
      async check(call) {
        await puts(call, ends);
        const link = properties({ apiId: `${service}/apis/a` });
        await succeeds(call, 'PUT', 'products/p/apiLinks/l', link);
        rejects(await call('PUT', 'products/p/apiLinks/other', link), 409, {
          message: /^Link already exists between specified/,
        });
      },
    },
    {
      statement: 'A link can be written again under its name.',
      source: 'example ApiManagementCreateProductApiLink.json',
      async check(call) {
        await puts(call, ends);
        const link = properties({ apiId: `${service}/apis/a` });
        deepEqual(
          [
            await statusOf(call, 'PUT', 'products/p/apiLinks/l', link),
            await statusOf(call, 'PUT', 'products/p/apiLinks/l', link),
          ],
          [201, 200],
        );
      },
    },
    {
      statement: 'An association with a revision is an association with its API: `;rev=N` is ignored.',
      source: 'Azure/azure-cli#18758',
      async check(call) {
        await puts(call, { ...ends, 'apis/a;rev=2': api('a', { sourceApiId: `${service}/apis/a` }) });
        await succeeds(call, 'PUT', 'products/p/apis/a;rev=2');
        deepEqual(
          (await itemsOf(call, 'products/p/apis')).map(({ name }) => name),
          ['a'],
        );
        equal(await statusOf(call, 'HEAD', 'products/p/apis/a'), 204);
      },
    },
  ],
};
