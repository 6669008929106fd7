import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
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
  /** Whether a path is among those that were named. */
  isNamed(path: string): boolean;
  /** Whether everything is judged. */
  readonly isWhole: boolean;
}

/** Folders that hold nobody's own files. */
const skipped = new Set(['node_modules', '.git', '.apimkit', '.apimkit-replacement']);

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
      const text = await readText(file).catch((error: unknown) => {
        throw new UserError(error instanceof Error ? error.message : String(error));
      });
      const kind = kindOfFile(file, text, !isFolder);
      if (kind === 'specification') specifications.push(file);
      const belongs = artifacts !== undefined && textOf(values, 'scope') === undefined && isInside(file, artifacts);
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
    isNamed: (path) => named.some((one) => one !== '-' && isInside(path, one)),
    isWhole: whole || (artifacts === undefined && paths.length === 0),
  };
}

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
