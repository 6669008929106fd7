import { defineMessages } from '@apimkit/diagnostics';

/** Everything that can be said about the files of an artifacts folder. */
export const fileMessages = defineMessages('files', {
  json: {
    severity: 'error',
    message: 'This is not JSON: {reason}',
    help: 'Mend the file; comments and trailing commas are not allowed',
  },
  shape: {
    severity: 'error',
    message: 'Expected {expected} here',
    help: 'Mend the file; nothing is published while a file cannot be read',
  },
  name: {
    severity: 'error',
    message: '{name} cannot be the name of a resource',
    help: 'Rename it: a name is no "." or "..", and has no slash or control character',
  },
  nameless: {
    severity: 'error',
    message: 'The file must say the "name" of its resource',
    help: 'Add a "name" property at the top',
  },
  'no-information': {
    severity: 'error',
    message: 'There is a specification but no {file}, so nothing says what the API is called and where it is served',
    help: 'Add {file} with at least "displayName" and "path" under "properties"',
  },
  twice: {
    severity: 'error',
    message: 'The same resource stands differently in {other}',
    help: 'Keep one of the two files',
  },
  'several-specifications': {
    severity: 'info',
    message: '{other} is used instead of this file',
    help: 'Keep one specification for each API',
  },
  'current-twin': {
    severity: 'warning',
    message:
      'This revision is the current one, which the folder {current} describes; this folder is left over and ignored',
    help: 'Delete the folder',
  },
  system: {
    severity: 'info',
    message: 'The service makes the {title} {name} of a {type} API by itself; this file is not sent',
    help: 'Nothing need be done; policies and tags below it are published',
  },
  refused: {
    severity: 'error',
    message: 'The service refuses this {title}: an API of type {type} has none of its own',
    help: 'Delete the file; policies of a WebSocket API stand on its operation onHandshake',
  },
  'current-suffix': {
    severity: 'info',
    message: '{folder} is the current revision, which the service calls {current}; the folder is read as {current}',
    help: 'Rename the folder to {current}',
  },
  'several-current': {
    severity: 'error',
    message: '{folder} and {other} both say that they are the current revision of {current}',
    help: 'Let one of them say isCurrent, and call its folder {current}',
  },
  unknown: {
    severity: 'warning',
    message: 'No layout has such a file; it is left alone',
    help: 'Check the spelling of the folder and the file, or move the file elsewhere',
  },
  'wrong-folder': {
    severity: 'warning',
    message: 'The folder says {folder}, the file says {name}; the file counts',
    help: 'Rename the folder',
  },
  collision: {
    severity: 'error',
    message: 'The path differs from {other} only in upper and lower case',
    help: 'Rename one of the two: many disks cannot hold both',
  },
  unreadable: {
    severity: 'error',
    message: 'This cannot be read: {reason}',
    help: 'Delete it, or put a regular file in its place',
  },
  type: {
    severity: 'error',
    message: '{key} must be {expected}',
    help: 'The service refuses anything else',
  },
  enum: {
    severity: 'error',
    message: '{key} has a value that the service does not take',
    help: 'It takes {expected}',
  },
  limits: {
    severity: 'error',
    message: '{key} is outside of its limits',
    help: 'The service takes {expected}: a number in between, or a text of so many characters',
  },
  misspelt: {
    severity: 'warning',
    message: 'The service knows no property {key}; it is sent as it stands',
    help: 'Did you mean {name}?',
  },
  encoding: { severity: 'error', message: 'The file cannot be read as UTF-8: {reason}', help: 'Save it as UTF-8' },
});
