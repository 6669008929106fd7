import { type Diagnostic, suggestion } from '@apimkit/diagnostics';
import { Artifacts, ancestorsOf, kindOf, putAt, type Resource, ResourceId, textAt } from '@apimkit/model';
import { armTemplate, containerKind, hasBuiltIn, splitRevision, renamed as withName } from '@apimkit/model/internal';
import type { Json, JsonObject } from '@apimkit/openapi';
import { overrideMessages } from '../messages.ts';
import { lowerTitle } from '../payload.ts';
import type { Mark } from '../tree.ts';
import { followReferences } from './follow.ts';
import { changed, isRenameable, type NameChange, type NameRule } from './rules.ts';

/** Renamed artifacts. */
export interface Renamed {
  readonly artifacts: Artifacts;
  readonly diagnostics: readonly Diagnostic[];
  /** Old key to new key of every resource. */
  readonly keys: ReadonlyMap<string, string>;
  /** The rule that set a value of a resource (by its new key). */
  markOf(key: string, path: string, value: Json): Mark | undefined;
}

const displayPath = 'properties.displayName';
const apiPath = 'properties.path';

/** Renames resources according to rules, and updates all references to them. */
export function renameAll(artifacts: Artifacts, rules: readonly NameRule[]): Renamed {
  if (rules.length === 0) return { artifacts, diagnostics: [], keys: new Map(), markOf: () => undefined };
  const diagnostics: Diagnostic[] = [];
  const used = new Set<NameRule>();
  const marks = new Map<string, Partial<Record<string, Mark>>>();
  const followed = new Map<string, Mark | undefined>();
  const moved = new Map<string, ResourceId>();
  const payloads = new Map<string, JsonObject>();
  for (const resource of artifacts) {
    if (!isRenameable(resource)) continue;
    const { id } = resource;
    const rule = ruleFor(rules, resource, used);
    const twice = (text: string, change: NameChange | undefined, mark: Mark) => {
      const first = change ? changed(text, change) : text;
      const second = change ? changed(first, change) : first;
      if (second !== first)
        diagnostics.push(overrideMessages.report('rename-twice', { name: text, renamed: first, again: second }, mark));
      return first;
    };
    const { root, revision } = splitRevision(id.name);
    const name = rule.name ? twice(root, rule.name.change, rule.name.rule.mark) : root;
    const next = name === root ? id : withName(id, revision === undefined ? name : `${name};rev=${revision}`);
    if (rule.name && next !== id) {
      moved.set(id.key, next);
      const again = ruleFor(rules, { ...resource, id: next }).name;
      const settled = again ? changed(name, again.change) : name;
      if (settled !== name)
        diagnostics.push(
          overrideMessages.report('rename-twice', { name: root, renamed: name, again: settled }, rule.name.rule.mark),
        );
    }
    const display = rule.displayName?.change ?? followingName(resource, rule.name?.change, root, name);
    const shown = textAt(resource.payload, displayPath) ?? (resource.id.entry.referredToBy ? id.name : undefined);
    let { payload } = resource;
    if (display && shown !== undefined)
      payload = putAt(payload, displayPath, twice(shown, display, (rule.displayName ?? rule.name)?.rule.mark ?? zero));
    const path = textAt(payload, apiPath);
    if (rule.path && path !== undefined && id.entry.required.includes(apiPath))
      payload = putAt(payload, apiPath, twice(path, rule.path.change, rule.path.rule.mark));
    if (payload !== resource.payload) payloads.set(id.key, payload);
    const nameMark = rule.name?.rule.mark;
    marks.set(next.key, {
      ...(nameMark ? { name: nameMark, [displayPath]: nameMark } : {}),
      ...(rule.displayName ? { [displayPath]: rule.displayName.rule.mark } : {}),
      ...(rule.path ? { [apiPath]: rule.path.rule.mark } : {}),
    });
  }
  const moveId = mover(moved);
  const result = [...artifacts].map((resource): Resource => {
    const after = followReferences(resource, artifacts, moveId, payloads, (text, target) =>
      followed.set(text, marks.get(moveId(target).key)?.name),
    );
    const id = moveId(resource.id);
    const payload = payloads.has(resource.id.key)
      ? ownFields(after.payload, payloads.get(resource.id.key))
      : after.payload;
    return { ...after, id, payload };
  });
  diagnostics.push(...collisions(artifacts, moveId, marks), ...unusedRules(rules, used, artifacts));
  return {
    artifacts: new Artifacts(result),
    diagnostics,
    keys: new Map([...artifacts].map(({ id }) => [id.key, moveId(id).key])),
    markOf: (key, path, value) =>
      (typeof value === 'string' ? followed.get(value) : undefined) ??
      marks.get(key)?.[path] ??
      moved.values().reduce<Mark | undefined>((found, id) => found ?? marks.get(id.key)?.name, undefined),
  };
}

