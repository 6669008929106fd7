import { defineMessages } from '@apimkit/diagnostics';

/** Findings in override files and in the resources that they apply to. */
export const overrideMessages = defineMessages('overrides', {
  yaml: { severity: 'error', message: 'Invalid YAML: {reason}', help: 'Correct the file' },
  shape: { severity: 'error', message: '{key} must be {expected}', help: '{advice}' },
  'unknown-key': { severity: 'error', message: 'Unknown key {key}', help: '{advice}' },
  'filter-key': {
    severity: 'error',
    message: '{key} is a key of filter files, not of override files',
    help: 'Pass the file with --filter, or as "selection" of an environment',
  },
  'old-spelling': {
    severity: 'warning',
    message: '{key} is a deprecated name',
    help: 'Write {name}',
  },
  'ignored-setting': {
    severity: 'info',
    message: '{key} is a setting of other tools and has no effect',
    help: 'Delete it, unless other tools read the file',
  },
  'unknown-property': {
    severity: 'warning',
    message: '{kind} has no known property {key}; it is sent unchanged',
    help: '{advice}',
  },
  type: {
    severity: 'error',
    message: '{key} must be {expected}',
    help: 'The service rejects other values; an array is replaced as a whole',
  },
  limits: {
    severity: 'error',
    message: '{key} is out of range',
    help: 'The service accepts {expected}: a number in this range, or a text of this length',
  },
  enum: {
    severity: 'error',
    message: '{key} has a value that the service does not accept',
    help: 'Use {expected}',
  },
  'duplicate-name': {
    severity: 'error',
    message: '{section} contains {name} more than once (first on line {line})',
    help: 'Merge the two entries: tools differ in which of them they use',
  },
  'unknown-resource': {
    severity: 'warning',
    message: 'The artifacts have no {kind} {name}, so this override is not used',
    help: '{advice}',
  },
  'from-specification': {
    severity: 'warning',
    message: 'The specification of the API defines {name}; these properties have no effect',
    help: 'Override the policy of the operation, or the specification with "format" and "value" of the API',
  },
  'revision-ignored': {
    severity: 'info',
    message: '{key} is derived from the folder name and ignored',
    help: 'Delete it; a release makes a revision current',
  },
  useless: {
    severity: 'info',
    message: '{key} has the same value as the artifact',
    help: 'Delete it: redundant overrides hide those that have an effect',
  },
  'unresolved-token': {
    severity: 'error',
    message: '{token} has no value',
    help: 'Set the environment variable {name}, give it in --values or --variables, or write {escaped} for the literal text',
  },
  'pipeline-variable': {
    severity: 'error',
    message: '{token} is a variable that Azure DevOps did not replace',
    help: 'Define {name} in the pipeline, or write {replacement} and map the variable into the environment of the step',
  },
  'foreign-service': {
    severity: 'warning',
    message: 'The id belongs to the service {service}, but the target is {target}',
    help: 'Write {id}: apimkit adds the target service to ids',
  },
  'other-environment': {
    severity: 'warning',
    message: '{path} still refers to {what}, which belongs to {environment}',
    help: 'Override {path} for this environment',
  },
  'pipeline-setting': {
    severity: 'warning',
    message: '{token} is a variable that Azure DevOps did not replace, so {key} is not read',
    help: 'Define {name} in the pipeline, or pass the value as an option',
  },
  patch: { severity: 'error', message: 'The patch {path} cannot be applied: {reason}', help: '{advice}' },
  document: { severity: 'error', message: 'The {what} cannot be used: {reason}', help: 'Correct the document' },
  link: { severity: 'error', message: 'The link {link} cannot be read: {reason}', help: 'Check the address or path' },
  'not-renamed': {
    severity: 'warning',
    message: 'The artifacts have no {kind} {name} to rename',
    help: '{advice}',
  },
  'fixed-name': {
    severity: 'error',
    message: '{section} cannot be renamed: their names have a meaning for the service',
    help: 'Delete the rule',
  },
  pattern: {
    severity: 'error',
    message: 'Invalid pattern: {reason}',
    help: 'Use a JavaScript regular expression',
  },
  'rename-twice': {
    severity: 'error',
    message: '{name} is renamed to {renamed}, which the same rules would rename to {again}',
    help: 'Change the rule so that it does not match its own results',
  },
  'same-name': {
    severity: 'error',
    message: '{first} and {second} would both be named {name}',
    help: 'Change the rule so that names stay unique',
  },
});
