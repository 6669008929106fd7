import { defineMessages } from '@apimkit/diagnostics';

/** Everything that can be said about override files and what they are meant for. */
export const overrideMessages = defineMessages('overrides', {
  yaml: { severity: 'error', message: 'This is not YAML: {reason}', help: 'Mend the file' },
  shape: { severity: 'error', message: '{key} must be {expected}', help: '{advice}' },
  'unknown-key': { severity: 'error', message: '{key} is no key here', help: '{advice}' },
  'filter-key': {
    severity: 'error',
    message: '{key} is a key of filter files, not of overrides',
    help: 'Pass the file with --filter, or as "selection" of an environment',
  },
  'old-spelling': {
    severity: 'warning',
    message: '{key} is an old spelling',
    help: 'Write {name}',
  },
  'ignored-setting': {
    severity: 'info',
    message: '{key} is a setting of other tools and means nothing here',
    help: 'Leave it, or delete it when only apimkit reads the file',
  },
  'unknown-property': {
    severity: 'warning',
    message: '{kind} has no property {key} that we know; it is sent as it stands',
    help: '{advice}',
  },
  type: {
    severity: 'error',
    message: '{key} must be {expected}',
    help: 'The service refuses anything else; an array is replaced as a whole',
  },
  limits: {
    severity: 'error',
    message: '{key} is outside of its limits',
    help: 'The service takes {expected}: a number in between, or a text of so many characters',
  },
  enum: {
    severity: 'error',
    message: '{key} has a value that the service does not take',
    help: 'It takes {expected}',
  },
  'duplicate-name': {
    severity: 'error',
    message: '{name} stands twice in {section} (first in line {line})',
    help: 'Merge the two entries: no tool agrees which of them wins',
  },
  'unknown-resource': {
    severity: 'warning',
    message: 'The artifacts have no {kind} {name}, so nothing uses this override',
    help: '{advice}',
  },
  'from-specification': {
    severity: 'warning',
    message: 'The specification of the API says what {name} is; these properties have no effect',
    help: 'Override the policy of the operation, or the specification with "format" and "value" of the API',
  },
  'revision-ignored': {
    severity: 'info',
    message: '{key} follows from the name of the folder and is ignored here',
    help: 'Delete it; a release makes a revision current',
  },
  useless: {
    severity: 'info',
    message: '{key} says what the artifact says already',
    help: 'Delete it: an override that says nothing hides those that do',
  },
  'unresolved-token': {
    severity: 'error',
    message: '{token} has no value',
    help: 'Set the environment variable {name}, give it in --values or --variables, or write {escaped} to mean the text itself',
  },
  'pipeline-variable': {
    severity: 'error',
    message: '{token} is a variable that Azure DevOps did not replace',
    help: 'Define {name} in the pipeline, or write {replacement} and map the variable into the environment of the step',
  },
  'foreign-service': {
    severity: 'warning',
    message: 'The id names the service {service}, but this goes to {target}',
    help: 'Write {id}: ids inside a service need no service, apimkit adds the one that is published to',
  },
  'other-environment': {
    severity: 'warning',
    message: '{path} still points at {what}, which belongs to {environment}',
    help: 'Override {path} for this environment',
  },
  'pipeline-setting': {
    severity: 'warning',
    message: '{token} is a variable that Azure DevOps did not replace, so {key} is not read',
    help: 'Define {name} in the pipeline, or say it on the command line',
  },
  patch: { severity: 'error', message: 'The patch {path} cannot be applied: {reason}', help: '{advice}' },
  document: { severity: 'error', message: 'The {what} cannot be used: {reason}', help: 'Mend the document' },
  link: { severity: 'error', message: 'The link {link} cannot be read: {reason}', help: 'Check the address or path' },
  'not-renamed': {
    severity: 'warning',
    message: 'The artifacts have no {kind} {name} to rename',
    help: '{advice}',
  },
  'fixed-name': {
    severity: 'error',
    message: '{section} cannot be renamed: the service gives meaning to their names',
    help: 'Delete the rule',
  },
  pattern: {
    severity: 'error',
    message: 'The pattern cannot be read: {reason}',
    help: 'Write a JavaScript regular expression',
  },
  'rename-twice': {
    severity: 'error',
    message: '{name} becomes {renamed}, which the same rules would rename again, to {again}',
    help: 'Change the rule so that it leaves the names alone that it makes',
  },
  'same-name': {
    severity: 'error',
    message: '{first} and {second} would both be called {name}',
    help: 'Change the rule so that every name stays unique',
  },
});
