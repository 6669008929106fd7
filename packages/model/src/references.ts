import { composedReferences, type PolicyReference, policyReferences } from '@apimkit/policy';
import { parseAddress, relativeArmId } from './address.ts';
import { parentOf, rootOf } from './family.ts';
import { holesIn } from './holes.ts';
import { armTemplate, ResourceId } from './id.ts';
import type { KindEntry } from './kind.ts';
import { kindOf, kinds } from './kinds/index.ts';
import { textAt, textsIn, valueAt, valuesAt } from './paths.ts';
import type { Resource } from './resource.ts';

/** A reference from one resource to another, as written in its files. */
export interface Reference {
  /** Kinds that it may be of. */
  readonly to: readonly string[];
  /** The name or the relative ARM id, as written. */
  readonly text: string;
  readonly form: 'id' | 'name';
  /** Its position: a path of the payload, or an offset in the policy. */
  readonly at: { readonly in: 'payload'; readonly path: string } | { readonly in: 'policy'; readonly offset: number };
}

const rolesByName = Map.groupBy(
  kinds.filter(({ policyRole }) => policyRole !== undefined),
  ({ policyRole }) => policyRole,
);
const holeKinds = (rolesByName.get('named-value-hole') ?? []).map(({ kind }) => kind);

/**
 * Returns the references of a resource: ids and names at the declared paths of its payload, `{{holes}}` in its declared
 * subtrees, and references in its policy. The parent and the ends of an association follow from the id and are not listed.
 * @example
 * referencesOf(resource).map(({ text, to }) => `${to.join(' or ')} ${text}`);
 */
export function referencesOf(resource: Resource): readonly Reference[] {
  const known = memo.get(resource);
  if (known) return known;
  const { entry } = resource.id;
  const all = [...declaredReferences(resource), ...holeReferences(entry, resource), ...policyText(resource)];
  memo.set(resource, all);
  return all;
}

// Reading, planning and checking ask for the same ones.
const memo = new WeakMap<Resource, readonly Reference[]>();

function declaredReferences({ id: { entry }, payload }: Resource): readonly Reference[] {
  const named = entry.references.filter(({ to }) => to.length > 0);
  return named.flatMap(({ path, to, form }) =>
    valuesAt(payload, path).flatMap(({ at, value }) => {
      if (typeof value !== 'string' || value === '') return [];
      return [{ to, text: relativeArmId(value), form, at: { in: 'payload' as const, path: at } }];
    }),
  );
}

function holeReferences(entry: KindEntry, { payload }: Resource): readonly Reference[] {
  return entry.holes.flatMap((path) =>
    valuesAt(payload, path).flatMap(({ at, value }) =>
      textsIn(value, at).flatMap((text) =>
        holesIn(text.value).map(({ name }) => ({
          to: holeKinds,
          text: name,
          form: 'name' as const,
          at: { in: 'payload' as const, path: text.at },
        })),
      ),
    ),
  );
}

function policyText({ policy }: Resource): readonly Reference[] {
  return policy === undefined ? [] : policyReferences(policy).map(asReference);
}

function asReference({ role, name, start }: PolicyReference): Reference {
  const to = (rolesByName.get(role) ?? []).map(({ kind }) => kind);
  return { to, text: name, form: 'name', at: { in: 'policy', offset: start } };
}

/**
 * References in a policy by ids that contain `{{named values}}`, such as `shop-{{env}}`, if all of the values are in the files
 * and are not secret.
 *
 * @param find the named value behind a reference
 */
export function composedBy(
  { policy }: Resource,
  find: (hole: Reference) => Resource | undefined,
): readonly Reference[] {
  if (policy === undefined) return [];
  return composedReferences(policy).flatMap((composed) => {
    const parts = holesIn(composed.name);
    const values = parts.map(({ name, start }) =>
      plainValue(
        find({ to: holeKinds, text: name, form: 'name', at: { in: 'policy', offset: composed.start + start } }),
      ),
    );
    if (values.includes(undefined)) return [];
    const name = parts.reduceRight(
      (text, { start, end }, index) => `${text.slice(0, start)}${values[index]}${text.slice(end)}`,
      composed.name,
    );
    return [asReference({ ...composed, name })];
  });
}

/** The value of a named value that is neither secret, nor from a vault, nor from a token. */
function plainValue(found: Resource | undefined): string | undefined {
  if (!found || (found.masked ?? []).length > 0 || valueAt(found.payload, 'properties.keyVault') !== undefined)
    return undefined;
  const isSecret = valueAt(found.payload, 'properties.secret') === true;
  const value = textAt(found.payload, 'properties.value');
  return isSecret || /[{}@]/.test(value ?? '') ? undefined : value;
}

/** Possible targets of a reference, nearest scope first: the workspace of the referring resource, then the service. */
export function candidatesOf(reference: Reference, from: ResourceId): readonly ResourceId[] {
  const workspaces = from.workspace === undefined ? [undefined] : [from.workspace, undefined];
  if (reference.form === 'name' && !reference.text.includes('/'))
    return reference.to.flatMap((kind) =>
      workspaces.flatMap((workspace) => named(kind, reference.text, from, workspace)),
    );
  const address = parseAddress(relativeArmId(reference.text));
  if (address?.type !== 'resource' || !reference.to.includes(address.id.kind)) return [];
  const { id } = address;
  if (id.workspace !== undefined) return [id];
  return workspaces.flatMap((workspace) =>
    allows(id.entry, workspace) ? [new ResourceId(id.kind, id.names, workspace)] : [],
  );
}

function named(kind: string, name: string, from: ResourceId, workspace: string | undefined): readonly ResourceId[] {
  const entry = kindOf(kind);
  if (!allows(entry, workspace)) return [];
  const last = armTemplate(entry).placeholders.at(-1);
  return last === undefined ? [] : [new ResourceId(kind, { ...from.names, [last]: name }, workspace)];
}

const allows = (entry: KindEntry, workspace: string | undefined) =>
  entry.scopes.includes(workspace === undefined ? 'service' : 'workspace');

/** The resources that an id depends on: its parent, the other ends of an association, the root of a revision. */
export function impliedBy(id: ResourceId): readonly (readonly ResourceId[])[] {
  const parent = parentOf(id);
  const root = rootOf(id);
  const ends = Object.entries(id.entry.ends).map(([placeholder, kind]) => {
    const name = id.names[placeholder] ?? '';
    const scopes = id.workspace === undefined ? [undefined] : [id.workspace, undefined];
    return scopes.flatMap((workspace) => named(kind, name, id, workspace));
  });
  return [...(parent ? [[parent]] : []), ...(root ? [[root]] : []), ...ends];
}
