import { defineKind } from '../kind.ts';

/** A policy restriction: scopes whose policies must contain `<base />`. */
export const policyRestriction = defineKind({
  kind: 'policy-restriction',
  title: 'Policy restriction',
  arm: 'policyRestrictions/{policyRestriction}',
  scopes: ['service'],
  section: 'policyRestrictions',
  highlights: ['properties.scope'],
  defaults: { 'properties.requireBase': 'false' },
  sample: { 'properties.scope': '/apis', 'properties.requireBase': 'true' },
  files: {
    toolkit: { info: 'policy restrictions/{policyRestriction}/policyRestrictionInformation.json' },
    cli: { info: 'policyRestrictions/{policyRestriction}/policyRestrictionInformation.json' },
  },
  shape: {
    scope: 'string',
    requireBase: 'true|false',
  },
});
