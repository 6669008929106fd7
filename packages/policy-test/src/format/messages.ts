import { defineMessages } from '@apimkit/diagnostics';

const schema = 'See apimkit schema policytest';

/** Findings in files of tests. */
export const testMessages = defineMessages('policytest', {
  yaml: { severity: 'error', message: 'Invalid YAML: {reason}', help: 'Correct the file' },
  shape: { severity: 'error', message: '{key} must be {expected}', help: schema },
  'unknown-key': { severity: 'error', message: 'Unknown key {key}', help: '{advice}' },
  value: { severity: 'error', message: '{key} cannot be {value}', help: '{advice}' },
  missing: { severity: 'error', message: '{key} is missing', help: schema },
  target: {
    severity: 'error',
    message: 'The file must have one of operation, fragment and policy',
    help: 'Write operation: orders/get-order',
  },
  section: { severity: 'error', message: 'section is only for a fragment', help: 'Remove it' },
  pattern: { severity: 'error', message: '{value} is not a regular expression: {reason}', help: 'Correct the pattern' },
  path: { severity: 'error', message: '{value} is not a path in JSON', help: 'Write a path such as $.items[0].id' },
  column: { severity: 'error', message: 'Unknown column {name}', help: '{advice}' },
  'unknown-target': { severity: 'error', message: '{what} {name} does not exist', help: '{advice}' },
  unreadable: { severity: 'error', message: '{path} cannot be read: {reason}', help: 'Correct the path of the policy' },
});
