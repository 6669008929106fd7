/** A folder that cannot be read or written as asked, in words for its user. */
export class TreeError extends Error {
  override readonly name = 'TreeError';
}

const reasons: Readonly<Record<string, string>> = {
  ENAMETOOLONG:
    'a name in it is longer than the disk allows; leave the resource out with a filter, or give it a shorter name',
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'the quota of the disk is used up',
  EACCES: 'permission is denied; check the permissions of the folder',
  EPERM: 'the operation is not permitted; check the permissions of the folder',
  EROFS: 'the disk is read-only',
  EXDEV: 'a folder in it is a mount point of another disk',
  EISDIR: 'a folder with other files stands in its place; move them away',
  ENOTEMPTY: 'a folder with other files stands in its place; move them away',
  EEXIST: 'something else stands in its place; move it away',
  ENOTDIR: 'a file stands in the place of one of its folders; move it away',
  ELOOP: 'symbolic links in it lead in a circle',
};

/** What the system says of a path, in words where the code is one that users meet. */
export function treeError(path: string, doing: 'read' | 'written' | 'deleted', error: unknown): TreeError {
  if (error instanceof TreeError) return error;
  const { code = '', message = String(error) } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return new TreeError(`${path} cannot be ${doing}: ${reasons[code] ?? message}`, { cause: error });
}
