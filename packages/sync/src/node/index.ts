/**
 * Extracting into a folder on a disk.
 *
 * @module
 */
import { stat } from 'node:fs/promises';
import type { ArmClient } from '@apimkit/arm';
import { readTree, replaceTree } from '@apimkit/model/node';
import { bundleFolder } from '@apimkit/openapi/node';
import { type Extracted, type ExtractOptions, extract } from '../extract.ts';

/**
 * Extracts a service into a folder. The old tree stays untouched until everything is read and written beside it.
 *
 * @throws {ArmError | Error} when the service or the disk fails; the folder is then as it was
 */
export async function extractTo(
  client: ArmClient,
  folder: string,
  options: Omit<ExtractOptions, 'existing'> & { readonly signal?: AbortSignal } = {},
): Promise<Extracted> {
  const { signal, ...rest } = options;
  const there = await stat(folder).then(
    () => true,
    () => false,
  );
  const existing = there ? (await readTree(folder)).tree : new Map<string, string>();
  const bundled = await bundleFolder(folder, existing);
  const extracted = await extract(client, { ...rest, existing, understood: bundled.tree });
  signal?.throwIfAborted();
  await replaceTree(folder, extracted.tree, existing, signal ? { signal } : {});
  return extracted;
}
