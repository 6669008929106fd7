import type { ArmClient } from '@apimkit/arm';
import type { Artifacts } from '@apimkit/model';
import type { ReadOptions, ServiceSnapshot } from '../read/options.ts';
import { readService } from '../read/read-service.ts';
import type { Scope } from './scope.ts';

/**
 * Reads what the plan of a scope must know of a service. A publish that deletes reads a whole service, a part of it only what
 * is in that part, unless it deletes a resource that others may use: then their policies matter.
 *
 * @param desired the resources to publish, complete
 * @throws {ArmError} as `readService`
 */
export async function readScope(
  client: ArmClient,
  { prune, within, mayDelete }: Scope,
  desired: Artifacts,
  options: Pick<ReadOptions, 'include' | 'onProgress'>,
): Promise<ServiceSnapshot> {
  const reading = { ...options, desired, prune };
  if (!within) return readService(client, reading);
  const part = await readService(client, { ...reading, within });
  const mayGo = mayDelete(part.artifacts);
  const isUsed = [...part.artifacts].some(({ id }) => id.entry.guarded && mayGo(id));
  return isUsed ? readService(client, reading) : part;
}
