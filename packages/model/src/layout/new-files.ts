import { canRewrite } from '@apimkit/openapi';
import { parentOf } from '../family.ts';
import { readableLayouts, type WritableLayout } from '../files.ts';
import { armTemplate, ResourceId } from '../id.ts';
import { matchFile, type Slot } from './patterns.ts';
import type { Aspect, Sides } from './sides.ts';
import type { FileTree } from './tree.ts';
import { truePaths } from './true-paths.ts';
import { filesOf, listText, pathOf } from './write.ts';

/** New files, and new items of existing lists. */
export interface NewFiles {
  readonly files: FileTree;
  /** Resources to add to existing lists, by path of the list. */
  readonly listed: ReadonlyMap<string, readonly ResourceId[]>;
}

/** Finds the files for everything that no file of the tree describes. */
export function newFiles(existing: FileTree, sides: Sides, layout: WritableLayout): NewFiles {
  const described = describedIn(existing, sides);
  const parts = [...sides.parts.values()].flat();
  const besides = new Set(parts.filter(({ id }) => id.entry.fromSpecification).map(({ id }) => groupOf(id)));
  const files = new Map<string, string>();
  const listed = new Map<string, ResourceId[]>();
  for (const [path, { text, slot, ids }] of filesOf(sides.now, layout)) {
    const missing = ids.filter(
      (id) => !described.has(statement(id, aspectOf[slot])) && !isImplied(id, slot, sides, besides),
    );
    const apart = missing.filter((id) => {
      const list = listFor(id, existing);
      if (list !== undefined) listed.set(list, [...(listed.get(list) ?? []), id]);
      return list === undefined;
    });
    if (apart.length > 0) files.set(path, slot === 'list' ? listText(apart, sides.now) : text);
  }
  return { files, listed };
}

const aspectOf: Readonly<Record<Slot, Aspect>> = {
  info: 'payload',
  list: 'payload',
  graphql: 'payload',
  policy: 'policy',
  specification: 'specification',
};
const statement = ({ key }: ResourceId, aspect: Aspect) => `${aspect} ${key}`;

/** What the files of a tree describe, including files that cannot be read: no second file is written for it. */
function describedIn(existing: FileTree, { parts, owner, now, same }: Sides): ReadonlySet<string> {
  const described = new Set<string>();
  for (const part of [...parts.values()].flat()) {
    const id = owner(part)?.id ?? part.id;
    const exported = now.get(id)?.specification;
    const isReplaced =
      part.specification && exported && !same(id.key, 'specification') && !canRewrite(part.specification, exported);
    if (!isReplaced) described.add(statement(id, aspectOf[part.slot]));
    if (part.policy !== undefined) described.add(statement(id, 'policy'));
  }
  const places = truePaths(existing);
  for (const path of existing.keys()) {
    const match = parts.has(path) ? undefined : matchFile(places.get(path) ?? path);
    if (match && armTemplate(match.entry).placeholders.every((one) => match.names[one] !== undefined))
      described.add(statement(new ResourceId(match.entry.kind, match.names, match.workspace), aspectOf[match.slot]));
  }
  return described;
}

/** The resources of one kind with one parent. */
const groupOf = (id: ResourceId) => `${id.kind} ${parentOf(id)?.key}`;

/** True for a resource that other files already describe. @param besides groups that have files next to a specification */
function isImplied(id: ResourceId, slot: Slot, { before, now, same }: Sides, besides: ReadonlySet<string>): boolean {
  if (before.has(id) && same(id.key, aspectOf[slot])) return true;
  const api = id.entry.fromSpecification === undefined ? undefined : parentOf(id);
  const specification = api && before.get(api)?.specification;
  if (!api || !specification) return false;
  // The existing file contains what the service exports, and what it does not export is unknown.
  if (specification.dialect === 'wsdl' || !now.get(api)?.specification) return true;
  if (now.has(id)) return false;
  return !besides.has(groupOf(id));
}

/** The list of any layout that the tree has for an association. */
function listFor(id: ResourceId, existing: FileTree): string | undefined {
  const lists = readableLayouts.flatMap((layout) => id.entry.files[layout]?.list ?? []);
  return lists.map((pattern) => pathOf(id, pattern)).find((path) => existing.has(path));
}
