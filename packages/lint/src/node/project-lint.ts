import { access } from 'node:fs/promises';
import {
  displayPath,
  type Repository,
  RepositoryError,
  type RulesFolder,
  readProjectFile,
} from '@apimkit/repository/node';
import { LintError } from './errors.ts';

/** The settings of the linters in a project file. */
export interface LintOfProject {
  readonly settings: Readonly<Record<string, unknown>>;
  /** The file of the working copy; globs in it start from its folder. */
  readonly file: string;
  /** Where rulesets are looked for, when they come from another revision. */
  readonly source?: string;
}

/**
 * The settings of linters: those of the repository's project file, or those that another revision has of it.
 *
 * @throws {LintError} when the other revision's file has errors
 */
export async function projectLint(
  { projectFile }: Repository,
  rulesFrom: RulesFolder | undefined,
): Promise<LintOfProject | undefined> {
  if (!projectFile) return undefined;
  const { path: file, project } = projectFile;
  if (!rulesFrom) return { settings: project.lint, file };
  const source = rulesFrom.pathOf(file);
  const exists = await access(source).then(
    () => true,
    () => false,
  );
  // A revision without the file has no settings for linters.
  if (!exists) return { settings: {}, file, source };
  const read = await readProjectFile(source).catch((error: unknown) => {
    const wrong =
      error instanceof RepositoryError ? error.diagnostics.find(({ severity }) => severity === 'error') : undefined;
    const reason = wrong?.message ?? (error instanceof Error ? error.message : String(error));
    throw new LintError(
      `${displayPath(file)} as --rules-from has it: ${reason}. Fix it there, or choose another revision`,
    );
  });
  return { settings: read.project.lint, file, source };
}
