import type { JournalSummary } from '../journal/summary.ts';

/** Returns the command that continues a publish that did not end well, as it was started; undefined when there is nothing to continue. */
export function nextCommand(file: string, { state, env, promotedFrom, undo }: JournalSummary): string | undefined {
  if (state === 'ended') return undefined;
  if (promotedFrom !== undefined) return `apimkit promote ${promotedFrom} ${env ?? 'ENVIRONMENT'} --resume ${file}`;
  const place = env === undefined ? '' : ` --env ${env}`;
  return `apimkit publish${place} ${undo === undefined ? `--resume ${file}` : `--undo ${undo}`}`;
}
