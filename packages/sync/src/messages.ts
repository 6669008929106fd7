import { defineMessages } from '@apimkit/diagnostics';
import { deletionMessages } from './deletion-messages.ts';

/** Findings about artifacts and the service that they are published to. */
export const syncMessages = defineMessages('sync', {
  ...deletionMessages,
  missing: {
    severity: 'error',
    message: '{what} needs {needed}, which is neither in the files nor on the service',
    help: '{advice}',
  },
  'missing-before': {
    severity: 'warning',
    message:
      '{what} refers to {needed}, which is neither in the files nor on the service; {what} is unchanged, so nothing is sent',
    help: '{advice}',
  },
  needed: {
    severity: 'error',
    message: '{what} needs {needed}, which this plan deletes',
    help: 'Restore its files, or remove the reference to it',
  },
  'no-secret': {
    severity: 'error',
    message: '{what} has no value for its secret in the files, and {users} it',
    help: 'Give it a Key Vault reference (keyVault.secretIdentifier) or supply the value for this environment',
  },
  'unused-secret': {
    severity: 'warning',
    message:
      '{what} has no value for its secret in the files; no resource that is written refers to it, so it is skipped',
    help: 'Give it a Key Vault reference, supply the value, or delete the file',
  },
  'replaced-whole': {
    severity: 'warning',
    message:
      '{what} differs, but the service replaces it as a whole, and its secret has no value in the files: the change is skipped',
    help: 'Supply the secret in an override, use a Key Vault reference, or make the change in the portal',
  },
  clash: {
    severity: 'error',
    message: '{what} and {other} both have the {property} {value}, and the service rejects the second one',
    help: 'Change one of the two, or delete its files',
  },
  taken: {
    severity: 'error',
    message: '{what} has the {property} {value} of {other}, which stays on the service',
    help: 'Use another {property}; if it is the same resource under another name, use the name {name}',
  },
  replaces: {
    severity: 'error',
    message:
      '{what} has the {property} {value} of {other}, which this plan deletes: the service rejects both at once, and nothing is deleted before its replacement exists',
    help: 'Keep the name {name}, or publish with another {property} first, delete {other}, and then change the {property}',
  },
  swap: {
    severity: 'error',
    message: '{what} takes the {property} {value} of {other}, whose new {property} is not free before',
    help: 'Publish one of them with an unused {property} first, and then with the final one',
  },
  unseen: {
    severity: 'error',
    message: '{what} would be deleted, together with resources of kinds that were not read: {kinds}',
    help: 'Include these kinds, so that the plan lists what is lost',
  },
  'in-use': {
    severity: 'error',
    message: '{what} would be deleted, but {user} uses it and stays on the service',
    help: 'Delete or change {user} first, or restore the files',
  },
  'unknown-kind': {
    severity: 'error',
    message: '{name} is not a kind of resource',
    help: '{advice}',
  },
  'bad-limit': {
    severity: 'error',
    message: 'guards.maxDeletes is {value}, which is not a number of resources',
    help: 'Use an integer of 0 or more',
  },
  'revision-named': {
    severity: 'error',
    message: '{what} changes and its file names revision {number}, which is current',
    help: 'Remove properties.apiRevision from the file: it then describes the current revision, whichever that is. Or set it to {next} to make that revision',
  },
  'revision-shared': {
    severity: 'error',
    message: '{what} changes {path}, which all of its revisions share',
    help: 'Publish this change without the strategy "revision"',
  },
  'revision-switched': {
    severity: 'error',
    message:
      '{what} makes revision {number} current, and its file differs from that revision: callers would see the changes one by one',
    help: 'Remove properties.apiRevision from the file to publish the changes in a new revision, or make the file equal to revision {number}',
  },
  cycle: {
    severity: 'error',
    message: '{what} and {other} need each other',
    help: 'Remove one of the two references',
  },
  redacted: {
    severity: 'error',
    message: '{path} of {what} contains the marker of a removed secret instead of a value',
    help: 'Supply the value for this environment; a rendered folder cannot be published',
  },
  'vault-address': {
    severity: 'error',
    message: 'The secretIdentifier of {what} is not the URL of a secret',
    help: 'Write https://<vault>.vault.azure.net/secrets/<name>',
  },
  'vault-secret': {
    severity: 'error',
    message: 'Key vault {vault} has no secret {secret}, which {what} needs',
    help: 'Create the secret, or use another one for this environment',
  },
  'vault-disabled': {
    severity: 'error',
    message: 'Secret {secret} of key vault {vault}, which {what} needs, is disabled',
    help: 'Enable the secret, or use another one for this environment',
  },
  'vault-identity': {
    severity: 'error',
    message: '{what} is stored in a key vault, but the service has {who}',
    help: 'Assign the identity to the service, or set keyVault.identityClientId to one that it has',
  },
  'vault-access': {
    severity: 'error',
    message: 'The service has no permission to read the secrets of key vault {vault}, which {what} needs',
    help: 'Assign the role Key Vault Secrets User on the vault to its identity',
  },
  'vault-unchecked': {
    severity: 'info',
    message: 'Cannot check {question} for {what}: {reason}',
    help: 'Check it manually, or use an account that has the permission',
  },
  'side-effect-stays': {
    severity: 'error',
    message: '{what} appeared together with {owner} and was not deleted: {reason}',
    help: 'Delete it if the service created it by itself; otherwise add a file for it',
  },
  'side-effect-kept': {
    severity: 'warning',
    message: '{what}, which the service created together with {owner}, was not deleted: {reason}',
    help: 'Delete it manually, or add a file for it',
  },
  'side-effect-unknown': {
    severity: 'error',
    message: '{owner} was created, but it is unknown whether a {kind} was created with it: {reason}',
    help: 'Plan again: the plan reports what is left',
  },
  'perhaps-renamed': {
    severity: 'info',
    message: '{what} has the content of {other}, which has no file and stays on the service',
    help: 'If it was renamed, publish with --prune to delete the one with the old name',
  },
  'left-over': {
    severity: 'info',
    message:
      '{what} looks like a resource that the service creates together with {owner}; an interrupted publish may have left it',
    help: 'Publish with --prune to delete it, or add a file to keep it',
  },
  'left-release': {
    severity: 'info',
    message:
      '{what} looks like a release that a publish uses to make a revision of {owner} current; an interrupted publish may have left it',
    help: 'Publish with --prune to delete it, or add a file to keep it',
  },
  'unknown-absence': {
    severity: 'warning',
    message: 'The service does not report whether {what} exists; its files are not changed',
    help: 'Delete the files if it no longer exists on the service',
  },
  'no-export': {
    severity: 'warning',
    message: 'The service does not export the specification of {what} ({reason}); it is not compared with the files',
    help: 'Compare the operations in the portal; the file is not changed',
  },
  unsupported: { severity: 'info', message: 'The tier of this service does not have the kind {kind}; it is skipped' },
  'secret-kept-out': {
    severity: 'info',
    message: 'A credential of {what} is not written to the files',
    help: 'Store it in a named value and refer to it by {name} in double braces',
  },
  'unknown-key': { severity: 'error', message: 'Unknown filter key {key}', help: '{advice}' },
  'filter-shape': { severity: 'error', message: '{key} must be a list of names', help: 'Write {key}: [a, b]' },
  'filter-yaml': { severity: 'error', message: 'Invalid YAML: {reason}', help: 'Fix the syntax' },
  'not-adopted': {
    severity: 'warning',
    message: '{what} is not adopted: {reason}',
    help: 'Change the files manually, or publish to change the service',
  },
  'not-adopted-value': {
    severity: 'warning',
    message: '{path} of {what} is not adopted, because {place} sets it for this environment',
    help: 'Change the value there, or publish to change the service',
  },
  'selector-shape': {
    severity: 'error',
    message: '{text} is not a selector',
    help: 'Write PREFIX:PATTERN with one of the prefixes {prefixes}, or another kind',
  },
  'selector-prefix': { severity: 'error', message: 'Unknown prefix {prefix} in the selector {text}', help: '{advice}' },
  'selector-pattern': {
    severity: 'error',
    message: 'The selector {text} has no pattern',
    help: 'Write a name, with * for any text: {example}',
  },
  'selects-nothing': { severity: 'error', message: 'The selector {text} matches nothing', help: '{advice}' },
  renamed: {
    severity: 'info',
    message: '{what} has the new name {to}: the service cannot rename it, so it is created and the old one is deleted',
  },
  'not-selected': {
    severity: 'error',
    message: 'The files describe {names}, which selected resources need, but the selection leaves this out',
    help: 'Select it too: omit --no-dependencies, or change --exclude',
  },
  'without-policy': {
    severity: 'error',
    message: '{what} would be created without {policy}, which is not selected',
    help: 'Select {policy} too, or omit --no-dependencies',
  },
  'empty-list': {
    severity: 'warning',
    message: '{key} is an old key, whose empty list means all resources',
    help: 'Use the new key with [] to select nothing',
  },
});
