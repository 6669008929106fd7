import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, graphOf } from '@apimkit/model';
import { syncMessages } from '../messages.ts';
import type { ServiceSnapshot } from '../read/options.ts';
import { chainOf } from './expand.ts';

/**
 * Keys of resources that files describe, that a publish of a part of them needs, and that the service does not have, with
 * what is below them.
 *
 * @param described all resources of the files
 * @param desired the part that is published
 */
export function lackingFrom(
  described: Artifacts,
  desired: Artifacts,
  { artifacts: live, unread }: Pick<ServiceSnapshot, 'artifacts' | 'unread'>,
): readonly string[] {
  const { missing } = graphOf(desired, { live, unread });
  const needed = new Set(
    missing.flatMap(({ from, reference, candidates }) => {
      const found = reference ? described.resolve(reference, from.id) : candidates.find((id) => described.has(id));
      return found && described.has(found) && !desired.has(found) ? [found.key] : [];
    }),
  );
  if (needed.size === 0) return [];
  return [...described]
    .filter(({ id }) => needed.has(id.key) || (!id.entry.association && chainOf(id).some(({ key }) => needed.has(key))))
    .map(({ id }) => id.key);
}

/** The error for lacking resources that the selection leaves out. */
export function notSelected(described: Artifacts, lacking: readonly string[]): readonly Diagnostic[] {
  const keys = new Set(lacking);
  const ids = [...described].filter(({ id }) => keys.has(id.key)).map(({ id }) => id.toString());
  if (ids.length === 0) return [];
  const names = ids.slice(0, 10).join(', ') + (ids.length > 10 ? ', …' : '');
  return [syncMessages.report('not-selected', { names })];
}
