import { defineKind } from '../kind.ts';

/** A client or CA certificate, uploaded or from a key vault. */
export const certificate = defineKind({
  kind: 'certificate',
  title: 'Certificate',
  arm: 'certificates/{certificate}',
  capture: 'on-request',
  section: 'certificates',
  highlights: ['properties.keyVault.secretIdentifier'],
  policyRole: 'certificate-id',
  readOnly: [
    'properties.subject',
    'properties.thumbprint',
    'properties.expirationDate',
    'properties.keyVault.lastStatus',
  ],
  replacedWhole: true,
  secrets: [{ path: 'properties.data' }, { path: 'properties.password' }],
  guarded: true,
  filters: ['name', 'subject', 'thumbprint', 'expirationDate eq ne gt ge lt le'],
  sample: { 'properties.keyVault.secretIdentifier': 'https://{slug}.vault.azure.net/secrets/{slug}' },
  files: {
    toolkit: { info: 'certificates/{certificate}/certificateInformation.json' },
    cli: { info: 'certificates/{certificate}/certificateInformation.json' },
  },
  shape: {
    data: 'string',
    password: 'string',
    'keyVault.secretIdentifier': 'string',
    'keyVault.identityClientId': 'string',
  },
});
