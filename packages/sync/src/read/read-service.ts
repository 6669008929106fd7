import type { ArmClient } from '@apimkit/arm';
import type { ReadOptions, ServiceSnapshot } from './options.ts';
import { Traversal } from './traversal.ts';

/**
 * Reads a service: lists where a list is complete, single requests where it is not. A kind that the tier lacks is a note.
 * Every other failure is an error, and so is a response that another one contradicts: a resource that was not read never
 * looks absent.
 *
 * @throws {ArmError} when a request fails or two responses contradict each other
 * @example
 * const { artifacts, unread } = await readService(client, { include: ['certificate'] });
 */
export async function readService(client: ArmClient, options: ReadOptions = {}): Promise<ServiceSnapshot> {
  const traversal = new Traversal(client, options);
  await traversal.readRoots();
  await traversal.checkLists();
  return traversal.snapshot();
}
