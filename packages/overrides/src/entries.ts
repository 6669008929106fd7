import { type Diagnostic, suggestion } from '@apimkit/diagnostics';
import { type KindEntry, ResourceId } from '@apimkit/model';
import {
  armTemplate,
  containerKind,
  findSection,
  type Names,
  type Section,
  sectionsBelow,
  shapeOf,
} from '@apimkit/model/internal';
import { overrideMessages } from './messages.ts';
import { readPatches } from './patches.ts';
import { payloadOf } from './payload.ts';
import type { Mark, Tree } from './tree.ts';
import type { DocumentOverride, OverrideEntry } from './types.ts';

type Say = (diagnostic: Diagnostic) => void;
type MapTree = Extract<Tree, { type: 'map' }>;

/** The resource above a section. */
interface Above {
  readonly entry?: KindEntry;
  readonly names?: Names;
  readonly workspace?: string;
}

/** Reads the list below a section, with everything nested in it. */
export function readSection({ key, entry }: Section, tree: Tree, above: Above, say: Say): readonly OverrideEntry[] {
  if (tree.type === 'scalar' && tree.value === null) return [];
  if (tree.type !== 'list') {
    const advice = `Write ${key}: and below it "- name: …" for each`;
    say(overrideMessages.report('shape', { key, expected: 'a list', advice }, tree.mark));
    return [];
  }
  const seen = new Map<string, Mark>();
  return tree.items.flatMap((item) => {
    const name = nameOf(item, key, entry, say);
    if (name === undefined || item.type !== 'map') return [];
    const known = seen.get(name.text.toLowerCase());
    if (known) {
      const line = known.range.start.line;
      say(overrideMessages.report('duplicate-name', { name: name.text, section: key, line }, name.mark));
    }
    seen.set(name.text.toLowerCase(), name.mark);
    return readItem(entry, item, name, above, say);
  });
}

interface Name {
  readonly text: string;
  readonly mark: Mark;
}

function nameOf(item: Tree, key: string, entry: KindEntry, say: Say): Name | undefined {
  const given = item.type === 'map' ? item.entries.find((one) => one.key.toLowerCase() === 'name') : undefined;
  const value = given?.value.type === 'scalar' ? given.value.value : undefined;
  if (given && value !== undefined && value !== null && value !== '')
    return { text: String(value), mark: given.value.mark };
  // A resource that its path alone identifies, such as a policy, may go without.
  if (item.type === 'map' && !given && !entry.arm.endsWith('}')) return { text: 'policy', mark: item.mark };
  const advice = 'Begin each entry with "- name: " and the name that the artifacts have';
  const expected = given ? 'a text' : 'entries with a name';
  say(
    overrideMessages.report('shape', { key: given ? 'name' : key, expected, advice }, given?.value.mark ?? item.mark),
  );
  return undefined;
}

/** Keys that an entry may have beside its sections. */
const structural = ['name', 'properties', 'merge', 'patches'];

function readItem(entry: KindEntry, item: MapTree, name: Name, above: Above, say: Say): readonly OverrideEntry[] {
  const isContainer = entry.kind === containerKind.kind;
  const last = armTemplate(entry).placeholders.at(-1);
  const isNamed = entry.arm.endsWith('}');
  const names = isNamed && last !== undefined ? { ...above.names, [last]: name.text } : { ...above.names };
  const here: Above = isContainer
    ? { entry, workspace: name.text }
    : { entry, names, ...(above.workspace === undefined ? {} : { workspace: above.workspace }) };
  const nested: OverrideEntry[] = [];
  const parts: { properties?: Tree; merge?: Tree; patches?: Tree } = {};
  const flat: MapTree['entries'][number][] = [];
  for (const one of item.entries) {
    const section = findSection(one.key, entry);
    const part = structural.find((key) => key === one.key.toLowerCase());
    if (part === 'name') continue;
    if (part) parts[part as 'properties'] = one.value;
    else if (section && one.value.type !== 'scalar') nested.push(...readSection(section, one.value, here, say));
    else if (!section) flat.push(one);
  }
  const properties = parts.properties ?? flatProperties(entry, flat, item);
  if (parts.properties) for (const one of flat) say(unknownKey(entry, one.key, one.at, true));
  else for (const one of flat) if (!isProperty(entry, one.key)) say(unknownKey(entry, one.key, one.at, false));
  const patches = parts.patches ? readPatches(entry, parts.patches, say) : [];
  const mergeBy = parts.merge ? readMergeBy(parts.merge, say) : {};
  const id = new ResourceId(entry.kind, isNamed || above.names ? names : {}, above.workspace);
  const read = properties ? bodyOf(entry, properties, say) : { payload: {}, marks: new Map() };
  return [{ id, ...read, patches, mergeBy, mark: name.mark }, ...nested];
}

