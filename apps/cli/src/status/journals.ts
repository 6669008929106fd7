import type { FoundJournal } from '@apimkit/sync/node';

/**
 * A line about a journal.
 *
 * @param next the command that continues its publish
 */
export function lineOf({ file, summary, problem }: FoundJournal, next: string | undefined): string {
  if (!summary) return `${file}: ${problem}`;
  const { time, service, commit, promotedFrom, undo, steps, done, failed, state } = summary;
  const what = [
    `${done} of ${steps} steps done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(undo === undefined ? [] : [`undo of ${undo}`]),
    ...(promotedFrom === undefined ? [] : [`promoted from ${promotedFrom}`]),
    ...(commit === undefined ? [] : [`commit ${commit.slice(0, 10)}`]),
    ...(state === 'interrupted' ? [`interrupted: continue with ${next}`] : []),
    ...(state === 'failed' ? [`try the rest again with ${next}`] : []),
  ];
  return `${time}  ${service.split('/').at(-1)}  ${what.join(', ')}`;
}

/** True for a journal of a service; without a name, for all of them. */
export const isOfService = ({ summary }: FoundJournal, service: string | undefined): boolean =>
  service === undefined || summary?.service.split('/').at(-1)?.toLowerCase() === service.toLowerCase();
