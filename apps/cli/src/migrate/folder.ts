import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts, FileTree, LayoutReport, WritableLayout } from '@apimkit/model';
import { UserError } from '../command.ts';

/** An artifacts folder before its migration. */
export interface OldFolder {
  readonly folder: string;
  readonly tree: FileTree;
  /** With specifications in one file each. */
  readonly artifacts: Artifacts;
  readonly layouts: LayoutReport;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an artifacts folder, with the findings about its files.
 *
 * @throws {RepositoryError} when it does not exist, or has no artifacts
 */
export async function readOld(folder: string): Promise<OldFolder> {
  const [{ readTree }, { readArtifacts }] = await Promise.all([
    import('@apimkit/model/node'),
    import('@apimkit/model'),
  ]);
  const { artifacts, diagnostics } = await inspected(folder);
  const { tree } = await readTree(folder);
  return { folder, tree, artifacts, diagnostics, layouts: readArtifacts(tree).layouts };
}

async function inspected(folder: string) {
  const { openRepository } = await import('@apimkit/repository/node');
  // No project file: it may be of another tool, or from a run before.
  return (await openRepository(process.cwd(), { artifacts: folder })).inspect();
}

/** The folder in another layout. */
export interface Rewritten {
  readonly artifacts: Artifacts;
  readonly differences: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Rewrites a folder in another layout.
 *
 * @throws {UserError} when something would be lost: nothing was written then
 */
export async function rewrite(
  old: OldFolder,
  layout: WritableLayout,
  { force, isDry, signal }: { readonly force: boolean; readonly isDry: boolean; readonly signal: AbortSignal },
): Promise<Rewritten> {
  const [{ relayout }, { readArtifacts }, { replaceTree }, { uncommittedIn }] = await Promise.all([
    import('@apimkit/setup'),
    import('@apimkit/model'),
    import('@apimkit/model/node'),
    import('@apimkit/repository/node'),
  ]);
  const broken = old.diagnostics.find(({ severity, file }) => severity === 'error' && file !== undefined);
  const changed = await uncommittedIn(old.folder);
  const made = relayout(old.tree, old.artifacts, layout);
  const [different] = made.differences;
  const reason = broken
    ? `${broken.file} has an error (${broken.message})`
    : changed === undefined
      ? `${old.folder} is not in a git repository`
      : changed.length > 0
        ? `${changed[0]} has changes that are not committed`
        : different && `${different.id}: ${different.reason}`;
  if (reason !== undefined && !force && !isDry)
    throw new UserError(`Nothing was written: ${reason}. Fix this first, or pass --force`);
  if (isDry) return { artifacts: readArtifacts(made.tree).artifacts, differences: made.differences };
  await replaceTree(old.folder, made.tree, old.tree, { signal });
  return { artifacts: (await inspected(old.folder)).artifacts, differences: made.differences };
}
