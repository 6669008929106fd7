import { join, relative, resolve, sep } from 'node:path';
import { Artifacts } from '@apimkit/model';
import { matchFile } from '@apimkit/model/internal';
import { hasFileReference } from '@apimkit/openapi-bundle/node';
import { readFolder } from './artifacts.ts';
import type { FolderContent } from './display-names.ts';
import { changedFiles, git } from './git.ts';
import { displayPath } from './paths.ts';
import type { CommitRange } from './range.ts';

/**
 * The content of an artifacts folder before some commits, made from the content after them: only the folders of resources with
 * changed files are read again.
 *
 * @returns undefined when that is not enough: a changed file may be a part of another one
 * @throws {RepositoryError} when git cannot read the commit
 */
export async function contentBefore(
  folder: string,
  { base, head }: CommitRange & { readonly base: string },
  after: FolderContent,
): Promise<FolderContent | undefined> {
  const root = (await git(folder, 'rev-parse', '--show-toplevel')).trim();
  const files = (await changedFiles(folder, base, head)).map((file) =>
    relative(resolve(folder), resolve(root, file)).split(sep).join('/'),
  );
  if (files.length === 0) return after;
  if (files.some((file) => !matchFile(file)) || [...after.tree.values()].some(hasFileReference)) return undefined;
  const units = new Set(files.map(unitOf));
  const isChanged = (file: string) => units.has(unitOf(file));
  const then = await readFolder(folder, base, isChanged);
  const start = displayPath(join(folder, 'x')).slice(0, -1);
  const kept = after.artifacts.filter(
    ({ files: own = [] }) => !own.some((file) => isChanged(file.startsWith(start) ? file.slice(start.length) : file)),
  );
  return { ...then, artifacts: new Artifacts([...kept, ...then.artifacts]) };
}

/**
 * The folder of the API, product or other resource that a file belongs to. The revisions of an API are one, because one of their
 * folders may describe the same revision as another.
 */
export function unitOf(path: string): string {
  const [first = '', second = '', ...rest] = path.split('/');
  if (rest.length === 0) return path;
  if (first === 'workspaces' && rest.length > 1) return `${first}/${second}/${unitOf(rest.join('/'))}`;
  return `${first}/${second.replace(/;rev=[^;]*$/i, '')}`;
}
