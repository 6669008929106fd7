import { mergeTree, type RemovedFile, readArtifacts } from '@apimkit/model';
import { writtenAs } from '@apimkit/model/internal';
import { readTree, replaceTree, TreeError } from '@apimkit/model/node';
import { bundleFolder } from '@apimkit/openapi-bundle/node';
import { type Adopted, type AdoptInput, adopt } from '../drift/adopt.ts';

/** Options of {@link adoptTo}. */
export interface AdoptOptions {
  readonly signal?: AbortSignal;
  /** Called before anything is written. If it throws, the folder is not changed. */
  readonly approve?: (removed: readonly RemovedFile[]) => void | Promise<void>;
}

/** What {@link adoptTo} wrote. */
export interface AdoptedFiles {
  /** Files that were written, by their paths in the folder. */
  readonly written: readonly string[];
  readonly removed: readonly RemovedFile[];
  /** What was not adopted, and why. */
  readonly left: Adopted['left'];
}

/**
 * Writes the values of a service into the artifacts that differ from it. Only those files are changed, in their own notation.
 *
 * @throws {TreeError} when the folder cannot be read or written; it is then unchanged
 * @example
 * await adoptTo('artifacts', { drift, effective, live });
 */
export async function adoptTo(
  folder: string,
  input: Omit<AdoptInput, 'base'>,
  { signal, approve }: AdoptOptions = {},
): Promise<AdoptedFiles> {
  const { tree: existing, diagnostics } = await readTree(folder);
  const odd = diagnostics.find(({ code }) => code === 'files/unreadable');
  if (odd) throw new TreeError(`${odd.file}: ${odd.message}. Nothing was written; fix this file first`);
  const understood = (await bundleFolder(folder, existing)).tree;
  const { artifacts: base, layouts } = readArtifacts(understood);
  const { artifacts, adopted, left } = adopt({ ...input, base });
  const { tree, removed } = mergeTree(existing, artifacts, writtenAs(layouts), {
    wasRead: ({ key }) => adopted.has(key),
    understood,
  });
  await approve?.(removed);
  signal?.throwIfAborted();
  const written = [...tree].filter(([path, text]) => existing.get(path) !== text).map(([path]) => path);
  if (written.length + removed.length > 0) await replaceTree(folder, tree, existing, signal ? { signal } : {});
  return { written, removed, left };
}
