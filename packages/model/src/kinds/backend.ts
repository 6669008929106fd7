import { defineKind } from '../kind.ts';

/** A backend: one URL with credentials and circuit breaker, or a pool of other backends. */
export const backend = defineKind({
  kind: 'backend',
  title: 'Backend',
  arm: 'backends/{backend}',
  section: 'backends',
  files: {
    toolkit: { info: 'backends/{backend}/backendInformation.json' },
    cli: { info: 'backends/{backend}/backendInformation.json' },
  },
  policyRole: 'backend-id',
  references: [
    { path: 'properties.pool.services[].id', to: ['backend'], form: 'id' },
    { path: 'properties.credentials.certificateIds[]', to: ['certificate'], form: 'id' },
  ],
  holes: ['properties.credentials', 'properties.url', 'properties.proxy'],
  defaults: {
    'properties.type': 'Single',
    'properties.tls.validateCertificateChain': true,
    'properties.tls.validateCertificateName': true,
  },
  sets: ['properties.pool.services'],
  secrets: [
    { path: 'properties.credentials.header{}[]', returned: true },
    { path: 'properties.credentials.query{}[]', returned: true },
    { path: 'properties.credentials.authorization.parameter', returned: true },
    { path: 'properties.proxy.password', returned: true },
  ],
  guarded: true,
});
