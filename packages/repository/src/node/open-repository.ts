import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Disk } from '@apimkit/model/node';
import { readText } from '@apimkit/openapi/node';
import type { FolderContent } from './display-names.ts';
import { RepositoryError } from './errors.ts';
import { findFileAt, isUntracked, readFileAt } from './git.ts';
import { once } from './once.ts';
import { findProjectFile, type ProjectFile, readProjectFile } from './project-file.ts';
import type { Repository, RepositoryOptions } from './repository.ts';
import { placesOf, serviceIdOf, settingsOf } from './settings.ts';

/**
 * Opens a git repository with artifacts: its `apimkit.yaml`, one of its environments, its artifacts and overrides. Only the project file is
 * read now; everything else is read once, on first use.
 *
 * @param folder a folder of the repository, from which the project file is looked for
 * @throws {RepositoryError} when the project file has errors, lacks the environment, or does not exist although an environment is named
 * @example
 * const repository = await openRepository('.', { environment: 'prod' });
 * const { artifacts } = await repository.desired();
 */
export async function openRepository(folder: string, options: RepositoryOptions = {}): Promise<Repository> {
  const { environment, env = {}, revision } = options;
  const path = options.projectFile ?? (await findProjectFile(folder));
  if (path === undefined && environment !== undefined)
    throw new RepositoryError(
      '--env needs an apimkit.yaml here or in a folder above; name another file with --project',
    );
  const read = readerOf(folder, revision);
  const file = path === undefined ? undefined : await readProjectFile(path, { environment, env, read });
  return repositoryOf(resolve(folder), options, file);
}

/** Reads files of the working copy, or of a commit. */
const readerOf = (folder: string, revision: string | undefined) => (path: string) =>
  revision === undefined ? readText(path) : readFileAt(folder, revision, resolve(path));

/** Reads files from what was read of the disk before, which an editor may have changed. */
const readerFrom = (disk: Disk) => async (path: string) => {
  const place = await realpath(path).catch(() => undefined);
  return (place === undefined ? undefined : disk.decoded(place).text) ?? readText(path);
};

/** Reads files of an older commit. Values are often in files that git does not track: those are the same in every commit. */
const olderReader = (folder: string, revision: string) => async (path: string, what: string) => {
  const text = await findFileAt(folder, revision, resolve(path));
  const isSame = text === undefined && what !== 'override' && (await isUntracked(folder, resolve(path)));
  return isSame ? readText(path) : text;
};

/** @param isOlder the revision may be older than the project file, and lack override files that it names */
function repositoryOf(
  folder: string,
  options: RepositoryOptions,
  file: ProjectFile | undefined,
  isOlder = false,
  known?: FolderContent | Disk,
): Repository {
  const { environment, revision, env = {} } = options;
  const settings = settingsOf(file, environment);
  const artifactsFolder = options.artifacts ?? settings.artifacts;
  const given = { ...settings, ...withoutUndefined(options) };
  const { strict = false } = given;

  const loaded = once(async () => {
    const { loadOverrides } = await import('./overrides.ts');
    const { overrides = [], values = [], variables = [], trust = false } = given;
    const read =
      isOlder && revision !== undefined
        ? olderReader(folder, revision)
        : revision === undefined && known && 'decoded' in known
          ? readerFrom(known)
          : readerOf(folder, revision);
    const found = await loadOverrides({ overrides, values, variables, env, trust, read });
    await options.onSecrets?.(found.secrets);
    return found;
  });
  const content = once(async () => {
    if (known && 'artifacts' in known) return known;
    if (artifactsFolder === undefined)
      throw new RepositoryError('Which artifacts? Name their folder, or write an apimkit.yaml');
    const { readFolder, readFolderFrom } = await import('./artifacts.ts');
    return known && revision === undefined
      ? readFolderFrom(artifactsFolder, known)
      : readFolder(artifactsFolder, revision);
  });
  const inspected = once(async () => {
    const overrides = await loaded();
    const [{ desiredOf, refuseEmpty }, read] = await Promise.all([import('./desired.ts'), content()]);
    // An older commit may not have the folder yet.
    if (!isOlder && !given.allowEmpty) refuseEmpty(read, artifactsFolder ?? '');
    const places = file && environment !== undefined ? placesOf(file.project, environment) : undefined;
    const target = serviceIdOf(given, overrides.settings);
    return desiredOf(read, overrides, { target, revisions: given.revisions, strict, places });
  });
  const desired = once(async () => {
    const { refuseOverrides } = await import('./desired.ts');
    await self.overrides();
    await self.artifacts();
    const all = await inspected();
    refuseOverrides(all.diagnostics);
    return all;
  });
  const facts = once(async () => {
    const [{ apiFactsIn }, { artifacts, tree }] = await Promise.all([import('../facts/facts.ts'), desired()]);
    return apiFactsIn(artifacts, tree);
  });

  const self: Repository = {
    folder,
    options,
    ...(file ? { projectFile: file } : {}),
    settings,
    artifactsFolder,
    async overrides() {
      const [{ inStrictMode, refuseOverrides }, found] = await Promise.all([import('./desired.ts'), loaded()]);
      refuseOverrides(found.diagnostics.map((one) => inStrictMode(one, strict)));
      return found;
    },
    async artifacts() {
      const [{ refuseArtifacts }, read] = await Promise.all([import('./desired.ts'), content()]);
      refuseArtifacts(read, artifactsFolder ?? '', { revision, allowEmpty: given.allowEmpty });
      return read;
    },
    desired,
    inspect: inspected,
    async policies() {
      const [{ policiesOf }, { artifacts }] = await Promise.all([import('../policies/policies.ts'), desired()]);
      return policiesOf(artifacts);
    },
    async effectivePolicy(call) {
      const [{ effectiveFor }, { artifacts }] = await Promise.all([import('../policies/effective.ts'), desired()]);
      return effectiveFor(artifacts, call);
    },
    apiFacts: facts,
    async gatewayFacts() {
      const [{ gatewayFactsIn }, { artifacts }] = await Promise.all([import('../gateway/gateway.ts'), desired()]);
      return gatewayFactsIn(artifacts);
    },
    at: (other, read) => repositoryOf(folder, { ...options, revision: other }, file, true, read),
    withContent: (read) => repositoryOf(folder, options, file, isOlder, read),
    withDisk: (disk) => repositoryOf(folder, options, file, isOlder, disk),
    with: (more) => repositoryOf(folder, { ...options, ...withoutUndefined(more) }, file, isOlder),
  };
  return self;
}

const withoutUndefined = (options: RepositoryOptions): RepositoryOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
