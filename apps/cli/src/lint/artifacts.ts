import { join } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts, FileTree } from '@apimkit/model';
import { type Context, textOf } from '../command.ts';
import { serviceIdOf } from '../connection.ts';
import { loadDesired, loadOverrides } from '../overrides.ts';
import { fromHere } from './specifications.ts';

/** The artifacts as an environment has them, and what is wrong with their files. */
export interface JudgedArtifacts {
  readonly artifacts: Artifacts;
  readonly tree: FileTree;
  readonly found: readonly Diagnostic[];
  /** The path of a file of the artifacts, as findings show it. */
  pathOf(file: string): string;
  readonly context: Context;
}

/** Reads the artifacts and the overrides; what is wrong with them are findings like others. */
export async function judgeArtifacts(context: Context): Promise<JudgedArtifacts> {
  const found: Diagnostic[] = [];
  const folder = textOf(context.values, 'artifacts') ?? '';
  const pathOf = (file: string) => fromHere(join(folder, file));
  const told = {
    artifacts: (all: readonly Diagnostic[]) =>
      found.push(...all.map((one) => (one.file === undefined ? one : { ...one, file: pathOf(one.file) }))),
    overrides: (all: readonly Diagnostic[]) => found.push(...all),
  };
  const loaded = await loadOverrides(context, told.overrides);
  const { artifacts, tree } = await loadDesired(loaded, serviceIdOf(loaded.context), told);
  return { artifacts, tree, found, pathOf, context: loaded.context };
}
