import { join } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { Artifacts, type FileTree } from '@apimkit/model';
import { fromHere } from './paths.ts';

/** What was read from a folder of artifacts, whose files are named by their paths in that folder. */
export interface ReadFolder {
  readonly artifacts: Artifacts;
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** The same with its files named as {@link fromHere} names them, so that every output of every command names them alike. */
export function namedFromHere(folder: string, { artifacts, tree, diagnostics }: ReadFolder): ReadFolder {
  const named = (file: string) => fromHere(join(folder, file));
  return {
    artifacts: new Artifacts(
      [...artifacts].map((one) => (one.files === undefined ? one : { ...one, files: one.files.map(named) })),
    ),
    tree: new Map([...tree].map(([file, text]) => [named(file), text])),
    diagnostics: diagnostics.map((one) => (one.file === undefined ? one : { ...one, file: named(one.file) })),
  };
}
