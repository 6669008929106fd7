import type { RemovedFile } from '@apimkit/model';
import type { Context } from '../command.ts';
import { confirmDeletes } from '../confirm.ts';
import { exitCodes } from '../exit-codes.ts';
import { report, withArtifacts } from '../repository.ts';
import type { FoundDrift } from './find.ts';

/** As many files are removed without a question. */
const mostRemoved = 5;

/**
 * Writes the values of the service to the files, and prints which files changed.
 *
 * @returns 1 if something was not adopted
 */
export async function adoptDrift({ drift, files, live }: FoundDrift, context: Context): Promise<number> {
  const { output, signal } = context;
  const folder = withArtifacts(context).artifactsFolder ?? '';
  const [{ adoptTo }, { count }] = await Promise.all([import('@apimkit/sync/node'), import('@apimkit/diagnostics')]);
  const { written, removed, left } = await adoptTo(
    folder,
    { drift, effective: files, live },
    { signal, approve: (all) => confirmRemovals(all, context) },
  );
  await report(left, context);
  for (const file of written) output.print(`  wrote ${file}`);
  for (const { file, id } of removed) output.print(`  deleted ${file}: the service has no ${id}`);
  output.print(`Adopted: ${count(written.length, 'file')} written, ${removed.length} deleted, ${left.length} left.`);
  output.data({ written, removed, left });
  return left.length > 0 ? exitCodes.findings : exitCodes.fine;
}

async function confirmRemovals(removed: readonly RemovedFile[], context: Context): Promise<void> {
  if (removed.length <= mostRemoved) return;
  const because = `The service lacks the resources of ${removed.length} files`;
  const names = removed.map(({ file }) => file);
  await confirmDeletes(because, names, 'Nothing was written', context);
}
