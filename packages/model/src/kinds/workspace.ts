import { defineKind } from '../kind.ts';

/** A workspace: a service within the service, with its own APIs, products and policies. */
export const workspace = defineKind({
  kind: 'workspace',
  title: 'Workspace',
  arm: 'workspaces/{workspace}',
  scopes: ['service'],
  section: 'workspaces',
  filters: ['displayName', 'description'],
  // Microsoft Learn, "Workspaces - breaking changes (June 2024)"; Azure/apiops-cli#129 for the v2 tiers.
  absentIn: ['Consumption', 'Developer', 'Basic', 'Standard', 'BasicV2'],
  perhapsAbsentIn: ['StandardV2'],
  files: {
    toolkit: { info: 'workspaces/{workspace}/workspaceInformation.json' },
    cli: { info: 'workspaces/{workspace}/workspaceInformation.json' },
  },
  shape: {
    displayName: 'string',
    description: 'string',
  },
});
