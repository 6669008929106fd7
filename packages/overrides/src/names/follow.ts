import { type Artifacts, kinds, type ReferencePath, type Resource, type ResourceId, textAt } from '@apimkit/model';
import { changeAt, mapTexts, relativeArmId } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import { policyReferences } from '@apimkit/policy';

type Move = (id: ResourceId) => ResourceId;

const hole = /\{\{\s*([^{}]*?)\s*\}\}/g;
const rolesOf = (role: string) => kinds.filter(({ policyRole }) => policyRole === role).map(({ kind }) => kind);

/**
 * Updates the references of a resource to renamed resources: ids and names in its payload, `{{named values}}`, and references in
 * its policy. References to resources outside of the artifacts are unchanged.
 *
 * @param payloads new payloads by old key, for resources that are referenced by a property
 * @param note called with each changed text and the renamed resource
 */
export function followReferences(
  resource: Resource,
  artifacts: Artifacts,
  move: Move,
  payloads: ReadonlyMap<string, JsonObject>,
  note: (text: string, target: ResourceId) => void,
): Resource {
  const { id, policy } = resource;
  const { entry } = id;
  const found = (to: readonly string[], text: string, form: 'id' | 'name') =>
    artifacts.resolve({ to, text, form, at: { in: 'payload', path: '' } }, id);
  const aliasOf = (target: ResourceId) => {
    const path = target.entry.referredToBy;
    const payload = payloads.get(target.key) ?? artifacts.get(target)?.payload ?? {};
    return (path === undefined ? undefined : textAt(payload, path)) ?? move(target).name;
  };
  let because: ResourceId | undefined;
  const byName = (to: readonly string[], name: string) => {
    const target = found(to, name, 'name');
    const alias = target && aliasOf(target);
    if (alias === undefined || alias.toLowerCase() === name.toLowerCase()) return name;
    because = target;
    return alias;
  };
  /** Called with a changed text and the renamed resource. */
  const noted = (before: string, after: string) => {
    if (before !== after && because) note(after, because);
    return after;
  };
  const reference = ({ to, form }: ReferencePath, text: string) => {
    const relative = relativeArmId(text);
    if (form === 'name' && !relative.includes('/')) return byName(to, text);
    const target = found(to, relative, 'id');
    if (!target) return text;
    const next = move(target);
    const path = /^\/?workspaces\//i.test(relative) || next.workspace === undefined ? next.path : localPath(next);
    because = target;
    return next.key === target.key ? text : `${text.slice(0, text.length - relative.length)}/${path}`;
  };
  const holes = (text: string) =>
    text.replaceAll(hole, (whole, name: string) =>
      whole.replace(name, () => byName(rolesOf('named-value-hole'), name)),
    );
  const declared = entry.references.reduce(
    (kept, one) =>
      changeAt(kept, one.path, (value) =>
        typeof value === 'string' && value ? noted(value, reference(one, value)) : value,
      ),
    resource.payload,
  );
  const payload = entry.holes.reduce(
    (kept, path) => changeAt(kept, path, (value) => mapTexts(value, (one) => noted(one, holes(one)))),
    declared,
  );
  if (policy === undefined) return { ...resource, payload };
  const text = [...policyReferences(policy)]
    .sort((a, b) => b.start - a.start)
    .reduce((kept, { role, name, start, end }) => {
      const next = byName(rolesOf(role), name);
      return next === name
        ? kept
        : `${kept.slice(0, start)}${kept.slice(start, end).replace(name, () => next)}${kept.slice(end)}`;
    }, policy);
  return { ...resource, payload, policy: noted(policy, text) };
}

const localPath = ({ path }: ResourceId) => path.replace(/^workspaces\/[^/]+\//i, '');
