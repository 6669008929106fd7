import type { JsonObject } from '@apimkit/openapi';
import type { Service } from './service.ts';

const echo = (displayName: string, method: string, path = '/resource'): JsonObject => ({
  displayName,
  method,
  urlTemplate: path,
  responses: [{ statusCode: 200 }],
});

/** What a new service of the classic tiers may contain (hashicorp/terraform-provider-azurerm#4121), in the order of the writes. */
const samples: Readonly<Record<string, JsonObject>> = {
  'apis/echo-api': {
    displayName: 'Echo API',
    path: 'echo',
    protocols: ['https'],
    serviceUrl: 'http://echoapi.cloudapp.net/api',
  },
  'apis/echo-api/operations/create-resource': echo('Create resource', 'POST'),
  'apis/echo-api/operations/modify-resource': echo('Modify resource', 'PUT'),
  'apis/echo-api/operations/remove-resource': echo('Remove resource', 'DELETE'),
  'apis/echo-api/operations/retrieve-header-only': echo('Retrieve header only', 'HEAD'),
  'apis/echo-api/operations/retrieve-resource': echo('Retrieve resource', 'GET'),
  'apis/echo-api/operations/retrieve-resource-cached': echo('Retrieve resource (cached)', 'GET', '/resource-cached'),
  'products/starter': {
    displayName: 'Starter',
    description: 'A few calls a minute, without approval.',
    subscriptionsLimit: 1,
    state: 'published',
  },
  'products/unlimited': {
    displayName: 'Unlimited',
    description: 'Any number of calls, after approval.',
    approvalRequired: true,
    subscriptionsLimit: 1,
    state: 'published',
  },
  'products/starter/apis/echo-api': {},
  'products/unlimited/apis/echo-api': {},
};

/** Adds the sample API and the sample products to a new service. */
export function addSamples(service: Service): void {
  for (const [path, properties] of Object.entries(samples))
    service.handle(
      { method: 'PUT', path, query: new URLSearchParams(), body: { properties }, ifMatch: null, origin: '' },
      undefined,
    );
}
