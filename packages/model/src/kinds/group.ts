import { defineKind, ordinaryName } from '../kind.ts';

const system = (group: string, displayName: string) => ({
  names: { group },
  payload: { properties: { displayName, type: 'system', builtIn: true } },
});

/** A group of developers; three exist in every service and cannot be made or removed. */
export const group = defineKind({
  kind: 'group',
  title: 'Group',
  arm: 'groups/{group}',
  section: 'groups',
  deletedByName: true,
  highlights: ['properties.displayName', 'properties.type'],
  // Microsoft's own issue lists have it from live Consumption services (Azure/apiops#561, #686).
  absentIn: ['Consumption'],
  filters: ['name', 'displayName', 'description', 'externalId eq'],
  naming: { pattern: ordinaryName, most: 256 },
  files: {
    toolkit: { info: 'groups/{group}/groupInformation.json' },
    cli: { info: 'groups/{group}/groupInformation.json' },
  },
  readOnly: ['properties.builtIn'],
  defaults: { 'properties.type': 'custom' },
  returnedDefaults: ['properties.type'],
  required: ['properties.displayName'],
  conditions: [
    {
      when: { path: 'properties.type', is: ['external'] },
      needs: ['properties.externalId'],
      refusal: { target: 'externalId', message: 'ExternalId must be specified for an external group.' },
    },
  ],
  builtIn: [system('administrators', 'Administrators'), system('developers', 'Developers'), system('guests', 'Guests')],
  shape: {
    displayName: 'string 0..300',
    description: 'string',
    type: 'custom|system|external',
    externalId: 'string',
  },
});
