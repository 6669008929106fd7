import { posix } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { bundleSpecification } from './bundle.ts';

/** Files with each specification in one piece. */
export interface BundledTree {
  readonly tree: ReadonlyMap<string, string>;
  /** Files that a specification is made of, and that stand for nothing by themselves. */
  readonly parts: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts every specification of some files together that refers to other files.
 *
 * @param tree texts by path
 * @param read the text of a file that is not among them, by its path from where those start
 */
export async function bundleTree(
  tree: ReadonlyMap<string, string>,
  read: (file: string) => Promise<string>,
): Promise<BundledTree> {
  const bundled = new Map(tree);
  const parts = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const textOf = (file: string) => {
    const text = tree.get(file);
    return text === undefined ? read(file) : Promise.resolve(text);
  };
  for (const [file, text] of tree) {
    if (!/^specification\.(?:ya?ml|json)$/i.test(posix.basename(file))) continue;
    const made = await bundleSpecification({ file, text, read: textOf });
    bundled.set(file, made.text);
    for (const part of made.files) parts.add(part);
    diagnostics.push(...made.diagnostics);
  }
  return { tree: bundled, parts, diagnostics };
}
