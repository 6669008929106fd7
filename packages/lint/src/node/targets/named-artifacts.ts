import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from '@apimkit/repository/node';
import type { LintOptions } from '../options.ts';
import { skipped } from './targets.ts';

/**
 * The repository with the only path as its artifacts folder, when that is one and no other is known: `lint artifacts` then finds what
 * `lint --artifacts artifacts` does. With a scope a policy is linted by itself.
 */
export async function withNamedArtifacts(
  repository: Repository,
  { paths = [], scope }: LintOptions,
): Promise<Repository> {
  const [folder, ...others] = paths;
  const isKnown = repository.artifactsFolder !== undefined || scope !== undefined;
  if (folder === undefined || others.length > 0 || isKnown || !(await hasArtifacts(folder))) return repository;
  return repository.with({ artifacts: folder });
}

/** True when a folder has the file of a resource where a layout puts it; resources of the service itself are two folders down. */
async function hasArtifacts(folder: string): Promise<boolean> {
  const { matchFile } = await import('@apimkit/model/internal');
  for (const kind of await foldersIn(folder))
    for (const name of await foldersIn(join(folder, kind)))
      for (const file of await namesIn(join(folder, kind, name)))
        if (matchFile(`${kind}/${name}/${file}`)?.slot === 'info') return true;
  return false;
}

// What cannot be read is reported when the files of the folder are read.
const entriesOf = (folder: string) => readdir(folder, { withFileTypes: true }).catch(() => []);
const foldersIn = async (folder: string) =>
  (await entriesOf(folder)).filter((one) => one.isDirectory() && !skipped.has(one.name)).map(({ name }) => name);
const namesIn = async (folder: string) => (await entriesOf(folder)).map(({ name }) => name);
