import { defineKind, ordinaryName } from '../kind.ts';

/** A documentation page that wikis show. */
export const documentation = defineKind({
  kind: 'documentation',
  title: 'Documentation',
  arm: 'documentations/{documentation}',
  scopes: ['service'],
  // Pages of the developer portal, which this tier does not have.
  absentIn: ['Consumption'],
  section: 'documentations',
  highlights: ['properties.title'],
  filters: ['name eq contains'],
  sample: { 'properties.title': '{title}', 'properties.content': '# {title}\n' },
  naming: { pattern: ordinaryName, most: 256 },
  files: {
    toolkit: { info: 'documentations/{documentation}/documentationInformation.json' },
    cli: { info: 'documentations/{documentation}/documentationInformation.json' },
  },
  shape: {
    title: 'string',
    content: 'string',
  },
});
