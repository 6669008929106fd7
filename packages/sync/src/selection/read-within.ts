import type { ArmClient } from '@apimkit/arm';
import type { Artifacts } from '@apimkit/model';
import type { ReadOptions, ServiceSnapshot } from '../read/options.ts';
import { readService } from '../read/read-service.ts';
import { prunableIn } from './prunable.ts';
import type { Selection } from './selection.ts';
import { withinSelection } from './within.ts';

/**
 * Reads what the plan of a selection must know of a service. A publish that deletes reads a whole service, a selection only
 * what is in it, unless it deletes a resource that others may use: then their policies matter.
 *
 * @param described all resources that the files describe
 * @throws {ArmError} as `readService`
 */
export async function readWithin(
  client: ArmClient,
  options: ReadOptions,
  selection: Selection,
  described: Artifacts,
): Promise<ServiceSnapshot> {
  const desired = [...(options.desired ?? [])].map(({ id }) => id.key);
  const within = options.prune ? withinSelection(selection, new Set(desired)) : undefined;
  if (!within) return readService(client, options);
  const part = await readService(client, { ...options, within });
  const isPruned = prunableIn(part.artifacts, described, selection);
  const isUsed = [...part.artifacts].some(({ id }) => id.entry.guarded && isPruned(id));
  return isUsed ? readService(client, options) : part;
}
