import { defineKind } from '../kind.ts';

/** A piece of policy that others include by name. */
export const policyFragment = defineKind({
  kind: 'policy-fragment',
  title: 'Policy fragment',
  arm: 'policyFragments/{policyFragment}',
  section: 'policyFragments',
  highlights: ['properties.description'],
  filters: ['name', 'description', 'value'],
  orders: ['name', 'description', 'value'],
  sample: { 'properties.description': '{title}' },
  naming: { pattern: /^(\w+|\w[\w-]+\w)$/, most: 80 },
  // An empty fragment is not accepted.
  samplePolicy:
    '<fragment>\n  <set-header name="x-request-id" exists-action="skip">\n    <value>@(context.RequestId.ToString())</value>\n  </set-header>\n</fragment>\n',
  files: {
    toolkit: {
      info: 'policy fragments/{policyFragment}/policyFragmentInformation.json',
      policy: 'policy fragments/{policyFragment}/policy.xml',
    },
    cli: { info: 'policyFragments/{policyFragment}/policyFragmentInformation.json' },
  },
  document: 'policy',
  policyRole: 'fragment-id',
  guarded: true,
  longRunning: true,
  shape: {
    value: 'string',
    description: 'string 0..1000',
    format: 'xml|rawxml',
  },
});
