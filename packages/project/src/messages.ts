import { defineMessages } from '@apimkit/diagnostics';

/** Everything that can be said about apimkit.yaml. */
export const projectMessages = defineMessages('project', {
  shape: { severity: 'error', message: '{key} must be {expected}', help: 'See apimkit schema project' },
  'unknown-key': { severity: 'error', message: '{key} is no key here', help: '{advice}' },
  value: { severity: 'error', message: '{key} cannot be {value}', help: '{advice}' },
  'unknown-environment': {
    severity: 'error',
    message: 'There is no environment {name}',
    help: '{advice}',
  },
});
