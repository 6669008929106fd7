import { defineMessages } from '@apimkit/diagnostics';

/** What to do about a test that cannot run here. */
export const unsupportedHelp = 'Test it in the service, and skip it here with the reason: skip: tested in the service';

/** Findings of tests that ran. */
export const resultMessages = defineMessages('policytest', {
  failed: { severity: 'error', message: '{test}: {what}: expected {expected}, actual {actual}', help: '{help}' },
  unsupported: {
    severity: 'error',
    message: '{test}: {policy} at {place} cannot run here: {reason}',
    help: unsupportedHelp,
  },
});
