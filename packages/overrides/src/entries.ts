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

type Report = (diagnostic: Diagnostic) => void;
type MapTree = Extract<Tree, { type: 'map' }>;

/** The parent resource of a section. */
interface Above {
  readonly entry?: KindEntry;
  readonly names?: Names;
  readonly workspace?: string;
}

/** Reads the list of a section, with everything nested in it. */
export function readSection(
  { key, entry }: Section,
  tree: Tree,
  above: Above,
  report: Report,
): readonly OverrideEntry[] {
  if (tree.type === 'scalar' && tree.value === null) return [];
  if (tree.type !== 'list') {
    const advice = `Write ${key}: followed by "- name: …" for each entry`;
    report(overrideMessages.report('shape', { key, expected: 'a list', advice }, tree.mark));
    return [];
  }
  const seen = new Map<string, Mark>();
  return tree.items.flatMap((item) => {
    const name = nameOf(item, key, entry, report);
    if (name === undefined || item.type !== 'map') return [];
    const known = seen.get(name.text.toLowerCase());
    if (known) {
      const line = known.range.start.line;
      report(overrideMessages.report('duplicate-name', { name: name.text, section: key, line }, name.mark));
    }
    seen.set(name.text.toLowerCase(), name.mark);
    return readItem(entry, item, name, above, report);
  });
}

interface Name {
  readonly text: string;
  readonly mark: Mark;
}

function nameOf(item: Tree, key: string, entry: KindEntry, report: Report): Name | undefined {
  const given = item.type === 'map' ? item.entries.find((one) => one.key.toLowerCase() === 'name') : undefined;
  const value = given?.value.type === 'scalar' ? given.value.value : undefined;
  if (given && value !== undefined && value !== null && value !== '')
    return { text: String(value), mark: given.value.mark };
  // A resource that is identified by its path, such as a policy, may omit the name.
  if (item.type === 'map' && !given && !entry.arm.endsWith('}')) return { text: 'policy', mark: item.mark };
  const advice = 'Start each entry with "- name: " and the name in the artifacts';
  const expected = given ? 'a text' : 'entries with a name';
  report(
    overrideMessages.report('shape', { key: given ? 'name' : key, expected, advice }, given?.value.mark ?? item.mark),
  );
  return undefined;
}

/** Keys of an entry other than its sections. */
const structural = ['name', 'properties', 'merge', 'patches'];

function readItem(entry: KindEntry, item: MapTree, name: Name, above: Above, report: Report): readonly OverrideEntry[] {
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
    else if (section && one.value.type !== 'scalar') nested.push(...readSection(section, one.value, here, report));
    else if (!section) flat.push(one);
  }
  const properties = parts.properties ?? flatProperties(entry, flat, item);
  if (parts.properties) for (const one of flat) report(unknownKey(entry, one.key, one.at, true));
  else for (const one of flat) if (!isProperty(entry, one.key)) report(unknownKey(entry, one.key, one.at, false));
  const patches = parts.patches ? readPatches(entry, parts.patches, report) : [];
  const mergeBy = parts.merge ? readMergeBy(parts.merge, report) : {};
  const id = new ResourceId(entry.kind, isNamed || above.names ? names : {}, above.workspace);
  const read = properties ? bodyOf(entry, properties, report) : { payload: {}, marks: new Map() };
  return [{ id, ...read, patches, mergeBy, mark: name.mark }, ...nested];
}

/** Old files have the properties directly below the name. */
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

/** The payload without the document and without properties that follow from the name of a revision. */
function bodyOf(entry: KindEntry, tree: Tree, report: Report): Pick<OverrideEntry, 'payload' | 'marks' | 'document'> {
  if (tree.type === 'scalar' && tree.value === null) return { payload: {}, marks: new Map() };
  if (tree.type !== 'map') {
    const advice = 'Write one "property: value" on each line';
    report(overrideMessages.report('shape', { key: 'properties', expected: 'a map', advice }, tree.mark));
    return { payload: {}, marks: new Map() };
  }
  const left = tree.entries.filter(({ key, at }) => {
    const ignored = entry.revisions && /^(apiRevision|isCurrent)$/i.test(key);
    if (ignored) report(overrideMessages.report('revision-ignored', { key }, at));
    return !ignored;
  });
  const isDocument = (key: string) => entry.document !== undefined && /^(format|value)$/i.test(key);
  const { payload, marks, diagnostics } = payloadOf(entry, {
    ...tree,
    entries: left.filter(({ key }) => !isDocument(key)),
  });
  for (const diagnostic of diagnostics) report(diagnostic);
  const document = documentOf(
    left.filter(({ key }) => isDocument(key)),
    entry,
  );
  return { payload, marks, ...(document ? { document } : {}) };
}

/** A format without a value has no effect: the text of the artifact is kept. */
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

function readMergeBy(tree: Tree, report: Report): Readonly<Record<string, string>> {
  const entries = tree.type === 'map' ? tree.entries : [];
  const pairs = entries.flatMap(({ key, value }) =>
    value.type === 'scalar' && typeof value.value === 'string' ? [[key, value.value] as const] : [],
  );
  if (tree.type !== 'map' || pairs.length < entries.length) {
    const advice =
      'Write merge: followed by the path of the array with the key of its items, such as pool.services: id';
    report(overrideMessages.report('shape', { key: 'merge', expected: 'a map of paths to keys', advice }, tree.mark));
  }
  return Object.fromEntries(pairs);
}
