import { type Artifacts, type FileTree, readArtifacts } from '@apimkit/model';
import { loadTree, report } from '../artifacts.ts';
import { type Context, textOf, UserError } from '../command.ts';
import { connect } from '../connection.ts';
import { namedFromHere } from '../named-from-here.ts';
import { readText } from '../read-text.ts';

/** One of the two states of a service that are compared. */
export interface Side {
  readonly artifacts: Artifacts;
  readonly tree?: FileTree;
  /** The service itself: its specifications are what it made of the imported ones. */
  readonly isLive: boolean;
}

/** The service as the files here describe it. */
export async function sideHere(context: Context): Promise<Side> {
  return { ...(await loadTree(context)), isLive: false };
}

/**
 * The service as the files of a commit describe it, at the point where this branch left it.
 *
 * @throws {UserError} when git does not know it, or a file of it cannot be read: what was there is not known then
 */
export async function sideAt(revision: string, context: Context): Promise<Side> {
  const folder = textOf(context.values, 'artifacts') ?? '.';
  const [{ forkOf, readFileAt, readTreeAt }, { bundleTree }, { hasErrors }] = await Promise.all([
    import('../git-tree.ts'),
    import('@apimkit/openapi-bundle/node'),
    import('@apimkit/diagnostics'),
  ]);
  const fork = await forkOf(folder, revision);
  const bundled = await bundleTree(await readTreeAt(folder, fork), (path) => readFileAt(folder, fork, path));
  const read = readArtifacts(bundled.tree);
  const { artifacts, tree, diagnostics } = namedFromHere(folder, {
    ...read,
    tree: bundled.tree,
    diagnostics: [...bundled.diagnostics, ...read.diagnostics],
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  await report(errors, context);
  if (hasErrors(errors)) throw new UserError(`The artifacts of ${revision} cannot be read: choose a sound base`);
  return { artifacts, tree, isLive: false };
}

/** The service as it runs. */
export async function sideLive(context: Context): Promise<Side> {
  const client = await connect(context);
  const { readService } = await import('@apimkit/sync');
  const { artifacts, notes } = await readService(client, {
    onProgress: (count) => context.output.progress(`read ${count} resources`),
  });
  await report(notes, context);
  return { artifacts, isLive: true };
}

/** The text of a specification file, in one piece. */
export async function specificationAt(file: string): Promise<{ readonly text: string; readonly file: string }> {
  const { bundleSpecification } = await import('@apimkit/openapi-bundle/node');
  const text = await readText(file).catch(() => {
    throw new UserError(`${file} cannot be read`);
  });
  const bundled = await bundleSpecification({ file, text, read: (path) => readText(path) });
  const [wrong] = bundled.diagnostics;
  if (wrong) throw new UserError(`${wrong.file}:${wrong.range?.start.line}: ${wrong.message}`);
  return { text: bundled.text, file };
}
