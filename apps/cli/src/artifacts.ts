import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts, FileTree } from '@apimkit/model';
import { type Context, textOf, UserError } from './command.ts';

/** The flag that names the folder to publish. */
export const artifactsFlag = {
  flags: '--artifacts <dir>',
  description: 'folder with the artifacts',
  env: 'API_MANAGEMENT_SERVICE_OUTPUT_FOLDER_PATH',
} as const;

/** Takes what is wrong with files, instead of a report on stderr that stops the command. */
export type Listener = (found: readonly Diagnostic[]) => unknown;

/**
 * Reads the artifacts folder and reports what is wrong with its files, which are named as paths from here.
 *
 * @param listener takes the findings: the command goes on then
 * @throws {UserError} when the folder is missing or a file cannot be read: nothing may be sent then
 */
export async function loadTree(
  { values, output }: Context,
  listener?: Listener,
): Promise<{ artifacts: Artifacts; tree: FileTree }> {
  const folder = textOf(values, 'artifacts');
  if (folder === undefined)
    throw new UserError('Which artifacts? Missing: --artifacts (or API_MANAGEMENT_SERVICE_OUTPUT_FOLDER_PATH)');
  const [{ readTree }, { readArtifacts }, { bundleFolder }, { hasErrors }, { namedFromHere }] = await Promise.all([
    import('@apimkit/model/node'),
    import('@apimkit/model'),
    import('@apimkit/openapi-bundle/node'),
    import('@apimkit/diagnostics'),
    import('./named-from-here.ts'),
  ]);
  const { tree, diagnostics: undecoded } = await readTree(folder).catch((error: unknown) => {
    throw new UserError(error instanceof Error ? error.message : String(error));
  });
  const bundled = await bundleFolder(folder, tree);
  const read = readArtifacts(bundled.tree);
  const isPart = ({ code, file = '' }: Diagnostic) => code === 'files/unknown' && bundled.parts.has(file);
  const said = [...undecoded, ...bundled.diagnostics, ...read.diagnostics.filter((one) => !isPart(one))];
  const named = namedFromHere(folder, { artifacts: read.artifacts, tree, diagnostics: said });
  const { artifacts, diagnostics: all } = named;
  if (listener) listener(all);
  else await report(all, { output });
  if (!listener && hasErrors(all)) {
    const broken = new Set(all.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    throw new UserError(`Nothing was sent: ${broken.size} files of ${folder} cannot be read`);
  }
  if (artifacts.size === 0 && !hasErrors(all))
    throw new UserError(`${folder} holds no artifacts; is it the right folder?`);
  return { artifacts, tree: named.tree };
}

const levels = { error: 'error', warning: 'warn', info: 'info' } as const;

/** Prints findings to stderr, and keeps them for a failure. */
export async function report(diagnostics: readonly Diagnostic[], { output }: Pick<Context, 'output'>): Promise<void> {
  const { formatDiagnostic } = await import('@apimkit/diagnostics');
  output.keep(diagnostics);
  for (const diagnostic of diagnostics) output.log(levels[diagnostic.severity], formatDiagnostic(diagnostic));
}
