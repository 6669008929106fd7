import type { Artifacts } from '../artifacts.ts';
import { sameMeaning } from '../canonical.ts';
import type { WritableLayout } from '../files.ts';
import type { ResourceId } from '../id.ts';
import { matchFile } from './patterns.ts';
import { readArtifacts } from './read.ts';
import type { FileTree } from './tree.ts';
import { truePaths } from './true-paths.ts';
import { filesOf } from './write.ts';

/**
 * Writes artifacts over an existing tree so that a version control system shows only what the service changed: files
 * whose resources mean the same keep their bytes and their place; changed resources get fresh files; files of resources
 * that are gone go; files that no layout has stay.
 *
 * @param wasRead whether the service was asked for a resource: what it was not asked for is not gone
 * @param understood the existing files as they are meant, when a specification stands in several of them
 */
export function mergeTree(
  existing: FileTree,
  artifacts: Artifacts,
  layout: WritableLayout,
  wasRead: (id: ResourceId) => boolean = () => true,
  understood: FileTree = existing,
): FileTree {
  const before = readArtifacts(understood);
  const stays = [...before.artifacts].filter(({ id }) => !wasRead(id) && !artifacts.has(id));
  const whole = artifacts.with(stays);
  const fresh = filesOf(whole, layout);
  const places = truePaths(existing);
  const isOurs = (path: string) => matchFile(places.get(path) ?? path) !== undefined;
  const held = new Map<string, Set<string>>();
  for (const { id, files = [] } of before.artifacts)
    for (const file of files) held.set(file, (held.get(file) ?? new Set()).add(id.key));
  const same = new Set(
    [...before.artifacts]
      .filter((resource) => {
        const now = whole.get(resource.id);
        return now !== undefined && (resource.files ?? []).length > 0 && sameMeaning(resource, now);
      })
      .map(({ id }) => id.key),
  );
  shrink(
    same,
    [...held.values()].map((keys) => [...keys]),
  );
  shrink(
    same,
    [...fresh.values()].map(({ keys }) => keys),
  );
  const kept = [...existing].filter(([path]) => {
    if (!isOurs(path)) return true;
    const keys = held.get(path);
    return keys ? [...keys].every((key) => same.has(key)) : coveredBy(path, same, before.artifacts);
  });
  const added = [...fresh].filter(([, { keys }]) => !keys.every((key) => same.has(key) || impliedBySame(key, same)));
  return new Map(
    [...kept, ...added.map(([path, { text }]) => [path, text] as const)].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Resources that share a file stand and fall together. */
function shrink(same: Set<string>, groups: readonly (readonly string[])[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const keys of groups)
      if (keys.some((key) => !same.has(key))) for (const key of keys) if (same.delete(key)) changed = true;
  }
}

/**
 * A file that became no resource: one that every service has, one that cannot be read (and so is not known to be gone),
 * or one that was folded into another, such as an operation's into the specification of its API.
 */
function coveredBy(path: string, same: ReadonlySet<string>, before: Artifacts): boolean {
  const match = matchFile(path);
  if (!match?.entry.fromSpecification) return true;
  const owner = [...before].find(
    ({ id, specification }) => specification && match.path.toLowerCase().startsWith(`${id.key}/`),
  );
  return owner !== undefined && same.has(owner.id.key);
}

/** An operation's file is as good as the specification that says the same. */
function impliedBySame(key: string, same: ReadonlySet<string>): boolean {
  const owner = /^(.*)\/operations\/[^/]+$/.exec(key)?.[1];
  return owner !== undefined && same.has(owner);
}
