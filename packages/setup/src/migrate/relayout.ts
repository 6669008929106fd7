import {
  type Artifacts,
  type FileTree,
  type Resource,
  readArtifacts,
  sameMeaning,
  secretsOf,
  type WritableLayout,
  writeArtifacts,
} from '@apimkit/model';
import { matchFile } from '@apimkit/model/internal';

/** A tree in another layout. */
export interface Relayout {
  readonly tree: FileTree;
  /** Old files that the new tree does not have. */
  readonly removed: readonly string[];
  /** Resources whose meaning is not the same in the new files. */
  readonly differences: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Writes a tree in another layout. Policies and specifications whose path stays keep their bytes, and so do files that describe no resource.
 *
 * @param artifacts those of the tree, with specifications in one file each
 * @throws {Error} when two resources would share a path on a disk that ignores case
 * @example
 * const tree = new Map([['named values/a/namedValueInformation.json', '{"properties":{"displayName":"a","value":"b"}}']]);
 * relayout(tree, readArtifacts(tree).artifacts, 'cli').removed; // ['named values/a/namedValueInformation.json']
 */
export function relayout(tree: FileTree, artifacts: Artifacts, layout: WritableLayout): Relayout {
  // A file with an error, and one of a resource that every service has, stay where they are.
  const described = new Set([...readArtifacts(tree).artifacts].flatMap(({ files = [] }) => files));
  const written = writeArtifacts(artifacts, layout);
  const kept = [...tree].filter(([path]) => !described.has(path));
  const next = new Map([...kept, ...[...written].map(([path, text]) => [path, bytesOf(path, tree) ?? text] as const)]);
  const again = readArtifacts(next).artifacts;
  return {
    tree: new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1))),
    removed: [...described].filter((path) => !next.has(path)),
    differences: [...artifacts].flatMap((one) => differenceOf(one, again)),
  };
}

/** Texts of files that both layouts have: payloads are written again, because the other tool expects names in them. */
function bytesOf(path: string, tree: FileTree): string | undefined {
  const slot = matchFile(path)?.slot;
  return slot === 'policy' || slot === 'specification' || slot === 'graphql' ? tree.get(path) : undefined;
}

function differenceOf(one: Resource, again: Artifacts): Relayout['differences'] {
  const id = String(one.id);
  const [secret] = secretsOf(one.id.entry, one.payload);
  if (secret)
    return [{ id, reason: `its file contains the secret ${secret.at}, which apimkit does not write to files` }];
  const other = again.get(one.id);
  if (!other) return [{ id, reason: 'the layout has no file for it' }];
  return sameMeaning(one, other) ? [] : [{ id, reason: 'it does not mean the same in the new files' }];
}
