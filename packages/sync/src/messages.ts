import { defineMessages } from '@apimkit/diagnostics';

/** What can be said about artifacts and the service that they are meant for. */
export const syncMessages = defineMessages('sync', {
  missing: {
    severity: 'error',
    message: '{what} needs {needed}, which neither the files nor the service have',
    help: '{advice}',
  },
  'missing-before': {
    severity: 'warning',
    message: '{what} names {needed}, which neither the files nor the service have; it is unchanged, so nothing is sent',
    help: '{advice}',
  },
  needed: {
    severity: 'error',
    message: '{what} needs {needed}, which this plan deletes',
    help: 'Put its files back, or remove what names it',
  },
  'no-secret': {
    severity: 'error',
    message: '{what} is secret and has no value here, and {users} need it',
    help: 'Give it a Key Vault reference (keyVault.secretIdentifier) or supply the value for this environment',
  },
  'unused-secret': {
    severity: 'warning',
    message: '{what} is secret and has no value here; nothing that is written refers to it, so it is left out',
    help: 'Give it a Key Vault reference, supply the value, or delete the file',
  },
  clash: {
    severity: 'error',
    message: '{what} and {other} both have the {property} {value}, and the service refuses the second of them',
    help: 'Change one of the two, or delete its files',
  },
  taken: {
    severity: 'error',
    message: '{what} has the {property} {value} of {other}, which is on the service and stays',
    help: 'Use another {property}; or, if it is the same thing under another name, call it {name} as the service does',
  },
  replaces: {
    severity: 'error',
    message:
      '{what} has the {property} {value} of {other}, which this plan deletes: the service refuses both at once, and nothing is deleted before its replacement is there',
    help: 'Keep the name {name}, or publish with another {property} first, delete {other}, and then change the {property}',
  },
  swap: {
    severity: 'error',
    message: '{what} takes the {property} {value} of {other}, which takes one that is not free before',
    help: 'Give one of them a {property} that nobody has, publish, and then the final one',
  },
  unseen: {
    severity: 'error',
    message: '{what} would be deleted, and with it resources of a kind that was not read: {kinds}',
    help: 'Include the kinds, so that the plan can say what is lost',
  },
  'in-use': {
    severity: 'error',
    message: '{what} would be deleted, but {user} uses it and stays on the service',
    help: 'Delete or change {user} first, or put the files back',
  },
  'unknown-kind': {
    severity: 'error',
    message: 'The guard protects {name}, which is not a kind of resource',
    help: '{advice}',
  },
  'bad-limit': {
    severity: 'error',
    message: 'The guard allows {value} deletes, which is not a number of resources',
    help: 'Use a whole number, 0 or more',
  },
  cycle: {
    severity: 'error',
    message: '{what} and {other} need each other',
    help: 'Take one of the two references away',
  },
  redacted: {
    severity: 'error',
    message: '{path} of {what} holds the mark of a secret that was taken out, and not a value',
    help: 'Give the value for this environment; a rendered folder is for reading, not for publishing',
  },
  protected: {
    severity: 'error',
    message: '{what} would be deleted{how}, but {kind} is protected',
    help: 'Put its files back, or take the kind out of guards.protect',
  },
  'too-many-deletes': {
    severity: 'error',
    message: '{count} resources would be deleted, and at most {most} may be: {names}',
    help: 'Look at the plan; raise guards.maxDeletes when it is right',
  },
  'vault-address': {
    severity: 'error',
    message: 'The secretIdentifier of {what} is no address of a secret',
    help: 'Write https://<vault>.vault.azure.net/secrets/<name>',
  },
  'vault-secret': {
    severity: 'error',
    message: 'The vault {vault} has no secret {secret}, which {what} needs',
    help: 'Create the secret, or name another one for this environment',
  },
  'vault-disabled': {
    severity: 'error',
    message: 'The secret {secret} of the vault {vault}, which {what} needs, is disabled',
    help: 'Enable the secret, or name another one for this environment',
  },
  'vault-identity': {
    severity: 'error',
    message: '{what} is read from a key vault, but the service has {who}',
    help: 'Give the service the identity, or name one that it has with keyVault.identityClientId',
  },
  'vault-access': {
    severity: 'error',
    message: 'The service may not read the secrets of the vault {vault}, which {what} needs',
    help: 'Give its identity the role Key Vault Secrets User on the vault',
  },
  'vault-unchecked': {
    severity: 'info',
    message: 'For {what} it could not be checked {question}: {reason}',
    help: 'Check it by hand, or run with an account that may ask',
  },
  'side-effect-stays': {
    severity: 'error',
    message: '{what} appeared with {owner} and stays, because {reason}',
    help: 'Look at it: delete it when the service made it by itself, or give it a file',
  },
  'side-effect-kept': {
    severity: 'warning',
    message: '{what}, which the service made together with {owner}, stays, because {reason}',
    help: 'Delete it yourself, or give it a file',
  },
  'side-effect-unknown': {
    severity: 'error',
    message: '{owner} was made, but it is not known whether a {kind} came with it: {reason}',
    help: 'Plan again: what was left is reported then',
  },
  'left-over': {
    severity: 'info',
    message:
      '{what} looks like what the service makes by itself together with {owner}; an interrupted publish may have left it',
    help: 'Publish with --prune to delete it, or give it a file to keep it',
  },
  'left-release': {
    severity: 'info',
    message:
      '{what} looks like a release by which a publish makes a revision of {owner} current; an interrupted publish may have left it',
    help: 'Publish with --prune to delete it, or give it a file to keep it',
  },
  'unknown-absence': {
    severity: 'warning',
    message: 'The service does not say whether it has {what}; its files stay as they are',
    help: 'Delete the files when it is gone from the service',
  },
  'no-export': {
    severity: 'warning',
    message: 'The service does not export a specification of {what} ({reason}); it is not compared with the files',
    help: 'Nothing is lost: the file stays as it is. Compare the operations in the portal',
  },
  unsupported: { severity: 'info', message: 'The tier of this service has no {kind}; skipped' },
  'secret-kept-out': {
    severity: 'info',
    message: 'A credential of {what} stays out of the files',
    help: 'Put it into a named value and refer to it by {name} in double braces',
  },
  'unknown-key': { severity: 'error', message: '{key} is no key of a filter', help: '{advice}' },
  'filter-shape': { severity: 'error', message: '{key} must be a list of names', help: 'Write {key}: [a, b]' },
  'filter-yaml': { severity: 'error', message: 'This is not YAML: {reason}', help: 'Mend the file' },
  'empty-list': {
    severity: 'warning',
    message: '{key} is an old key, and old toolkits read an empty list as "all"; so does apimkit',
    help: 'Use the new key with [] for none',
  },
});
