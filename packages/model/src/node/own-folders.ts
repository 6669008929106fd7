/** Where a replacement is prepared, inside the folder that it replaces: on the same disk, and seen by nobody else. */
export const stagingName = '.apimkit-replacement';

/** Folders below artifacts that hold nobody's artifacts. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git', stagingName]);
