import type { Resource } from '@apimkit/model';
import { meaningOf } from '../apply/moved.ts';
import { digestOf } from './digest.ts';

/** A digest of each resource that was read, without its specification. */
export async function contentsOf(found: Iterable<Resource>): Promise<Readonly<Record<string, string>>> {
  const digests = [...found].map(
    async (one) => [one.id.toString(), await digestOf(meaningOf(one, 'without specification'))] as const,
  );
  return Object.fromEntries(await Promise.all(digests));
}
