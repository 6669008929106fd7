import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts, FileTree } from '@apimkit/model';
import type { Context } from '../command.ts';
import { serviceIdOf } from '../connection.ts';
import { loadDesired, loadOverrides } from '../overrides.ts';

/** The artifacts as an environment has them, and what is wrong with their files. */
export interface JudgedArtifacts {
  readonly artifacts: Artifacts;
  readonly tree: FileTree;
  readonly found: readonly Diagnostic[];
  readonly context: Context;
}

/** Reads the artifacts and the overrides; what is wrong with them are findings like others. */
export async function judgeArtifacts(context: Context): Promise<JudgedArtifacts> {
  const found: Diagnostic[] = [];
  const keep = (all: readonly Diagnostic[]) => found.push(...all);
  const loaded = await loadOverrides(context, keep);
  const { artifacts, tree } = await loadDesired(loaded, serviceIdOf(loaded.context), {
    artifacts: keep,
    overrides: keep,
  });
  return { artifacts, tree, found, context: loaded.context };
}
