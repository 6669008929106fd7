import { isAbsolute, join, relative } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { Artifacts, type FileTree } from '@apimkit/model';
import { displayPath } from './paths.ts';

/** The content of an artifacts folder. */
export interface FolderContent {
  readonly artifacts: Artifacts;
  /** Texts by path. */
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names the files of a folder by {@link displayPath}, so that every output of every command names them alike. */
export function withDisplayNames(folder: string, { artifacts, tree, diagnostics }: FolderContent): FolderContent {
  const inside = displayPath(folder);
  // Below the working directory, names follow from the name of the folder.
  const isBelow = relative(process.cwd(), folder) !== '' && !inside.startsWith('..') && !isAbsolute(inside);
  const named = (file: string) => (isBelow && isPlain(file) ? `${inside}/${file}` : displayPath(join(folder, file)));
  return {
    artifacts: new Artifacts(
      [...artifacts].map((one) => (one.files === undefined ? one : { ...one, files: one.files.map(named) })),
    ),
    tree: new Map([...tree].map(([file, text]) => [named(file), text])),
    diagnostics: diagnostics.map((one) => (one.file === undefined ? one : { ...one, file: named(one.file) })),
  };
}

/** True for a path that joining does not change. */
const isPlain = (file: string) => !/(?:^|[/\\])(?:\.{0,2}(?:[/\\]|$))/.test(file);
