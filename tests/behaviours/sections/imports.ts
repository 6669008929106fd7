import { deepEqual, equal, match, notDeepEqual } from 'node:assert/strict';
import { type Caller, imports, orders } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { itemsOf, operation, policy, properties, propertiesOf, puts, rejects, statusOf, succeeds } from '../support.ts';

const namesOf = async (call: Caller, path: string) => (await itemsOf(call, path)).map(({ name }) => name);
const document = (paths: object, rest: object = {}) =>
  JSON.stringify({ openapi: '3.0.1', info: { title: 'Orders', version: '1' }, paths, ...rest });
const json = (paths: object, rest: object = {}, values: object = {}) =>
  imports(document(paths, rest), values, 'openapi+json');
const found = { responses: { 200: { description: 'found' } } };

export const importBehaviours: Section = {
  title: 'Import into an API',
  behaviours: [
    {
      statement: 'A PUT of an API with `format` and `value` imports the document; `import=true` changes nothing.',
      source: 'example ApiManagementCreateApiUsingOai3Import.json',
      async check(call) {
        await succeeds(call, 'PUT', 'apis/orders', imports(orders));
        await succeeds(call, 'PUT', 'apis/again?import=true', imports(orders, { path: 'again' }));
        for (const name of ['orders', 'again'])
          deepEqual(await namesOf(call, `apis/${name}/operations`), ['getOrder', 'addOrder']);
      },
    },
    {
      statement: 'Name, description and backend of the API come from the document where the body does not set them.',
      source:
        'examples ApiManagementCreateApiUsingOai3Import.json, ApiManagementCreateApiUsingImportOverrideServiceUrl.json',
      async check(call) {
        await succeeds(call, 'PUT', 'apis/orders', imports(orders, { serviceUrl: 'https://mine.example.com' }));
        const { displayName, description, serviceUrl } = await propertiesOf(call, 'apis/orders');
        deepEqual([displayName, description, serviceUrl], ['Orders', 'All about orders', 'https://mine.example.com']);
      },
    },
    {
      statement:
        'An operation whose `operationId` is the name of an existing one is updated in place and keeps its policy.',
      source: 'MSDN blog of API Management, "Important changes to OpenAPI import and export"',
      async check(call) {
        await puts(call, {
          'apis/orders': imports(orders),
          'apis/orders/operations/getOrder/policies/policy': policy('<!-- mine -->'),
        });
        await puts(call, { 'apis/orders': imports(orders.replace('Get an order', 'Find an order')) });
        equal((await propertiesOf(call, 'apis/orders/operations/getOrder')).displayName, 'Find an order');
        match(String((await propertiesOf(call, 'apis/orders/operations/getOrder/policies/policy')).value), /mine/);
      },
    },
    {
      statement: 'Existing operations that the document does not have are deleted with their policies and tags.',
      source: 'MSDN blog of API Management, "Important changes to OpenAPI import and export"',
      async check(call) {
        await puts(call, {
          'apis/orders': imports(orders),
          'apis/orders/operations/mine': operation('GET', '/mine'),
          'apis/orders/operations/mine/policies/policy': policy(),
        });
        await puts(call, { 'apis/orders': imports(orders) });
        deepEqual(await namesOf(call, 'apis/orders/operations'), ['getOrder', 'addOrder']);
        equal(await statusOf(call, 'GET', 'apis/orders/operations/mine/policies/policy'), 404);
      },
    },
    {
      statement: 'A new operation takes over the policy of an existing operation with the same method and template.',
      source: 'MSDN blog of API Management, "Important changes to OpenAPI import and export"',
      async check(call) {
        await puts(call, {
          'apis/orders': imports(orders),
          'apis/orders/operations/addOrder/policies/policy': policy('<!-- mine -->'),
        });
        await puts(call, { 'apis/orders': imports(orders.replace('addOrder', 'placeOrder')) });
        match(String((await propertiesOf(call, 'apis/orders/operations/placeOrder/policies/policy')).value), /mine/);
        equal(await statusOf(call, 'GET', 'apis/orders/operations/addOrder'), 404);
      },
    },
    {
      statement: 'A new operation with another method or template does not.',
      source: 'MSDN blog of API Management, "Important changes to OpenAPI import and export"',
      async check(call) {
        await puts(call, {
          'apis/orders': imports(orders),
          'apis/orders/operations/addOrder/policies/policy': policy(),
        });
        await puts(call, {
          'apis/orders': imports(orders.replace('post: { operationId: addOrder', 'put: { operationId: placeOrder')),
        });
        equal(await statusOf(call, 'GET', 'apis/orders/operations/placeOrder/policies/policy'), 404);
      },
    },
    {
      statement: 'Without an `operationId` the name is made of method and path, such as `get-foo`.',
      source: 'MSDN blog of API Management, "Important changes to OpenAPI import and export"',
      async check(call) {
        await puts(call, { 'apis/orders': json({ '/foo': { get: found } }) });
        deepEqual(await namesOf(call, 'apis/orders/operations'), ['get-foo']);
      },
    },
    {
      statement: 'The display name is the summary, else the `operationId`, else method and path such as `Get - /foo`.',
      source: 'MSDN blog of API Management, "Important changes to OpenAPI import and export"',
      async check(call) {
        const paths = {
          '/a': { get: { summary: 'Summary', operationId: 'a', ...found } },
          '/b': { get: { operationId: 'b', ...found } },
          '/foo': { get: found },
        };
        await puts(call, { 'apis/orders': json(paths) });
        const all = await itemsOf<{ properties: { displayName: string } }>(call, 'apis/orders/operations');
        deepEqual(
          all.map(({ properties: { displayName } }) => displayName),
          ['Summary', 'b', 'Get - /foo'],
        );
      },
    },
    {
      statement: 'A summary of more than 300 characters is cut or refused.',
      source: 'MSDN blog of API Management, "Important changes to OpenAPI import and export"',
      open: 'the source names the limit and not what happens',
    },
    {
      statement: 'The description of an operation is its summary when the document has none.',
      source: 'Azure/apiops-cli#97',
      async check(call) {
        await puts(call, { 'apis/orders': imports(orders) });
        equal((await propertiesOf(call, 'apis/orders/operations/addOrder')).description, 'Add an order');
      },
    },
    {
      statement: 'Every import gives the schemas a new id of 24 hexadecimal digits; operations name it.',
      source: 'Azure/apiops-cli#97',
      async check(call) {
        await puts(call, { 'apis/orders': imports(orders) });
        const before = await namesOf(call, 'apis/orders/schemas');
        await puts(call, { 'apis/orders': imports(orders) });
        const after = await namesOf(call, 'apis/orders/schemas');
        notDeepEqual(after, before);
        match(after.join(), /^[0-9a-f]{24}$/);
        equal(
          JSON.stringify(await propertiesOf(call, 'apis/orders/operations/getOrder')).includes(
            `"schemaId":"${after[0]}"`,
          ),
          true,
        );
      },
    },
    {
      statement: 'A write of an operation with the schema id of an earlier import is refused.',
      source: 'Azure/apiops-cli, src/services/api-publisher.ts',
      async check(call) {
        await puts(call, { 'apis/orders': imports(orders) });
        const body = properties(await propertiesOf(call, 'apis/orders/operations/getOrder'));
        await puts(call, { 'apis/orders': imports(orders) });
        rejects(await call('PUT', 'apis/orders/operations/getOrder', body), 400, { code: 'ValidationError' });
      },
    },
    {
      statement: 'Extensions and security definitions of the document are not kept.',
      source: 'Microsoft Learn, "API import restrictions and known issues"',
      async check(call) {
        const security = { components: { securitySchemes: { own: { type: 'http', scheme: 'basic' } } }, 'x-mine': 1 };
        await puts(call, { 'apis/orders': json({ '/foo': { get: { ...found, 'x-mine': 2 } } }, security) });
        const { body } = await succeeds(call, 'GET', 'apis/orders?export=true&format=openapi+json-link');
        const text = JSON.stringify((await call('GET', (body as { value: { link: string } }).value.link)).body);
        deepEqual([text.includes('x-mine'), text.includes('basic')], [false, false]);
      },
    },
    {
      statement: 'The import creates the tags of the operations and puts them on the operations.',
      source: 'Azure/azure-sdk-for-net#45258',
      async check(call) {
        await puts(call, {
          'apis/orders': json({ '/foo': { get: { operationId: 'foo', tags: ['Sales'], ...found } } }),
        });
        const all = await itemsOf<{ name: string; properties: { displayName: string } }>(call, 'tags');
        deepEqual(
          all.map(({ properties: { displayName } }) => displayName),
          ['Sales'],
        );
        deepEqual(await namesOf(call, 'apis/orders/operations/foo/tags'), [all[0]?.name ?? '']);
      },
    },
    {
      statement: 'A PUT without a document leaves operations and schemas as they are.',
      source: 'Azure/apiops, src/publisher',
      async check(call) {
        await puts(call, { 'apis/orders': imports(orders) });
        await puts(call, {
          'apis/orders': properties({ displayName: 'Renamed', path: 'orders', protocols: ['https'] }),
        });
        deepEqual(await namesOf(call, 'apis/orders/operations'), ['getOrder', 'addOrder']);
      },
    },
    {
      statement: 'A failed import changes nothing.',
      source: 'Azure/apiops#837',
      async check(call) {
        await puts(call, { 'apis/orders': imports(orders) });
        rejects(await call('PUT', 'apis/orders', imports('openapi: [', { displayName: 'Broken' })), 400, {
          code: 'ValidationError',
        });
        deepEqual(await namesOf(call, 'apis/orders/operations'), ['getOrder', 'addOrder']);
        equal((await propertiesOf(call, 'apis/orders')).displayName, 'Orders');
      },
    },
    {
      statement: 'Null for a property in the PUT that imports a document is refused with 400.',
      source: 'Azure/apiops-cli, src/services/api-publisher.ts',
      async check(call) {
        rejects(await call('PUT', 'apis/orders', imports(orders, { backendId: null })), 400);
        rejects(await call('PUT', 'apis/orders', imports(orders, { description: null })), 400);
      },
    },
  ],
};
