import type { Artifacts } from '../artifacts.ts';
import { isGenerated } from '../built-in.ts';
import { type Canonical, canonical } from '../canonical.ts';
import { stableText } from '../paths.ts';
import type { Resource } from '../resource.ts';
import { withFacts } from '../specification-facts.ts';
import type { Part } from './assemble.ts';
import { byPreference, type ReadTreeParts } from './read.ts';

/** The aspects of a resource that are compared separately. */
export type Aspect = keyof Canonical;

/** The files of a tree and the resources that they must describe. */
export interface Sides {
  /** The parts of each file. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  /** The resources that the files describe together. */
  readonly before: Artifacts;
  readonly now: Artifacts;
  /** The resource that a part became; undefined for a part that was folded into another resource or has no effect. */
  readonly owner: (part: Part) => Resource | undefined;
  /** False for a specification when another one is used instead. */
  readonly counts: (part: Part) => boolean;
  /** True when nothing differs between the two sides of a resource in one aspect. */
  readonly same: (key: string, aspect: Aspect) => boolean;
}

/** Pairs the files of a tree with their new content. */
export function sidesOf({ parts, artifacts: before }: ReadTreeParts, now: Artifacts): Sides {
  const byFile = new Map<string, Map<string, Resource>>();
  for (const resource of before)
    for (const file of resource.files ?? []) {
      const mine = byFile.get(file) ?? new Map<string, Resource>();
      byFile.set(file, mine.set(resource.id.key, resource));
    }
  const overruled = new Set(
    [...Map.groupBy(parts, ({ id }) => id.key).values()].flatMap((all) => byPreference(all).slice(1)),
  );
  const forms = [before, now].map((side) => formsOf(side)) as [Forms, Forms];
  return {
    parts: Map.groupBy(parts, ({ file }) => file),
    before,
    now,
    owner({ file, id }) {
      const all = byFile.get(file);
      const [first] = all?.size === 1 ? all.values() : [];
      return all?.get(id.key) ?? first;
    },
    counts: (part) => !overruled.has(part),
    same: (key, aspect) => forms[0](key)[aspect] === forms[1](key)[aspect],
  };
}

type Forms = (key: string) => Readonly<Partial<Record<Aspect, string>>>;

function formsOf(side: Artifacts): Forms {
  const byKey = new Map([...side].map((one) => [one.id.key, one]));
  const known = new Map<string, Readonly<Partial<Record<Aspect, string>>>>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    const one = byKey.get(key);
    const form = one ? textsOf(one) : {};
    known.set(key, form);
    return form;
  };
}

function textsOf(resource: Resource): Readonly<Partial<Record<Aspect, string>>> {
  const { policy, specification } = canonical(resource);
  return {
    payload: payloadText(resource),
    ...(policy === undefined ? {} : { policy }),
    ...(specification === undefined ? {} : { specification: stableText(specification) }),
  };
}

/** The meaning of a payload as text, with what an import takes from its specification. */
export function payloadText(resource: Resource): string {
  const { specification: _, policy: _policy, ...plain } = withFacts(resource);
  // A folder alone implies a workspace with the name of the folder.
  const named = resource.implied ? { ...plain, payload: { properties: { displayName: resource.id.name } } } : plain;
  return stableText(canonical(named).payload);
}

/**
 * True for a resource that apimkit never writes and whose absence means nothing: credentials that another service stores
 * for itself, under names that differ from service to service.
 */
export const isOutOfReach = (resource: Resource): boolean => isGenerated(resource);