const zero: Mark = { file: '', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, tokens: [] };

/** The fields that rules changed, in a payload with updated references. */
function ownFields(payload: JsonObject, own: JsonObject | undefined): JsonObject {
  return [displayPath, apiPath].reduce((kept, path) => {
    const value = own && textAt(own, path);
    return value === undefined ? kept : putAt(kept, path, value);
  }, payload);
}

type Field = 'name' | 'displayName' | 'path';
type Found = Partial<Record<Field, { readonly change: NameChange; readonly rule: NameRule }>>;

/** The most specific rule for each field: for the resource, its kind, or all. A name that a rule sets is final. */
function ruleFor(rules: readonly NameRule[], { id }: Resource, used?: Set<NameRule>): Found {
  const root = splitRevision(id.name).root.toLowerCase();
  const fits = rules.filter(
    ({ kinds, resource }) =>
      (kinds?.includes(id.kind) ?? true) && (resource === undefined || resource.toLowerCase() === root),
  );
  const specific = [...fits].sort((a, b) => rank(b) - rank(a));
  const isFinal = rules.some(
    ({ kinds, name }) => kinds?.includes(id.kind) && name && 'to' in name && name.to.toLowerCase() === root,
  );
  const found: Found = {};
  for (const field of ['name', 'displayName', 'path'] as const) {
    const rule = specific.find((one) => one[field] !== undefined && !(field === 'name' && isFinal && !one.resource));
    if (!rule) continue;
    used?.add(rule);
    found[field] = { change: rule[field] as NameChange, rule };
  }
  for (const rule of fits) used?.add(rule);
  return found;
}

const rank = ({ kinds, resource }: NameRule) => (resource === undefined ? 0 : 2) + (kinds ? 1 : 0);

/** If other resources refer to the display name, which must be unique, it changes with the name. */
function followingName({ id, payload }: Resource, change: NameChange | undefined, root: string, name: string) {
  if (!change || id.entry.referredToBy === undefined) return undefined;
  if (!('to' in change)) return change;
  const shown = textAt(payload, id.entry.referredToBy) ?? root;
  return shown.toLowerCase() === root.toLowerCase() ? { to: name } : undefined;
}

/** Renames an id: its own name, and those of its ancestors, its other ends and its workspace. */
function mover(moved: ReadonlyMap<string, ResourceId>): (id: ResourceId) => ResourceId {
  return (id) => {
    const names = { ...id.names };
    for (const one of [id, ...ancestorsOf(id)]) {
      const last = armTemplate(one.entry).placeholders.at(-1);
      const next = moved.get(one.key);
      if (next && last !== undefined) names[last] = next.name;
    }
    for (const [placeholder, kind] of Object.entries(id.entry.ends)) {
      const last = armTemplate(kindOf(kind)).placeholders.at(-1) ?? '';
      const ends = [id.workspace, undefined].map(
        (workspace) => new ResourceId(kind, { [last]: id.names[placeholder] ?? '' }, workspace),
      );
      const next = ends.map((end) => moved.get(end.key)).find((end) => end !== undefined);
      if (next) names[placeholder] = next.name;
    }
    if (id.kind === containerKind.kind || id.workspace === undefined)
      return new ResourceId(id.kind, names, id.workspace);
    const inside = moved.get(new ResourceId(containerKind.kind, { workspace: id.workspace }).key);
    return new ResourceId(id.kind, names, inside?.name ?? id.workspace);
  };
}

function collisions(
  artifacts: Artifacts,
  moveId: (id: ResourceId) => ResourceId,
  marks: ReadonlyMap<string, Partial<Record<string, Mark>>>,
): readonly Diagnostic[] {
  const seen = new Map<string, ResourceId>();
  return [...artifacts].flatMap(({ id }) => {
    const next = moveId(id);
    const first = seen.get(next.key);
    seen.set(next.key, id);
    if (!first || ancestorsOf(id).some((one) => !moveId(one).equals(one))) return [];
    const values = { first: first.toString(), second: id.toString(), name: next.toString() };
    return [overrideMessages.report('same-name', values, marks.get(next.key)?.name ?? {})];
  });
}

function unusedRules(
  rules: readonly NameRule[],
  used: ReadonlySet<NameRule>,
  artifacts: Artifacts,
): readonly Diagnostic[] {
  return rules
    .filter((rule) => rule.resource !== undefined && !used.has(rule))
    .map(({ kinds = [], resource = '', mark }) => {
      const entry = kindOf(kinds[0] ?? '');
      const names = [...artifacts]
        .filter(({ id }) => id.kind === entry.kind && !hasBuiltIn(id))
        .map(({ id }) => id.name);
      const kind = lowerTitle(entry.title);
      const advice = suggestion(resource, names, `The artifacts have no ${kind}`);
      return overrideMessages.report('not-renamed', { kind, name: resource, advice }, mark);
    });
}
