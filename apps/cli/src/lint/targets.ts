import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { type Context, textOf, UserError } from '../command.ts';
import { isInside } from '../paths.ts';
import { readText } from '../read-text.ts';
import { kindOfFile } from './kind-of-file.ts';

/** What a run judges; paths are those that findings show. */
export interface Targets {
  /** Folder whose files are judged together, as one service. */
  readonly artifacts?: string;
  /** Policies that stand by themselves; `-` is standard input. */
  readonly policies: readonly string[];
  readonly specifications: readonly string[];
  /** Files of a folder that cannot be read, and are no artifacts: those are told with the artifacts. */
  readonly unreadable: readonly Diagnostic[];
  /** Whether a path is among those that were named. */
  isNamed(path: string): boolean;
  /** Whether everything is judged. */
  readonly isWhole: boolean;
}

/** Folders that hold nobody's own files. */
export const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '.apimkit', '.apimkit-replacement']);

/**
 * Finds what the arguments mean: files and folders, or all of the artifacts; without artifacts, all that is here.
 *
 * @throws {UserError} for a path that does not exist, or that is nothing that can be judged
 */
export async function targetsOf({ values, arguments: paths = [] }: Context): Promise<Targets> {
  const artifacts = textOf(values, 'artifacts');
  const named = paths.length > 0 ? paths : [artifacts ?? '.'];
  const policies: string[] = [];
  const specifications: string[] = [];
  const unreadable: Diagnostic[] = [];
  let isService = false;
  for (const path of named) {
    if (path === '-') {
      policies.push(path);
      continue;
    }
    const isFolder = await stat(path).then(
      (one) => one.isDirectory(),
      () => {
        throw new UserError(`${path} cannot be read`);
      },
    );
    // With a scope a policy is judged as if it stood alone.
    const isPart = artifacts !== undefined && isInside(path, artifacts) && textOf(values, 'scope') === undefined;
    isService ||= isPart || (isFolder && artifacts !== undefined && isInside(artifacts, path));
    for (const file of isFolder ? await filesOf(path) : [path]) {
      const belongs = artifacts !== undefined && textOf(values, 'scope') === undefined && isInside(file, artifacts);
      const text = await readText(file).catch((error: unknown) => {
        if (!isFolder || !isUnreadable(error))
          throw new UserError(error instanceof Error ? error.message : String(error));
        if (!belongs) unreadable.push(notRead(file, error));
        return undefined;
      });
      if (text === undefined) continue;
      const kind = kindOfFile(file, text, !isFolder);
      if (kind === 'specification') specifications.push(file);
      if (kind === 'policy' && !belongs) policies.push(file);
      if (kind === undefined && !isFolder && !belongs)
        throw new UserError(`${file} is neither a policy nor an API specification`);
    }
  }
  const whole = named.some((path) => path !== '-' && artifacts !== undefined && isInside(artifacts, path));
  return {
    ...(isService && artifacts !== undefined ? { artifacts } : {}),
    policies: [...new Set(policies)],
    specifications: [...new Set(specifications)],
    unreadable,
    isNamed: (path) => named.some((one) => one !== '-' && isInside(path, one)),
    isWhole: whole || (artifacts === undefined && paths.length === 0),
  };
}

const isUnreadable = (error: unknown): error is Error => error instanceof Error && error.name === 'UnreadableFile';

/** One file that cannot be read must not keep the others from being checked. */
const notRead = (file: string, { message }: Error): Diagnostic => ({
  code: 'files/unreadable',
  severity: 'warning',
  message: `This is not checked: ${message}`,
  help: 'If it is a policy or a specification, save it as UTF-8; else name the folders to check',
  file,
});

/** Regular files; links may lead anywhere, and what they lead to in the repository is judged where it is. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  // One folder after the other: a repository may have more of them than files may be open.
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) found.push(...(await filesOf(path)));
    } else if (entry.isFile() && /\.(?:ya?ml|json|xml|wsdl|wadl|graphqls?|gql)$/i.test(entry.name)) found.push(path);
  }
  return found;
}
