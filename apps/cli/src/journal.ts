import { hostname } from 'node:os';
import { join } from 'node:path';
import type { JournalFile, LeaseHolder } from '@apimkit/sync/node';
import { type Context, textOf, UserError } from './command.ts';
import type { PublishRun } from './publish-run.ts';
import { commitOf, planningOptions } from './saved-plan.ts';
import { programVersion } from './version.ts';

/** Where journals are written without `--journal`. */
export const journalFolder = join('.apimkit', 'journal');

const holder: LeaseHolder = {
  pid: process.pid,
  host: hostname(),
  isRunning(pid) {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // It runs, and belongs to someone else.
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  },
};

/**
 * Opens the journal of a publish: a new one, or the one that it continues.
 *
 * @returns undefined when the plan does nothing, or with `--no-journal`
 * @throws {InputError} while another run publishes to the service
 * @throws {UserError} when the journal cannot be written
 */
export async function openJournal(context: Context, run: PublishRun): Promise<JournalFile | undefined> {
  const { values } = context;
  const { client, continues } = run;
  const [{ savePlan }, { withoutKept }, { continueJournal, createJournal, newJournalFile }] = await Promise.all([
    import('@apimkit/sync'),
    import('@apimkit/sync/internal'),
    import('@apimkit/sync/node'),
  ]);
  const id = client.correlationId;
  if (continues) return continueJournal(continues.file, continues.journal, id, holder);
  const plan = withoutKept(run.plan);
  if (values.journal === false || plan.steps.length === 0) return undefined;
  const { artifacts, live } = run;
  const commit = await commitOf(context);
  const saved = await savePlan({
    ...{ client, artifacts, plan, live, options: planningOptions(values), tool: programVersion() },
    ...(commit === undefined ? {} : { commit }),
  });
  try {
    const file = textOf(values, 'journal') ?? (await newJournalFile(journalFolder, client.serviceId, new Date()));
    return await createJournal(file, { journal: 1, run: id, saved }, holder);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new UserError(
      `The journal cannot be written: ${error.message}. Nothing was sent; choose a file with --journal, or pass --no-journal`,
    );
  }
}
