import { resolve } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { lintRepository } from '@apimkit/lint';
import { disk } from '@apimkit/model/node';
import { parseProject } from '@apimkit/repository';
import { displayPath, isInside, openRepository, type Repository } from '@apimkit/repository/node';
import { isPolicyTest } from '../policy-tests/names.ts';
import { realPath } from '../service/paths.ts';

/** Findings by absolute path. */
export type FindingsByFile = ReadonlyMap<string, readonly Diagnostic[]>;

/**
 * The findings of `apimkit lint` in open files.
 *
 * @param open texts by absolute path; they replace what is on the disk
 */
export async function lintOpen(repository: Repository, open: ReadonlyMap<string, string>): Promise<FindingsByFile> {
  const unsaved = new Map([...open].map(([file, text]) => [realPath(file), text]));
  const found = new Map<string, Diagnostic[]>([...open.keys()].map((file) => [file, []]));
  const add = (all: readonly Diagnostic[]) => {
    for (const one of all) if (one.file !== undefined) found.get(resolve(one.file))?.push(one);
  };
  const { artifactsFolder, projectFile } = repository;
  const files = [...open.keys()];
  if (artifactsFolder !== undefined && files.some((file) => isInside(file, artifactsFolder)))
    add((await lintRepository(repository, { only: files, unsaved })).findings);
  for (const file of files) {
    if (isPolicyTest(file)) add(await testFindings(file, open.get(file) ?? ''));
    if (isPolicyTest(file) || (artifactsFolder !== undefined && isInside(file, artifactsFolder))) continue;
    const text = open.get(file) ?? '';
    if (projectFile?.path === file || /[/\\]apimkit\.ya?ml$/.test(file)) add(projectFindings(file, text));
    else if (/\.xml$|[/\\](?:specification|openapi|swagger)\.\w+$/i.test(file))
      add((await lintRepository(repository, { paths: [displayPath(file)], unsaved })).findings);
    else for (const one of environmentsWith(repository, file)) add(await overrideFindings(repository, one, unsaved));
  }
  return found;
}

/** The runner is loaded when the first file of tests is opened. */
async function testFindings(file: string, text: string): Promise<readonly Diagnostic[]> {
  const { policyTestsOf } = await import('@apimkit/policy-test/node');
  return (await policyTestsOf(file, text)).diagnostics;
}

/** Tokens have their values in pipelines, not in editors. */
const isOfEditor = ({ code }: Diagnostic) => code !== 'overrides/unresolved-token';

const projectFindings = (file: string, text: string) =>
  parseProject(text, displayPath(file)).diagnostics.filter(isOfEditor);

/** The environments that a file is an override of. */
export const environmentsWith = ({ projectFile }: Repository, file: string): readonly string[] =>
  Object.entries(projectFile?.project.environments ?? {}).flatMap(([name, { overrides = [] }]) =>
    overrides.some((one) => resolve(projectFile?.path ?? '', '..', one) === file) ? [name] : [],
  );

async function overrideFindings(
  { folder, options: { projectFile, env, trust } }: Repository,
  environment: string,
  unsaved: ReadonlyMap<string, string>,
): Promise<readonly Diagnostic[]> {
  const decoded = (file: string) => {
    const text = unsaved.get(file);
    return text === undefined ? disk.decoded(file) : { text };
  };
  const repository = await openRepository(folder, { projectFile, env, trust, environment });
  return (await repository.withDisk({ ...disk, decoded }).inspect()).diagnostics.filter(isOfEditor);
}
