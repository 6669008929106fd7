import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Applied, AppliedState } from '@apimkit/sync';
import { type Context, textOf, UserError } from '../command.ts';
import { repositoryOf } from '../repository.ts';

/** In place of a file: the state is a note of the commit. */
export const gitNote = 'git-note';

/**
 * Reads the state that a publish wrote.
 *
 * @param service ARM id of the service
 * @throws {UserError} when it cannot be read
 */
export async function readState(file: string, service: string, context: Context): Promise<AppliedState> {
  const { parseAppliedState } = await import('@apimkit/sync');
  try {
    return parseAppliedState(file === gitNote ? await noteOf(service, context) : await readFile(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`--state ${file} cannot be read: ${reason}. To write a new one, run apimkit publish --state`);
  }
}

/**
 * Writes what a publish applied to the file of `--state`. The rest of an earlier state of the same service is kept, because a
 * publish may be of a part.
 *
 * @throws {UserError} when the file cannot be written
 */
export async function saveState(applied: Omit<Applied, 'before' | 'commit'>, context: Context): Promise<void> {
  const file = textOf(context.values, 'state');
  if (file === undefined) return;
  const [{ appliedState }, { headCommit }] = await Promise.all([
    import('@apimkit/sync'),
    import('@apimkit/repository/node'),
  ]);
  const before = await readState(file, applied.service, context).catch(() => undefined);
  const commit = await headCommit(repositoryOf(context).folder);
  const state = await appliedState({
    ...applied,
    ...(before ? { before } : {}),
    ...(commit === undefined ? {} : { commit }),
  });
  const text = `${JSON.stringify(state, null, 2)}\n`;
  try {
    if (file === gitNote) {
      const { writeNote } = await import('@apimkit/repository/node');
      await writeNote(repositoryOf(context).folder, nameOf(state.service), text);
      return;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new UserError(
      `The publish is done, but --state ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const nameOf = (service: string) => service.split('/').at(-1) ?? '';

async function noteOf(service: string, context: Context): Promise<string> {
  const { readNote } = await import('@apimkit/repository/node');
  const found = await readNote(repositoryOf(context).folder, nameOf(service));
  if (found === undefined)
    throw new Error(
      "no commit has a note of this service; fetch the notes with git fetch origin 'refs/notes/apimkit/*:refs/notes/apimkit/*'",
    );
  return found;
}
