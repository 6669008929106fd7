import { defineMessages } from '@apimkit/diagnostics';

/** Findings of tests that ran. */
export const resultMessages = defineMessages('policytest', {
  failed: { severity: 'error', message: '{test}: {what}: expected {expected}, actual {actual}', help: '{help}' },
  unsupported: {
    severity: 'error',
    message: '{test}: {policy} at {place} cannot run here: {reason}',
    help: 'Skip the test and give the reason: skip: tested in the service',
  },
});
