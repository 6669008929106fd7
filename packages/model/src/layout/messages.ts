import { defineMessages } from '@apimkit/diagnostics';

/** Findings about the files of an artifacts folder. */
export const fileMessages = defineMessages('files', {
  json: {
    severity: 'error',
    message: 'Invalid JSON: {reason}',
    help: 'Fix the syntax; comments and trailing commas are not allowed',
  },
  shape: {
    severity: 'error',
    message: 'Expected {expected}',
    help: 'Fix the file; nothing is published while a file cannot be read',
  },
  name: {
    severity: 'error',
    message: '{name} is not a valid name of a resource',
    help: 'Rename it: the names "." and "..", slashes and control characters are not allowed',
  },
  nameless: {
    severity: 'error',
    message: 'The "name" of the resource is missing',
    help: 'Add a "name" property at the top',
  },
  'no-information': {
    severity: 'error',
    message: 'The specification has no {file}, which defines the name and the path of the API',
    help: 'Add {file} with at least "displayName" and "path" under "properties"',
  },
  twice: {
    severity: 'error',
    message: '{other} defines the same resource differently',
    help: 'Keep one of the two files',
  },
  'several-specifications': {
    severity: 'info',
    message: '{other} is used instead of this file',
    help: 'Keep one specification for each API',
  },
  'current-twin': {
    severity: 'warning',
    message: 'This revision is the current one, which the folder {current} describes; this folder is ignored',
    help: 'Delete the folder',
  },
  system: {
    severity: 'info',
    message: 'The service creates the {title} {name} of a {type} API; this file is not sent',
    help: 'Delete the file, or keep it; policies and tags below it are published',
  },
  refused: {
    severity: 'error',
    message: 'The service rejects this {title}: an API of type {type} cannot have one',
    help: 'Delete the file; policies of a WebSocket API belong to its operation onHandshake',
  },
  'current-suffix': {
    severity: 'info',
    message:
      '{folder} is the current revision, whose name on the service is {current}; the folder is read as {current}',
    help: 'Rename the folder to {current}',
  },
  'several-current': {
    severity: 'error',
    message: '{folder} and {other} are both marked as the current revision of {current}',
    help: 'Set isCurrent in one of them, and rename its folder to {current}',
  },
  unknown: {
    severity: 'warning',
    message: 'The file belongs to no layout; it is ignored',
    help: 'Check the spelling of the folder and the file, or move the file elsewhere',
  },
  'wrong-folder': {
    severity: 'warning',
    message: 'The name is {folder} in the folder and {name} in the file; the name in the file is used',
    help: 'Rename the folder',
  },
  collision: {
    severity: 'error',
    message: 'The path differs from {other} only in upper and lower case',
    help: 'Rename one of the two: many file systems cannot store both',
  },
  unreadable: {
    severity: 'error',
    message: 'Cannot read the path: {reason}',
    help: 'Delete it, or replace it with a regular file',
  },
  type: {
    severity: 'error',
    message: '{key} must be {expected}',
    help: 'The service rejects other values',
  },
  enum: {
    severity: 'error',
    message: '{key} has a value that the service does not accept',
    help: 'Use one of {expected}',
  },
  limits: {
    severity: 'error',
    message: '{key} is out of range',
    help: 'Use a number in the range {expected}, or a text with that number of characters',
  },
  misspelt: {
    severity: 'warning',
    message: 'Unknown property {key}; it is sent unchanged',
    help: 'Did you mean {name}?',
  },
  encoding: { severity: 'error', message: 'The file cannot be read as UTF-8: {reason}', help: 'Save it as UTF-8' },
});
