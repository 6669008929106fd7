/** Findings about deletes that guards reject, and about what an undo cannot restore. */
export const deletionMessages = {
  'undo-secret': {
    severity: 'warning',
    message: 'The former value of {paths} of {what} is secret and is not in the journal; it is not restored',
    help: 'Set it manually, or publish the files that contain it',
  },
  'undo-left-out': {
    severity: 'warning',
    message: '{what} is not restored: its former {paths} is not in the journal, because it may contain a secret',
    help: 'Publish the files that contain it',
  },
  'undo-unproved': {
    severity: 'warning',
    message: '{what} is not deleted: the journal does not prove that the run created it',
    help: 'Delete it manually if no one else created it',
  },
  'undo-moved': {
    severity: 'warning',
    message: '{what} is not restored: it changed on the service after the run',
    help: 'Check it manually',
  },
  loses: {
    severity: 'error',
    message: '{what} would be deleted together with {count} of kind {kind}, whose users lose their access: {names}',
    help: 'Move or delete them first; if the delete is right, pass --prune={kind}',
  },
  'kept-by-name': {
    severity: 'info',
    message: 'Not in the files, but kept on the service: {count} of kind {kind}: {names}',
    help: 'Add files for them, or delete them with --prune={kind}',
  },
  'no-artifacts': {
    severity: 'error',
    message: 'The folder contains no artifacts, and {deletes} would be deleted',
    help: 'Check --artifacts; if the service is to be emptied, pass --allow-empty',
  },
  protected: {
    severity: 'error',
    message: '{what} would be deleted{how}, but {kind} is protected',
    help: 'Restore its files, or remove the kind from --protect (guards.protect in apimkit.yaml)',
  },
  'too-many-deletes': {
    severity: 'error',
    message: '{deletes} would be deleted, but the limit is {most}: {names}',
    help: 'Review the plan; if it is right, raise --max-deletes (guards.maxDeletes in apimkit.yaml)',
  },
} as const;
