import { defineKind } from '../kind.ts';
import { diagnosticFacts } from './diagnostic.ts';

/** Telemetry settings of one API. */
export const apiDiagnostic = defineKind({
  kind: 'api-diagnostic',
  title: 'API diagnostic',
  arm: 'apis/{api}/diagnostics/{diagnostic}',
  section: 'diagnostics',
  highlights: ['properties.loggerId', 'properties.verbosity'],
  fixedNames: true,
  lock: 'api',
  filters: ['name'],
  files: {
    toolkit: { info: 'apis/{api}/diagnostics/{diagnostic}/diagnosticInformation.json' },
    cli: { info: 'apis/{api}/diagnostics/{diagnostic}/diagnosticInformation.json' },
  },
  ...diagnosticFacts,
});
