import { defineKind } from '../kind.ts';

/** The policy of the whole service, or of a whole workspace. */
export const servicePolicy = defineKind({
  kind: 'service-policy',
  title: 'Service or workspace policy',
  arm: 'policies/policy',
  section: 'policies',
  samplePolicy:
    '<policies>\n  <inbound />\n  <backend>\n    <forward-request />\n  </backend>\n  <outbound />\n  <on-error />\n</policies>\n',
  files: { toolkit: { policy: 'policy.xml' }, cli: { policy: 'policy.xml' } },
  document: 'policy',
  policyScope: 'global',
  shape: {
    value: 'string',
    format: 'xml|xml-link|rawxml|rawxml-link',
  },
});
