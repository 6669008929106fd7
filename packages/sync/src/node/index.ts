/**
 * Extracting into a folder on a disk.
 *
 * @module
 */
import { stat } from 'node:fs/promises';
import type { ArmClient } from '@apimkit/arm';
import { finishReplacement, type ReadTree, readTree, replaceTree, TreeError } from '@apimkit/model/node';
import { bundleFolder } from '@apimkit/openapi-bundle/node';
import { type Extracted, type ExtractOptions, extract } from '../extract.ts';

/** How a service is extracted into a folder. */
export interface ExtractToOptions extends Omit<ExtractOptions, 'existing' | 'understood'> {
  readonly signal?: AbortSignal;
  /** Sees what would be written before anything is; throwing leaves the folder as it is. */
  readonly approve?: (extracted: Extracted) => void | Promise<void>;
}

/**
 * Extracts a service into a folder. The old tree stays untouched until everything is read and prepared; what an earlier run left
 * half written is completed first.
 *
 * @throws {ArmError | TreeError} when the service or the disk fails, or `approve` throws; the folder is then as it was
 */
export async function extractTo(client: ArmClient, folder: string, options: ExtractToOptions = {}): Promise<Extracted> {
  const { signal, approve, ...rest } = options;
  const there = await stat(folder).then(
    () => true,
    () => false,
  );
  if (there) await finishReplacement(folder);
  const { tree: existing, diagnostics } = there ? await readTree(folder) : nothing;
  // What cannot be read may be an artifact, and would be written a second time beside it.
  const odd = diagnostics.find(({ code }) => code === 'files/unreadable');
  if (odd) throw new TreeError(`${odd.file}: ${odd.message}. Nothing was written`);
  const bundled = await bundleFolder(folder, existing);
  const extracted = await extract(client, { ...rest, existing, understood: bundled.tree });
  await approve?.(extracted);
  signal?.throwIfAborted();
  await replaceTree(folder, extracted.tree, existing, signal ? { signal } : {});
  return extracted;
}

export { FilterError, readFilterFile } from './read-filter.ts';

const nothing: ReadTree = { tree: new Map(), diagnostics: [] };
