import { defineKind } from '../kind.ts';

/** The policy of an API. */
export const apiPolicy = defineKind({
  kind: 'api-policy',
  title: 'API policy',
  arm: 'apis/{api}/policies/policy',
  section: 'policies',
  document: 'policy',
  policyScope: 'api',
  // Policies of a WebSocket API belong to its operation onHandshake (hashicorp/terraform-provider-azurerm#24544).
  exceptOfTypes: ['websocket'],
  lock: 'api',
  files: { toolkit: { policy: 'apis/{api}/policy.xml' }, cli: { policy: 'apis/{api}/policy.xml' } },
  shape: {
    value: 'string',
    format: 'xml|xml-link|rawxml|rawxml-link',
  },
});
