import { withoutByteOrderMark } from '@apimkit/diagnostics';
import {
  type ImportOptions,
  isObject,
  type Json,
  type JsonObject,
  projectionIsEmpty,
  projectSpecification,
  type Specification,
} from '@apimkit/openapi';
import { canonicalPolicy } from '@apimkit/policy';
import { relativeArmId } from './address.ts';
import { importOptions } from './import-options.ts';
import { sameImport } from './imported.ts';
import type { KindEntry } from './kind.ts';
import { changeAt, mapTexts, putAt, sameJson, stableText, valueAt, withValues } from './paths.ts';
import type { Resource } from './resource.ts';
import { onlyReferences } from './secrets.ts';

/** The meaning of a resource as plain JSON: two resources with equal canonical forms need no write. */
export interface Canonical {
  readonly payload: JsonObject;
  /** Policy text in one spelling. */
  readonly policy?: string;
  /** What the service stores of the specification; absent when it stores nothing. */
  readonly specification?: JsonObject;
}

/**
 * Returns the meaning of a resource: without read-only properties; absent, null and default values are equal; ids of the
 * service's own resources are relative; declared sets are sorted; policies and specifications are compared by meaning, not
 * by spelling. Secrets are left out: see {@link secretsOf}.
 *
 * @example
 * canonical({ id, payload: { properties: { displayName: 'red', provisioningState: 'Succeeded' } } });
 * // { payload: { properties: { displayName: 'red' } } }
 */
export function canonical(resource: Resource): Canonical {
  const form = ownForm(resource);
  const specification = resource.specification && project(resource.specification, importOptions(resource));
  return specification === undefined ? form : { ...form, specification };
}

// A plan compares most resources more than once. Specifications are large, and have a memory of their own.
const forms = new WeakMap<Resource, Canonical>();

/** The canonical form without the specification, which takes most of the time. */
export function ownForm(resource: Resource): Canonical {
  const known = forms.get(resource);
  if (known) return known;
  const { id, payload, policy } = resource;
  const form: Canonical = {
    payload: id.entry.association ? {} : canonicalPayload(id.entry, payload),
    ...(policy === undefined ? {} : { policy: canonicalPolicy(policy) }),
  };
  forms.set(resource, form);
  return form;
}

/**
 * True when two resources have the same meaning.
 *
 * @example
 * sameMeaning(desired, live); // false: an update is needed
 */
export function sameMeaning(one: Resource, other: Resource): boolean {
  const form = sameImport(one, other) ? ownForm : canonical;
  return sameJson({ ...form(one) }, { ...form(other) });
}

/** Properties of every ARM response that no request needs. */
export const envelope: readonly string[] = ['id', 'name', 'type', 'etag', 'systemData', 'properties.provisioningState'];

function canonicalPayload(entry: KindEntry, payload: JsonObject): JsonObject {
  const dropped = [...envelope, ...entry.readOnly, ...entry.notCompared];
  const named = onlyReferences(entry, withoutAliases(entry, payload));
  const own = dropped.reduce((kept, path) => changeAt(kept, path, () => undefined), named);
  const pruned = prune(mapTexts(own, relativeArmId));
  const normalized = entry.texts.reduce(
    (kept, path) => changeAt(kept, path, normalizedText),
    isObject(pruned) ? pruned : {},
  );
  const sorted = entry.sets.reduce((kept, path) => changeAt(kept, path, sortedSet), normalized);
  const lowered = entry.references.reduce((kept, { path }) => changeAt(kept, path, lowerCase), sorted);
  const bare = Object.entries({ 'properties.description': '', ...entry.defaults }).reduce(
    (kept, [path, value]) =>
      changeAt(kept, path, (found) => (stableText(found) === stableText(value) ? undefined : found)),
    lowered,
  );
  const rest = prune(bare);
  return isObject(rest) ? rest : {};
}

/** Renames other spellings of a property to the one that is compared; the main spelling takes precedence. */
export function withoutAliases(entry: KindEntry, payload: JsonObject): JsonObject {
  return Object.entries(entry.aliases).reduce((kept, [alias, path]) => {
    const value = valueAt(kept, alias);
    if (value === undefined) return kept;
    const cleared = changeAt(kept, alias, () => undefined);
    return (valueAt(kept, path) ?? null) === null ? putAt(cleared, path, value) : cleared;
  }, payload);
}

const sortedSet = (value: Json) =>
  Array.isArray(value) ? [...value].sort((a: Json, b: Json) => (stableText(a) < stableText(b) ? -1 : 1)) : value;

const normalizedText = (value: Json) =>
  typeof value === 'string' ? withoutByteOrderMark(value).replaceAll(/\r\n?/g, '\n').trimEnd() : value;

const lowerCase = (value: Json) => (typeof value === 'string' ? value.toLowerCase() : value);

/** Null, empty objects and empty arrays mean the same as an absent property; the service returns all three. */
function prune(value: Json): Json | undefined {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item: Json) => prune(item) ?? null);
  if (!isObject(value)) return value;
  const kept = withValues(value, prune);
  return Object.keys(kept).length === 0 ? undefined : kept;
}

// A comparison needs the projections of a few specifications several times; all of them at once would be most of the memory of a plan.
const mostProjections = 16;
const projections = {
  template: new Map<Specification, JsonObject | 'nothing'>(),
  query: new Map<Specification, JsonObject | 'nothing'>(),
};

function project(specification: Specification, options: Required<ImportOptions>): JsonObject | undefined {
  const kept = projections[options.requiredQuery];
  let known = kept.get(specification);
  if (known === undefined) {
    const projection = projectSpecification(specification, options) as JsonObject;
    known = projectionIsEmpty(projection) ? 'nothing' : projection;
    for (const [oldest] of kept) {
      if (kept.size < mostProjections) break;
      kept.delete(oldest);
    }
    kept.set(specification, known);
  }
  return known === 'nothing' ? undefined : known;
}
