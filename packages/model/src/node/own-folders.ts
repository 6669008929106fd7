/** Folder in which a replacement is prepared, inside of the replaced folder: on the same disk, and hidden. */
export const stagingName = '.apimkit-replacement';

/** Folders below the artifacts folder without artifacts. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git', stagingName]);
