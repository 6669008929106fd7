import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Applied, AppliedState } from '@apimkit/sync';
import { type Context, textOf, UserError } from '../command.ts';
import { repositoryOf } from '../repository.ts';

/**
 * Reads the state that a publish wrote.
 *
 * @throws {UserError} when it cannot be read
 */
export async function readState(file: string): Promise<AppliedState> {
  const { parseAppliedState } = await import('@apimkit/sync');
  try {
    return parseAppliedState(await readFile(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`--state ${file} cannot be read: ${reason}. Delete it, and publish with --state again`);
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
  const before = await readIfThere(file);
  const commit = await headCommit(repositoryOf(context).folder);
  const state = await appliedState({
    ...applied,
    ...(before ? { before } : {}),
    ...(commit === undefined ? {} : { commit }),
  });
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(state, null, 2)}\n`);
  } catch (error) {
    throw new UserError(
      `The publish is done, but --state ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The earlier state; one that cannot be used is replaced. */
const readIfThere = (file: string): Promise<AppliedState | undefined> => readState(file).catch(() => undefined);