/** Old files have the properties right below the name. */
function flatProperties(entry: KindEntry, flat: MapTree['entries'], item: MapTree): Tree | undefined {
  const entries = flat.filter(({ key }) => isProperty(entry, key));
  return entries.length === 0 ? undefined : { type: 'map', entries, mark: item.mark };
}

const propertiesOf = (entry: KindEntry) => Object.keys(shapeOf(entry).properties?.properties?.properties ?? {});
const isProperty = (entry: KindEntry, key: string) =>
  propertiesOf(entry).some((one) => one.toLowerCase() === key.toLowerCase());

function unknownKey(entry: KindEntry, key: string, at: Mark, beside: boolean): Diagnostic {
  const known = [...structural, ...sectionsBelow(entry).map((section) => section.key)];
  const advice =
    beside && isProperty(entry, key)
      ? `Move ${key} below properties:`
      : suggestion(key, beside ? known : [...known, ...propertiesOf(entry)], '');
  return overrideMessages.report('unknown-key', { key, advice }, at);
}

/** The payload, without what is no part of it: the document, and what the name of a revision says. */
function bodyOf(entry: KindEntry, tree: Tree, say: Say): Pick<OverrideEntry, 'payload' | 'marks' | 'document'> {
  if (tree.type === 'scalar' && tree.value === null) return { payload: {}, marks: new Map() };
  if (tree.type !== 'map') {
    const advice = 'Write one property: value on each line';
    say(overrideMessages.report('shape', { key: 'properties', expected: 'a map', advice }, tree.mark));
    return { payload: {}, marks: new Map() };
  }
  const left = tree.entries.filter(({ key, at }) => {
    const ignored = entry.revisions && /^(apiRevision|isCurrent)$/i.test(key);
    if (ignored) say(overrideMessages.report('revision-ignored', { key }, at));
    return !ignored;
  });
  const isDocument = (key: string) => entry.document !== undefined && /^(format|value)$/i.test(key);
  const { payload, marks, diagnostics } = payloadOf(entry, {
    ...tree,
    entries: left.filter(({ key }) => !isDocument(key)),
  });
  for (const diagnostic of diagnostics) say(diagnostic);
  const document = documentOf(
    left.filter(({ key }) => isDocument(key)),
    entry,
  );
  return { payload, marks, ...(document ? { document } : {}) };
}

/** A format without a value says nothing: the artifact's own text stays. */
function documentOf(entries: MapTree['entries'], entry: KindEntry): DocumentOverride | undefined {
  const at = (wanted: string) => entries.find(({ key }) => key.toLowerCase() === wanted)?.value;
  const [format, value] = [at('format'), at('value')];
  if (value?.type !== 'scalar' || typeof value.value !== 'string') return undefined;
  const given = format?.type === 'scalar' && typeof format.value === 'string' ? format.value.trim() : undefined;
  return {
    format: given ?? (entry.document === 'policy' ? 'rawxml' : 'openapi'),
    value: value.value,
    mark: value.mark,
  };
}

function readMergeBy(tree: Tree, say: Say): Readonly<Record<string, string>> {
  const entries = tree.type === 'map' ? tree.entries : [];
  const pairs = entries.flatMap(({ key, value }) =>
    value.type === 'scalar' && typeof value.value === 'string' ? [[key, value.value] as const] : [],
  );
  if (tree.type !== 'map' || pairs.length < entries.length) {
    const advice =
      'Write merge: and below it the path of the array with the key of its items, such as pool.services: id';
    say(overrideMessages.report('shape', { key: 'merge', expected: 'a map of paths to keys', advice }, tree.mark));
  }
  return Object.fromEntries(pairs);
}
