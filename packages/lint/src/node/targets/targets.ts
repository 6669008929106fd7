import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '@apimkit/diagnostics';
import { readTextNow } from '@apimkit/openapi/node';
import { isInside } from '@apimkit/repository/node';
import { LintError } from '../errors.ts';
import type { FilesOnce } from '../files/files-once.ts';
import { kindOfFile } from './kind-of-file.ts';
import { mayBeLinted } from './may-be-linted.ts';

/** The files of a run; paths are as findings show them. */
export interface Targets {
  /** Folder whose files are linted together, as one service. */
  readonly artifacts?: string;
  /** Policies that are linted by themselves; `-` is standard input. */
  readonly policies: readonly string[];
  readonly specifications: readonly string[];
  /** Files that cannot be read; those of the artifacts are reported with the artifacts. */
  readonly unreadable: readonly Diagnostic[];
  /** True for a path that was named, or lies in a folder that was. */
  isNamed(path: string): boolean;
}

/** Folders with files of tools. */
export const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '.apimkit', '.apimkit-replacement']);

/**
 * Finds the files of a run: those of the paths, or all of the artifacts; without artifacts, all files of the working directory.
 *
 * @param isAlone policies are linted by themselves, without the service around them
 * @throws {LintError} for a path that does not exist, or that is neither a policy nor a specification
 */
export async function targetsOf(
  paths: readonly string[],
  artifacts: string | undefined,
  isAlone: boolean,
  files: FilesOnce,
): Promise<Targets> {
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
        throw new LintError(`${path} cannot be read: check the path`);
      },
    );
    const isPart = artifacts !== undefined && isInside(path, artifacts) && !isAlone;
    isService ||= isPart || (isFolder && artifacts !== undefined && isInside(artifacts, path));
    const real = await realpath(path);
    for (const [index, [file, place]] of (isFolder ? filesOf(path, real, files) : [[path, real] as const]).entries()) {
      // Thousands of small files are read fastest one after the other; what else is under way continues in between.
      if (index % inOneGo === inOneGo - 1) await setImmediate();
      const belongs = artifacts !== undefined && !isAlone && isInside(file, artifacts);
      const text = readOr(file, place, files, (error) => {
        if (!isFolder || !isUnreadable(error))
          throw new LintError(error instanceof Error ? error.message : String(error));
        if (!belongs) unreadable.push(notRead(file, error));
      });
      if (text === undefined) continue;
      const kind = kindOfFile(file, text, !isFolder);
      if (kind === 'specification') specifications.push(file);
      if (kind === 'policy' && !belongs) policies.push(file);
      if (kind === undefined && !isFolder && !belongs)
        throw new LintError(`${file} is neither a policy nor an API specification: pass a file or folder that is`);
    }
  }
  return {
    ...(isService && artifacts !== undefined ? { artifacts } : {}),
    policies: [...new Set(policies)],
    specifications: [...new Set(specifications)],
    unreadable,
    isNamed: (path) => named.some((one) => one !== '-' && isInside(path, one)),
  };
}

const inOneGo = 200;

function readOr(file: string, place: string, files: FilesOnce, failed: (error: unknown) => void): string | undefined {
  try {
    // An error names the file as findings do.
    return textIn(place, files) ?? readTextNow(file);
  } catch (error) {
    failed(error);
    return undefined;
  }
}

function textIn(place: string, files: FilesOnce): string | undefined {
  try {
    return files.decoded(place).text;
  } catch {
    return undefined;
  }
}

/** Whether everything is linted. */
export function isWhole(paths: readonly string[], artifacts: string | undefined): boolean {
  if (artifacts === undefined) return paths.length === 0;
  return paths.length === 0 || paths.some((path) => path !== '-' && isInside(artifacts, path));
}

const isUnreadable = (error: unknown): error is Error => error instanceof Error && error.name === 'UnreadableFile';

/** One file that cannot be read must not keep the others from being checked. */
const notRead = (file: string, { message }: Error): Diagnostic => ({
  code: 'files/unreadable',
  severity: 'warning',
  message: `This file is not checked: ${message}`,
  help: 'If it is a policy or a specification, save it as UTF-8; otherwise pass the folders to check',
  file,
});

/** Regular files, and where they are; links may lead anywhere, and what they lead to in the repository is linted where it is. */
function filesOf(folder: string, real: string, files: FilesOnce): (readonly [file: string, place: string])[] {
  return files.entriesOf(real).flatMap((entry) => {
    const [path, place] = [join(folder, entry.name), `${real}${sep}${entry.name}`];
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesOf(path, place, files);
    return entry.isFile() && mayBeLinted(entry.name) ? [[path, place] as const] : [];
  });
}
