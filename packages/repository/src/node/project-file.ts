import { access, constants } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { JsonObject } from '@apimkit/openapi';
import { readText } from '@apimkit/openapi/node';
import type { ParsedProject, Project } from '../project/project.ts';
import { RepositoryError } from './errors.ts';
import { displayPath } from './paths.ts';

/** A project file that was read. */
export interface ProjectFile {
  /** Absolute path of `apimkit.yaml` in the working copy. */
  readonly path: string;
  readonly project: Project;
  /** Warnings; a file with errors is rejected. */
  readonly diagnostics: ParsedProject['diagnostics'];
}

const exists = (path: string) =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  );

/** The `apimkit.yaml` of a folder, or of one above it. */
export async function findProjectFile(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const name of ['apimkit.yaml', 'apimkit.yml']) if (await exists(join(folder, name))) return join(folder, name);
    if (dirname(folder) === folder) return undefined;
  }
}

/** How a project file is read. */
export interface ReadProjectOptions {
  /** The environment that is used; tokens of the others may be without a value. */
  readonly environment?: string | undefined;
  /** Variables that fill tokens. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Reads another version of the file, such as that of a commit. Default: the file itself. */
  readonly read?: (path: string) => Promise<string>;
}

/**
 * Reads a project file.
 *
 * @throws {RepositoryError} when the file cannot be read, has errors, or lacks the environment
 */
export async function readProjectFile(
  path: string,
  { environment, env = {}, read = readText }: ReadProjectOptions = {},
): Promise<ProjectFile> {
  const file = resolve(path);
  const name = displayPath(file);
  const text = await read(file).catch((error: unknown) => {
    throw new RepositoryError(
      `The project file ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}. Check the path of --project`,
    );
  });
  const [{ parseProject }, { valuesFrom }, { hasErrors }] = await Promise.all([
    import('../project/project.ts'),
    import('@apimkit/overrides'),
    import('@apimkit/diagnostics'),
  ]);
  const set = Object.entries(env).filter(([, value]) => value);
  const { project, diagnostics } = parseProject(text, name, {
    // Addresses are not secret.
    values: valuesFrom({ variables: Object.fromEntries(set) as JsonObject }),
    ...(environment === undefined ? {} : { environment }),
  });
  // Without an environment only the folder and the settings of linters are used: those need no tokens.
  const used =
    environment === undefined ? diagnostics.filter(({ code }) => code !== 'overrides/unresolved-token') : diagnostics;
  if (hasErrors(used)) throw new RepositoryError(`Nothing was done: fix ${name} first`, used);
  return { path: file, project, diagnostics: used };
}
