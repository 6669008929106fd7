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
import { InputError } from '../input-error.ts';

export { InputError };

/** Options of {@link extractTo}. */
export interface ExtractToOptions extends Omit<ExtractOptions, 'existing' | 'understood'> {
  readonly signal?: AbortSignal;
  /** Called before anything is written. If it throws, the folder is not changed. */
  readonly approve?: (extracted: Extracted) => void | Promise<void>;
}

/**
 * Extracts a service into a folder. The old tree is not changed until everything is read and prepared. A replacement that an
 * earlier run did not finish is completed first.
 *
 * @throws {ArmError | TreeError} when the service or the disk fails, or `approve` throws; the folder is then unchanged
 * @throws {InputError} when a selector matches nothing
 * @example
 * await extractTo(client, 'artifacts', { layout: 'toolkit' });
 */
export async function extractTo(client: ArmClient, folder: string, options: ExtractToOptions = {}): Promise<Extracted> {
  const { signal, approve, ...rest } = options;
  const there = await stat(folder).then(
    () => true,
    () => false,
  );
  if (there) await finishReplacement(folder);
  const { tree: existing, diagnostics } = there ? await readTree(folder) : nothing;
  // A file that cannot be read may be an artifact, which would be written again next to it.
  const odd = diagnostics.find(({ code }) => code === 'files/unreadable');
  if (odd) throw new TreeError(`${odd.file}: ${odd.message}. Nothing was written; fix this file first`);
  const bundled = await bundleFolder(folder, existing);
  const extracted = await extract(client, { ...rest, existing, understood: bundled.tree });
  const unmatched = extracted.notes.filter(({ code }) => code === 'sync/selects-nothing');
  if (unmatched.length > 0) throw new InputError('Nothing was written: fix the selectors above first', unmatched);
  await approve?.(extracted);
  signal?.throwIfAborted();
  await replaceTree(folder, extracted.tree, existing, signal ? { signal } : {});
  return extracted;
}

export { type AdoptedFiles, type AdoptOptions, adoptTo } from './adopt-to.ts';
export {
  continueJournal,
  createJournal,
  type JournalFile,
  newJournalFile,
  readJournal,
} from './journal-file.ts';
export type { LeaseHolder } from './lease.ts';
export { type FoundJournal, listJournals, listPublishes } from './list-journals.ts';
export { readFilterFile } from './read-filter.ts';
export { specificationFormatOf } from './specification-format.ts';

const nothing: ReadTree = { tree: new Map(), diagnostics: [] };
