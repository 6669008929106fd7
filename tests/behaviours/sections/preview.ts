import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Caller } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { body, names, properties, put, refuses } from '../kit.ts';

const types = 'Azure/bicep-types-az, Microsoft.ApiManagement 2025-09-01-preview';
const version = 'api-version=2025-09-01-preview';

/** A caller that asks in the preview version. */
const preview =
  (call: Caller): Caller =>
  (method, path, ...rest) =>
    call(method, `${path}${path.includes('?') ? '&' : '?'}${version}`, ...rest);

const mcp = { displayName: 'M', path: 'm', type: 'mcp', subscriptionRequired: false };

export const previews: Section = {
  title: 'Preview 2025-09-01',
  behaviours: [
    {
      statement: 'The type of an API may be `mcp`.',
      source: types,
      async check(call) {
        await put(preview(call), 'apis/m', mcp);
        equal((await properties(preview(call)('GET', 'apis/m'))).type, 'mcp');
      },
    },
    {
      statement:
        'Endpoints of `mcpProperties` are an object in the example and an array in the types: both are stored.',
      source: types,
      async check(call) {
        const sse = { name: 'sse', uriTemplate: '/sse' };
        for (const endpoints of [[sse], { sse: { uriTemplate: '/sse' }, messages: { uriTemplate: '/messages' } }]) {
          await put(preview(call), 'apis/m', { ...mcp, mcpProperties: { endpoints } });
          deepEqual((await properties(preview(call)('GET', 'apis/m'))).mcpProperties.endpoints, endpoints);
        }
      },
    },
    {
      statement: 'An MCP API may be written with its tools in `mcpTools`.',
      source: 'Azure/azure-rest-api-specs, examples of 2025-09-01-preview',
      async check(call) {
        await put(call, 'apis/a', { displayName: 'A', path: 'a' });
        await put(call, 'apis/a/operations/o', { displayName: 'O', method: 'GET', urlTemplate: '/' });
        await put(preview(call), 'apis/m', {
          ...mcp,
          mcpTools: [{ name: 'get', operationId: '/apis/a/operations/o' }],
        });
      },
    },
    {
      statement: 'An API of type `mcp` has tools with display name, description and operation.',
      source: types,
      async check(call) {
        await put(preview(call), 'apis/m', mcp);
        const values = { displayName: 'T', description: 'd', operationId: '/apis/a/operations/o' };
        await put(preview(call), 'apis/m/tools/t', values);
        equal((await properties(preview(call)('GET', 'apis/m/tools/t'))).displayName, 'T');
        deepEqual(await names(preview(call), 'apis/m/tools'), ['t']);
        equal((await preview(call)('DELETE', 'apis/m/tools/t')).status, 200);
      },
    },
    {
      statement: 'Client applications have a display name and an owner; both are required.',
      source: types,
      async check(call) {
        const path = 'clientApplications/c';
        await put(preview(call), path, { displayName: 'C', ownerId: '/users/1' });
        equal((await properties(preview(call)('GET', path))).displayName, 'C');
        await refuses(preview(call)('PUT', 'clientApplications/d', { properties: { displayName: 'D' } }));
      },
    },
    {
      statement: 'A client application shows the application of Entra and its state.',
      source: types,
      async check(call) {
        const made = await put(preview(call), 'clientApplications/c', { displayName: 'C', ownerId: '/users/1' });
        ok(made.properties.state);
        match(made.properties.entraApplicationId, /^[0-9a-f-]{36}$/);
      },
    },
    {
      statement: 'A client application is linked to products, and `listSecrets` returns its secrets.',
      source: types,
      async check(call) {
        await put(call, 'products/p', { displayName: 'P' });
        await put(preview(call), 'clientApplications/c', { displayName: 'C', ownerId: '/users/1' });
        await put(preview(call), 'clientApplications/c/productLinks/l', { productId: '/products/p' });
        deepEqual(await names(preview(call), 'clientApplications/c/productLinks'), ['l']);
        await body(preview(call)('POST', 'clientApplications/c/listSecrets'));
      },
    },
    {
      statement: 'A product has `authenticationType` and an application of Entra.',
      source: types,
      async check(call) {
        const values = {
          displayName: 'P',
          authenticationType: ['subscription-key'],
          application: { entra: { audience: 'a' } },
        };
        await put(preview(call), 'products/p', values);
        deepEqual((await properties(preview(call)('GET', 'products/p'))).authenticationType, ['subscription-key']);
      },
    },
    {
      statement: 'A diagnostic has settings for large language models.',
      source: types,
      async check(call) {
        await put(call, 'loggers/azuremonitor', { loggerType: 'azureMonitor' });
        const largeLanguageModel = { logs: 'enabled', requests: { messages: 'all', maxSizeInBytes: 100 } };
        await put(preview(call), 'diagnostics/azuremonitor', { loggerId: '/loggers/azuremonitor', largeLanguageModel });
        const seen = await properties(preview(call)('GET', 'diagnostics/azuremonitor'));
        deepEqual(seen.largeLanguageModel, largeLanguageModel);
      },
    },
    {
      statement: 'A backend has `azureRegion`, and a pool has `sessionAffinity` and `failureResponse`.',
      source: types,
      async check(call) {
        await put(preview(call), 'backends/b', {
          url: 'https://example.com',
          protocol: 'http',
          azureRegion: 'westeurope',
        });
        const pool = {
          services: [{ id: '/backends/b' }],
          sessionAffinity: { sessionId: { source: 'cookie', name: 's' } },
          failureResponse: { statusCode: 429 },
        };
        await put(preview(call), 'backends/p', { type: 'Pool', pool });
        const seen = await properties(preview(call)('GET', 'backends/p'));
        deepEqual(seen.pool.sessionAffinity, pool.sessionAffinity);
        deepEqual(seen.pool.failureResponse, pool.failureResponse);
      },
    },
    {
      statement: 'The service has `releaseChannel` and `zoneRedundant`.',
      source: types,
      async check(call) {
        await body(preview(call)('PATCH', '', { properties: { releaseChannel: 'Preview', zoneRedundant: true } }));
        const seen = await properties(preview(call)('GET', ''));
        deepEqual([seen.releaseChannel, seen.zoneRedundant], ['Preview', true]);
      },
    },
    {
      statement: '`refreshHostnames` reads the certificates of the host names again.',
      source: types,
      async check(call) {
        ok((await preview(call)('POST', 'refreshHostnames')).status < 300);
      },
    },
    {
      statement: 'Every resource has `systemData`.',
      source: types,
      open: 'No source shows its values for children of a service. The emulator leaves it out.',
    },
    {
      statement: 'Gateways of workspaces have host name bindings and an identity.',
      source: types,
      open: 'Gateways of workspaces are resources beside the service; the emulator has services only.',
    },
    {
      statement: 'AI gateways are resources of their own, with model providers and tool servers.',
      source: 'Azure/azure-rest-api-specs, folder AIGateway',
      open: 'They are not part of a service of API Management.',
    },
  ],
};
