/** An error of reading or writing a folder, with a message for users. */
export class TreeError extends Error {
  override readonly name = 'TreeError';
}

const reasons: Readonly<Record<string, string>> = {
  ENAMETOOLONG:
    'a name in it is longer than the disk allows; exclude the resource with a filter, or use a shorter name',
  ENOSPC: 'there is no space left on the disk; free some',
  EDQUOT: 'the quota of the disk is used up; free some space',
  EACCES: 'permission is denied; check the permissions of the folder',
  EPERM: 'the operation is not permitted; check the permissions of the folder',
  EROFS: 'the disk is read-only; choose another folder',
  EXDEV: 'a folder in it is a mount point of another disk; choose another folder',
  EISDIR: 'a folder with other files is in its place; move the files',
  ENOTEMPTY: 'a folder with other files is in its place; move the files',
  EEXIST: 'another file is in its place; move it',
  ENOTDIR: 'a file is in the place of one of its folders; move it',
  ELOOP: 'its symbolic links form a cycle; remove one of them',
};

/** A system error about a path, with a clear message for common codes. */
export function treeError(path: string, doing: 'read' | 'written' | 'deleted', error: unknown): TreeError {
  if (error instanceof TreeError) return error;
  const { code = '', message = String(error) } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return new TreeError(`${path} cannot be ${doing}: ${reasons[code] ?? `${message}; check the path`}`, {
    cause: error,
  });
}
