import { equal, match } from 'node:assert/strict';
import { imports, orders } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';

const red = { properties: { displayName: 'Red' } };

export const clients: Section = {
  title: 'What clients in use rely on',
  behaviours: [
    {
      statement: 'Flags of the query are compared without case: `export=True`.',
      source: 'Azure/apiops, src/common/ApiSpecification.cs',
      async check(call) {
        await call('PUT', 'apis/orders', imports(orders));
        const { body } = await call('GET', 'apis/orders?export=True&format=openapi-link');
        match((body as { value: { link: string } }).value.link, /^http/);
      },
    },
    {
      statement: 'PATCH and DELETE without `If-Match` apply to every version.',
      source:
        'Azure/apiops, src/common/Http.cs; Azure/apiops-cli, src/clients/apim-client.ts; hashicorp/terraform-provider-azurerm, DeleteOperationOptions',
      async check(call) {
        await call('PUT', 'tags/red', red);
        equal((await call('PATCH', 'tags/red', red, {})).status, 200);
        equal((await call('DELETE', 'tags/red', undefined, {})).status, 200);
      },
    },
    {
      statement: 'A body may contain the provisioning state and the dates that another service showed.',
      source: 'Azure/apiops-cli, src/services/resource-publisher.ts',
      async check(call) {
        const fragment = { properties: { format: 'rawxml', value: '<fragment />', provisioningState: 'Succeeded' } };
        equal((await call('PUT', 'policyFragments/f', fragment)).status, 201);
        await call('PUT', 'apis/orders', imports(orders));
        const release = { properties: { apiId: '/apis/orders', createdDateTime: '2024-01-01T00:00:00Z' } };
        equal((await call('PUT', 'apis/orders/releases/first', release)).status, 201);
      },
    },
    {
      statement: 'The export of an API in a workspace has its link below `properties` and at the top.',
      source: 'Azure/apiops, src/common/ApiSpecification.cs; Azure/apiops-cli, src/clients/apim-client.ts',
      async check(call) {
        await call('PUT', 'workspaces/w', { properties: { displayName: 'W' } });
        await call('PUT', 'workspaces/w/apis/orders', imports(orders));
        const { body } = await call('GET', 'workspaces/w/apis/orders?export=true&format=openapi-link');
        const { value, properties } = body as { value: object; properties: { value: object } };
        equal(JSON.stringify(value), JSON.stringify(properties.value));
      },
    },
  ],
};
