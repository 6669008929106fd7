import { defineKind } from '../kind.ts';

/** Settings that every kind of diagnostic shares. */
export const diagnosticFacts = {
  references: [{ path: 'properties.loggerId', to: ['logger'], form: 'id' }],
  defaults: {
    'properties.httpCorrelationProtocol': 'Legacy',
    'properties.operationNameFormat': 'Name',
    'properties.verbosity': 'information',
    'properties.logClientIp': false,
    'properties.metrics': false,
  },
} as const;

/** Telemetry settings of the whole service. */
export const diagnostic = defineKind({
  kind: 'diagnostic',
  title: 'Diagnostic',
  arm: 'diagnostics/{diagnostic}',
  section: 'diagnostics',
  files: {
    toolkit: { info: 'diagnostics/{diagnostic}/diagnosticInformation.json' },
    cli: { info: 'diagnostics/{diagnostic}/diagnosticInformation.json' },
  },
  ...diagnosticFacts,
});
