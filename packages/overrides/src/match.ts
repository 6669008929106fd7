import { type Diagnostic, nearest, suggestion } from '@apimkit/diagnostics';
import { type Artifacts, parentOf, type Resource, ResourceId, textAt } from '@apimkit/model';
import { describesOperation, hasBuiltIn, splitRevision } from '@apimkit/model/internal';
import { overrideMessages } from './messages.ts';
import { lowerTitle } from './payload.ts';
import type { OverrideEntry, Revisions } from './types.ts';

/** Entries by resource, and findings about entries without a resource. */
export interface Matches {
  /** By resource key, in the order of the files. */
  readonly of: ReadonlyMap<string, readonly OverrideEntry[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the resources of entries. Names are case-insensitive. An entry for an API also applies to its revisions, unless a revision
 * has its own entry (version 6 of the toolkit does the same, version 7 does not).
 */
export function matchEntries(artifacts: Artifacts, entries: readonly OverrideEntry[], revisions: Revisions): Matches {
  const byKey = Map.groupBy(entries, ({ id }) => id.key);
  const of = new Map<string, readonly OverrideEntry[]>();
  const used = new Set<OverrideEntry>();
  for (const { id, payload } of artifacts) {
    const own = byKey.get(id.key) ?? byKey.get(numbered(id, payload, artifacts)?.key ?? '');
    const found = own ?? (revisions === 'inherit' ? byKey.get(rootKey(id)) : undefined);
    if (!found) continue;
    of.set(id.key, found);
    for (const entry of found) used.add(entry);
  }
  const isEmpty = ({ payload, document, patches }: OverrideEntry) =>
    Object.keys(payload).length === 0 && !document && patches.length === 0;
  const unused = entries.filter((entry) => !used.has(entry) && !hasBuiltIn(entry.id));
  return {
    of,
    diagnostics: unused.flatMap((entry) => {
      const { id, mark } = entry;
      if (describesOperation(artifacts, id))
        return isEmpty(entry) ? [] : [overrideMessages.report('from-specification', { name: id.name }, mark)];
      // An unknown parent is reported once, not for each of its children.
      const parent = parentOf(id);
      if (parent && unused.some((other) => other.id.equals(parent))) return [];
      return [unknown(id, artifacts, mark)];
    }),
  };
}

/** The id of the API if this one is a revision, or its own key. */
function rootKey(id: ResourceId): string {
  const names = Object.fromEntries(Object.entries(id.names).map(([key, name]) => [key, splitRevision(name).root]));
  return new ResourceId(id.kind, names, id.workspace).key;
}

/** `orders;rev=1` means `orders` as long as that is revision 1. */
function numbered(id: ResourceId, payload: Resource['payload'], artifacts: Artifacts): ResourceId | undefined {
  const owner = id.entry.revisions ? { id, payload } : ownerOf(id, artifacts);
  const number = owner && textAt(owner.payload, 'properties.apiRevision');
  if (!owner || number === undefined || splitRevision(owner.id.name).revision !== undefined) return undefined;
  const own = owner.id.name.toLowerCase();
  const names = Object.entries(id.names).map(([key, name]) => [
    key,
    name.toLowerCase() === own && key in owner.id.names ? `${name};rev=${number}` : name,
  ]);
  return new ResourceId(id.kind, Object.fromEntries(names), id.workspace);
}

function ownerOf(id: ResourceId, artifacts: Artifacts): Resource | undefined {
  for (let parent = parentOf(id); parent; parent = parentOf(parent))
    if (parent.entry.revisions) return artifacts.get(parent);
  return undefined;
}

function unknown(id: ResourceId, artifacts: Artifacts, mark: OverrideEntry['mark']): Diagnostic {
  const kind = lowerTitle(id.entry.title).replace(/^.* policy$/, 'policy');
  const parent = parentOf(id)?.key;
  const same = [...artifacts].filter((one) => one.id.kind === id.kind && !hasBuiltIn(one.id));
  const siblings = same.filter((one) => parentOf(one.id)?.key === parent).map((one) => one.id.name);
  // Users sometimes write the display name instead of the name (Azure/apiops#845).
  const titled = same.find(
    ({ payload }) => textAt(payload, 'properties.displayName')?.toLowerCase() === id.name.toLowerCase(),
  );
  const name = id.name === '' ? `of ${parentOf(id) ?? 'the service'}` : id.name;
  const otherwise =
    id.name === ''
      ? 'Create the policy file: an override does not create a policy'
      : `The artifacts have no ${kind}, and an override does not create one`;
  const advice =
    titled && nearest(id.name, siblings) === undefined
      ? `${id.name} is the display name of ${titled.id.name}; write the name`
      : suggestion(id.name, id.name === '' ? [] : siblings, otherwise);
  return overrideMessages.report('unknown-resource', { kind, name, advice }, mark);
}
