import { operationNames, type Specification } from '@apimkit/openapi';
import { parseAddress } from './address.ts';
import type { Artifacts } from './artifacts.ts';
import { hasBuiltIn } from './built-in.ts';
import { ancestorsOf, parentOf } from './family.ts';
import { ResourceId } from './id.ts';
import { kinds } from './kinds/index.ts';
import { candidatesOf, composedBy, impliedBy, type Reference, referencesOf } from './references.ts';
import type { Resource } from './resource.ts';
import { systemKeys } from './system.ts';

/** A reference without a target. */
export interface Missing {
  readonly from: Resource;
  /** The reference; absent when the id implies it (parent, end of an association). */
  readonly reference?: Reference;
  /** Ids that would satisfy it, nearest scope first; empty when the text is not a known id. */
  readonly candidates: readonly ResourceId[];
}

/** The dependencies between resources. */
export interface Graph {
  /** For each resource's key, the keys of the resources that must exist before it. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly missing: readonly Missing[];
}

/** What exists in addition to the artifacts. */
export interface Surroundings {
  /** Resources of the target service that stay. */
  readonly live?: Artifacts;
  /** Kinds of the target service that were not read: a reference to one is unknown, not missing. */
  readonly unread?: ReadonlySet<string>;
}

/**
 * Builds the dependency graph of artifacts from parents, ends of associations, and references in payloads and policies.
 *
 * @example
 * const { needs, missing } = graphOf(artifacts, { live });
 */
export function graphOf(artifacts: Artifacts, { live, unread }: Surroundings = {}): Graph {
  const needs = new Map<string, ReadonlySet<string>>();
  const missing: Missing[] = [];
  const dependencies = dependenciesIn(artifacts, { ...(live ? { live } : {}), ...(unread ? { unread } : {}) });
  for (const from of artifacts) {
    // An operation may be in the specification alone: its policy then waits for the API, so every ancestor is included.
    const mine = new Set(
      ancestorsOf(from.id)
        .filter((id) => artifacts.has(id))
        .map(({ key }) => key),
    );
    for (const { to, reference, candidates } of dependencies(from)) {
      if (to) mine.add(to.key);
      else missing.push({ from, ...(reference ? { reference } : {}), candidates });
    }
    mine.delete(from.id.key);
    needs.set(from.id.key, mine);
  }
  return { needs, missing };
}

/** One thing that a resource needs. */
export interface Dependency {
  /** What it needs; absent when it does not exist. */
  readonly to?: ResourceId;
  /** The reference; absent when the id implies it (parent, end of an association). */
  readonly reference?: Reference;
  /** Ids that would satisfy it, nearest scope first; for a reference only when none exists. */
  readonly candidates: readonly ResourceId[];
}

/**
 * Returns a function that lists what a resource of the artifacts needs: its parent, the ends of an association, and its references. The
 * whole service and whole collections, which cannot be missing, are not listed.
 */
export function dependenciesIn(
  artifacts: Artifacts,
  { live, unread }: Surroundings = {},
): (from: Resource) => readonly Dependency[] {
  // Most references need none of these keys.
  let keys: ReadonlySet<string> | undefined;
  const isSystem = ({ key }: ResourceId) => {
    keys ??= systemKeys(live ? live.with(artifacts) : artifacts);
    return keys.has(key);
  };
  const exists = (id: ResourceId) =>
    describesOperation(artifacts, id) || (live?.has(id) ?? false) || (unread?.has(id.kind) ?? false) || isSystem(id);
  const find = (ids: readonly ResourceId[]) =>
    ids.find((id) => artifacts.has(id) || hasBuiltIn(id)) ?? ids.find(exists);
  return (from) => {
    const implied = impliedBy(from.id).map((candidates) => {
      const to = find(candidates);
      return { ...(to ? { to } : {}), candidates };
    });
    const namedValue = (hole: Reference) => {
      const id = artifacts.resolve(hole, from.id);
      return id && artifacts.get(id);
    };
    const written = [...referencesOf(from), ...composedBy(from, namedValue)].flatMap(
      (reference): readonly Dependency[] => {
        const to = artifacts.resolve(reference, from.id) ?? live?.resolve(reference, from.id);
        if (to) return [{ to, reference, candidates: [] }];
        if (isScope(reference) || reference.to.every((kind) => unread?.has(kind))) return [];
        return [{ reference, candidates: candidatesOf(reference, from.id) }];
      },
    );
    return [...implied, ...written];
  };
}

/** True for the whole service, or a whole collection such as `/apis`, which cannot be missing. */
function isScope({ form, text }: Reference): boolean {
  if (form !== 'id') return false;
  return text === '/' || parseAddress(text)?.type === 'collection';
}

/** The operations in the specification of a resource. */
export function operationsIn({ id, specification }: Resource): readonly ResourceId[] {
  if (!specification) return [];
  const names = operationNames(specification);
  return operationKinds.flatMap(({ kind }) =>
    names.map((operation) => new ResourceId(kind, { ...id.names, operation }, id.workspace)),
  );
}

const operationKinds = kinds.filter(({ fromSpecification }) => fromSpecification === 'operations');

/** True for an operation that the specification of its API describes. */
export function describesOperation(artifacts: Artifacts, id: ResourceId): boolean {
  if (id.entry.fromSpecification !== 'operations') return false;
  const parent = parentOf(id);
  const specification = parent && artifacts.get(parent)?.specification;
  return specification !== undefined && namesOf(specification).has(id.name.toLowerCase());
}

function namesOf(specification: Specification): ReadonlySet<string> {
  const known = lowerNames.get(specification);
  if (known) return known;
  const names = new Set(operationNames(specification).map((name) => name.toLowerCase()));
  lowerNames.set(specification, names);
  return names;
}

const lowerNames = new WeakMap<Specification, ReadonlySet<string>>();
