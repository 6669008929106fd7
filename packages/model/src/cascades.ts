import { parseAddress, relativeArmId } from './address.ts';
import type { Artifacts } from './artifacts.ts';
import { ancestorsOf, containerKind } from './family.ts';
import { ResourceId } from './id.ts';
import type { KindEntry } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { valuesAt } from './paths.ts';
import { impliedBy } from './references.ts';
import type { Resource } from './resource.ts';

/** The resources whose deletion also removes a resource. */
export interface Owners {
  /** Its ancestors, nearest first, and the targets of its cascading references: the service deletes it with them. */
  readonly cascading: readonly ResourceId[];
  /** The other ends of a link: a link can be deleted alone, and never exists without them. */
  readonly ends: readonly ResourceId[];
}

/**
 * Returns the resources whose deletion also removes a resource.
 *
 * @param among the resources of the same service
 * @example
 * ownersOf(subscription, live).cascading; // [product:gold]
 */
export function ownersOf(resource: Resource, among: Artifacts): Owners {
  const { id, payload } = resource;
  const ancestors = ancestorsOf(id);
  const named = id.entry.references
    .filter(({ cascades }) => cascades)
    .flatMap(({ path, to, form }) =>
      valuesAt(payload, path).flatMap(({ at, value }) =>
        typeof value === 'string' && value !== ''
          ? (among.resolve({ to, text: relativeArmId(value), form, at: { in: 'payload', path: at } }, id) ?? [])
          : [],
      ),
    );
  const ends = impliedBy(id).flatMap((candidates) => candidates.find((one) => among.has(one)) ?? []);
  return {
    cascading: [...ancestors, ...named],
    ends: ends.filter((end) => !ancestors.some((one) => one.equals(end))),
  };
}

/** The resources that the service deletes together with this one if no other resource refers to them. */
export function unusedWithout({ id, payload }: Resource): readonly ResourceId[] {
  return id.entry.references
    .filter(({ removesUnused }) => removesUnused)
    .flatMap(({ path }) => valuesAt(payload, path))
    .flatMap(({ value }) => {
      const address = typeof value === 'string' ? parseAddress(relativeArmId(value)) : undefined;
      if (address?.type !== 'resource') return [];
      const { kind, names, workspace = id.workspace } = address.id;
      return [new ResourceId(kind, names, workspace)];
    });
}

const known = new Map<string, ReadonlySet<string>>();

/** The kinds whose resources may be removed when a resource of this kind is deleted. */
export function kindsBelow(entry: KindEntry): ReadonlySet<string> {
  const before = known.get(entry.kind);
  if (before) return before;
  const found = new Set<string>();
  const waiting = [entry];
  for (let owner = waiting.pop(); owner; owner = waiting.pop())
    for (const other of kinds) {
      if (found.has(other.kind) || other.kind === entry.kind || !dependsOn(other, owner)) continue;
      found.add(other.kind);
      waiting.push(other);
    }
  known.set(entry.kind, found);
  return found;
}

function dependsOn(other: KindEntry, owner: KindEntry): boolean {
  if (owner.kind === containerKind.kind) return other.scopes.includes('workspace');
  return (
    other.arm.startsWith(`${owner.arm}/`) ||
    Object.values(other.ends).includes(owner.kind) ||
    other.references.some(({ cascades, to }) => cascades && to.includes(owner.kind))
  );
}
