import { deepEqual, equal } from 'node:assert/strict';
import { type Caller, imports, orders, service } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { api, itemsOf, named, operation, policy, propertiesOf, puts, rejects, statusOf, succeeds } from '../support.ts';

const set = named('S', { versioningScheme: 'Segment' });
const version = (apiVersion: string, values: object = {}) =>
  api('orders', { apiVersion, apiVersionSetId: `${service}/apiVersionSets/s`, ...values });
const namesOf = async (call: Caller, path: string) => (await itemsOf(call, path)).map(({ name }) => name);

export const apis: Section = {
  title: 'APIs and version sets',
  behaviours: [
    {
      statement:
        'A new API has revision 1, is current, and has https, the usual names of the key and a required subscription.',
      source: 'example ApiManagementCreateApi.json',
      async check(call) {
        await succeeds(call, 'PUT', 'apis/a', { properties: { displayName: 'A', path: 'a' } });
        const { apiRevision, isCurrent, protocols, subscriptionKeyParameterNames } = await propertiesOf(call, 'apis/a');
        deepEqual(
          { apiRevision, isCurrent, protocols, subscriptionKeyParameterNames },
          {
            apiRevision: '1',
            isCurrent: true,
            protocols: ['https'],
            subscriptionKeyParameterNames: { header: 'Ocp-Apim-Subscription-Key', query: 'subscription-key' },
          },
        );
      },
    },
    {
      statement:
        'A new version is an API with another id and `apiVersion`, in the set of `apiVersionSetId`, below the same path.',
      source: 'example ApiManagementCreateApiNewVersionUsingExistingApi.json',
      async check(call) {
        await puts(call, { 'apiVersionSets/s': set, 'apis/orders-v1': version('v1'), 'apis/orders-v2': version('v2') });
        deepEqual((await propertiesOf(call, 'apis/orders-v2')).apiVersion, 'v2');
      },
    },
    {
      statement: '`sourceApiId` makes a new API or version a copy with operations and policies.',
      source: 'examples ApiManagementCreateApiClone.json, ApiManagementCreateApiNewVersionUsingExistingApi.json',
      async check(call) {
        await puts(call, {
          'apis/orders': imports(orders),
          'apis/orders/policies/policy': policy(),
          'apis/copy': api('copy', { sourceApiId: `${service}/apis/orders` }),
        });
        deepEqual(await namesOf(call, 'apis/copy/operations'), ['getOrder', 'addOrder']);
        equal(await statusOf(call, 'GET', 'apis/copy/policies/policy'), 200);
        const { apiRevision, isCurrent } = await propertiesOf(call, 'apis/copy');
        deepEqual([apiRevision, isCurrent], ['1', true]);
      },
    },
    {
      statement:
        'A version without a version set is refused: "Can\'t set VersionName when ApiVersionSetId is not set.", target `ApiVersion`.',
      source: 'pulumi/pulumi-azure-native#1661',
      async check(call) {
        rejects(await call('PUT', 'apis/a', api('a', { apiVersion: 'v1' })), 400, {
          code: 'ValidationError',
          target: 'ApiVersion',
          detail: "Can't set VersionName when ApiVersionSetId is not set.",
        });
      },
    },
    {
      statement: '`apiVersionSet` in the body of an API creates the set.',
      source: 'Microsoft Learn, "Apis - Create Or Update"',
      open: 'the schema has the object, no source shows its effect; the emulator creates a set with a generated name',
    },
    {
      statement: 'Deleting the last API of a version set deletes the set.',
      source: 'MicrosoftDocs/azure-docs#81857, hashicorp/terraform-provider-azurerm#17208',
      async check(call) {
        await puts(call, { 'apiVersionSets/s': set, 'apis/orders-v1': version('v1'), 'apis/orders-v2': version('v2') });
        await succeeds(call, 'DELETE', 'apis/orders-v1');
        await succeeds(call, 'GET', 'apiVersionSets/s');
        await succeeds(call, 'DELETE', 'apis/orders-v2');
        equal(await statusOf(call, 'GET', 'apiVersionSets/s'), 404);
      },
    },
    {
      statement: 'A version set that never had APIs stays.',
      source: 'MicrosoftDocs/azure-docs#81857',
      async check(call) {
        await puts(call, { 'apiVersionSets/s': set, 'apiVersionSets/other': set, 'apis/orders-v1': version('v1') });
        await succeeds(call, 'DELETE', 'apis/orders-v1');
        await succeeds(call, 'GET', 'apiVersionSets/other');
      },
    },
    {
      statement: 'Two APIs with one path are refused with target `path`, unless they are versions of the same set.',
      source: 'Azure/apiops#712, Azure/apiops#697',
      async check(call) {
        await puts(call, { 'apis/one': api('same') });
        rejects(await call('PUT', 'apis/two', api('same')), 400, {
          code: 'ValidationError',
          target: 'path',
          detail:
            "Cannot create API 'two' with the same Path 'same' as API 'one'  unless it's a part of the same version set",
        });
        await puts(call, { 'apiVersionSets/s': set, 'apis/orders-v1': version('v1'), 'apis/orders-v2': version('v2') });
      },
    },
    {
      statement: 'The paths of an update and of a change of the path are compared as well.',
      source: 'Azure/azure-powershell#11027',
      async check(call) {
        await puts(call, { 'apis/one': api('first'), 'apis/two': api('second') });
        rejects(await call('PUT', 'apis/two', api('first')), 400, { target: 'path' });
        rejects(await call('PATCH', 'apis/two', { properties: { path: 'first' } }), 400, { target: 'path' });
        await succeeds(call, 'PUT', 'apis/two', api('second', { displayName: 'Again' }));
      },
    },
    {
      statement: 'One version occurs once in a version set.',
      source: 'hashicorp/terraform-provider-azurerm#4985',
      async check(call) {
        await puts(call, { 'apiVersionSets/s': set, 'apis/orders-v1': version('v1') });
        rejects(await call('PUT', 'apis/again', version('v1')), 400, { code: 'ValidationError' });
        equal(await statusOf(call, 'GET', 'apis/again'), 404);
      },
    },
    {
      statement: '`apiType` in a PUT is `type` in a GET; both are accepted, in any case.',
      source: 'examples ApiManagementCreateGraphQLApi.json, ApiManagementGetApiContract.json',
      async check(call) {
        await puts(call, {
          'apis/a': api('a', { apiType: 'graphql' }),
          'apis/b': api('b', { type: 'graphql' }),
          'apis/c': api('c', { apiType: 'GraphQL' }),
        });
        for (const path of ['apis/a', 'apis/b', 'apis/c']) equal((await propertiesOf(call, path)).type, 'graphql');
      },
    },
    {
      statement:
        'The types are `http`, `soap`, `websocket`, `graphql`, `odata` and `grpc`; previews add `mcp` and `a2a`.',
      source: 'Microsoft Learn, "Apis - Create Or Update"; Azure/apiops-cli, src/services/resource-publisher.ts',
      async check(call) {
        for (const type of ['http', 'soap', 'websocket', 'graphql', 'odata', 'grpc', 'mcp', 'a2a']) {
          await succeeds(call, 'PUT', `apis/${type}`, api(type, { apiType: type }));
        }
      },
    },
    {
      statement: 'A WebSocket API has the operation `onHandshake`, which may have a policy and cannot be changed.',
      source: 'Microsoft Learn, "Import a WebSocket API"; Azure/azure-api-management-devops-resource-kit#796',
      async check(call) {
        await puts(call, {
          'apis/w': api('w', { type: 'websocket', protocols: ['wss'], serviceUrl: 'wss://echo.example.com' }),
        });
        deepEqual(await namesOf(call, 'apis/w/operations'), ['onHandshake']);
        await succeeds(call, 'PUT', 'apis/w/operations/onHandshake/policies/policy', policy());
        for (const name of ['onHandshake', 'other'])
          rejects(await call('PUT', `apis/w/operations/${name}`, operation('GET', '/')), 400, {
            message: 'Operation entity cannot be defined by user for web socket api type.',
          });
      },
    },
    {
      statement: 'A WebSocket API has no policy of its own.',
      source: 'hashicorp/terraform-provider-azurerm#24544',
      async check(call) {
        await puts(call, { 'apis/w': api('w', { type: 'websocket', protocols: ['wss'] }) });
        rejects(await call('PUT', 'apis/w/policies/policy', policy()), 400, {
          message: "Not allowed at 'Api' scope for 'WEBSOCKET' api type",
        });
      },
    },
    {
      statement: 'A GraphQL API has no operations; its resolvers have policies.',
      source: 'Azure/apiops#510',
      async check(call) {
        await puts(call, {
          'apis/g': api('g', { type: 'graphql' }),
          'apis/g/resolvers/r': named('R', { path: 'Query/order' }),
          'apis/g/resolvers/r/policies/policy': {
            properties: {
              format: 'rawxml',
              value:
                '<http-data-source><http-request><set-method>GET</set-method><set-url>https://x.example.com</set-url></http-request></http-data-source>',
            },
          },
        });
        deepEqual(await namesOf(call, 'apis/g/operations'), []);
        deepEqual(await namesOf(call, 'apis/g/resolvers'), ['r']);
      },
    },
  ],
};
