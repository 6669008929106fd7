import { defineKind } from '../kind.ts';

/** A workspace: a service within the service, with its own APIs, products and policies. */
export const workspace = defineKind({
  kind: 'workspace',
  title: 'Workspace',
  arm: 'workspaces/{workspace}',
  scopes: ['service'],
  section: 'workspaces',
  filters: ['displayName', 'description'],
  // Microsoft's comparison of tiers.
  absentIn: ['Consumption', 'Basic', 'Standard', 'BasicV2', 'StandardV2'],
  files: {
    toolkit: { info: 'workspaces/{workspace}/workspaceInformation.json' },
    cli: { info: 'workspaces/{workspace}/workspaceInformation.json' },
  },
  shape: {
    displayName: 'string',
    description: 'string',
  },
});
