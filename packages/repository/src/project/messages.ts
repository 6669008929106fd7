import { defineMessages } from '@apimkit/diagnostics';

/** Findings in apimkit.yaml. */
export const projectMessages = defineMessages('project', {
  shape: { severity: 'error', message: '{key} must be {expected}', help: 'See apimkit schema project' },
  'unknown-key': { severity: 'error', message: 'Unknown key {key}', help: '{advice}' },
  value: { severity: 'error', message: '{key} cannot be {value}', help: '{advice}' },
  'unknown-environment': {
    severity: 'error',
    message: 'Unknown environment {name}',
    help: '{advice}',
  },
});
