/** Files by path below the artifacts folder (`/` on every system), with their text. */
export type FileTree = ReadonlyMap<string, string>;
