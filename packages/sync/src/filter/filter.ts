import { type Diagnostic, hasErrors, rangeAt, suggestion, wildcards, withoutByteOrderMark } from '@apimkit/diagnostics';
import { ancestorsOf, type KindEntry, kinds, ResourceId } from '@apimkit/model';
import { hasBuiltIn, type Section, sectionsBelow, splitRevision } from '@apimkit/model/internal';
import { exactYaml, excessiveAliases, isObject, type Json, parseReason } from '@apimkit/openapi';
import { isMap, isScalar, parseDocument } from 'yaml';
import { syncMessages } from '../messages.ts';

/** Returns true for a resource that a filter selects. */
export type Filter = (id: ResourceId) => boolean;

/** A filter, and the findings in its file. */
export interface ParsedFilter {
  readonly filter: Filter;
  readonly diagnostics: readonly Diagnostic[];
}

/** Rules of one level, by section. */
type Level = ReadonlyMap<string, readonly Rule[]>;
interface Rule {
  readonly matches: (name: string) => boolean;
  readonly below: Level;
}

/**
 * Reads a filter file of the toolkit (new keys, and old keys such as `apiNames`) or of apiops-cli (`*` and `?` in names). An
 * absent key selects all, `[]` selects none, a name includes every revision, and an unknown key is an error.
 *
 * @param file path for the findings
 * @example
 * const { filter, diagnostics } = parseFilter('apis: [orders]', 'filter.yaml');
 */
export function parseFilter(source: string, file: string): ParsedFilter {
  const text = withoutByteOrderMark(source);
  const refused = (reason: string, offset: number): ParsedFilter => ({
    filter: () => false,
    diagnostics: [syncMessages.report('filter-yaml', { reason }, { file, range: rangeAt(text, offset) })],
  });
  const excess = excessiveAliases(text);
  if (excess) return refused(excess.reason, excess.offset);
  const document = parsed(text);
  if (!document) return refused('it nests too deeply', 0);
  const [broken] = document.errors;
  if (broken) return refused(parseReason(broken), broken.pos[0]);
  const diagnostics: Diagnostic[] = [];
  const value = document.toJS() as Json;
  const keyAt = (key: string) => {
    const found = isMap(document.contents)
      ? document.contents.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    return rangeAt(text, found && isScalar(found.key) ? (found.key.range?.[0] ?? 0) : text.indexOf(`${key}:`));
  };
  if (value !== null && !isObject(value))
    diagnostics.push(syncMessages.report('filter-shape', { key: 'The file' }, { file, range: rangeAt(text, 0) }));
  const level = isObject(value)
    ? levelOf(value, undefined, diagnostics, (key) => ({ file, range: keyAt(key) }))
    : new Map();
  return { filter: (id) => !hasErrors(diagnostics) && allows(level, id), diagnostics };
}

/** Undefined when the text nests too deeply for the parser. */
function parsed(text: string) {
  try {
    return parseDocument(text, { ...exactYaml(text), prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function levelOf(
  value: Json,
  parent: KindEntry | undefined,
  diagnostics: Diagnostic[],
  place: (key: string) => object,
): Level {
  const level = new Map<string, readonly Rule[]>();
  if (!isObject(value)) return level;
  for (const [key, items] of Object.entries(value)) {
    const found = sectionOf(key, parent);
    // The toolkit reads its settings from the same file.
    if (!found && parent === undefined && /^(apimServiceName|apiSpecificationFormat|[A-Z]+(_[A-Z]+)+)$/.test(key))
      continue;
    if (!found) {
      const advice = suggestion(
        key,
        sectionsBelow(parent).map((section) => section.key),
        'Remove it: this section has no keys',
      );
      diagnostics.push(syncMessages.report('unknown-key', { key, advice }, place(key)));
    } else if (items === null) continue;
    else if (!Array.isArray(items)) diagnostics.push(syncMessages.report('filter-shape', { key }, place(key)));
    else if (items.length === 0 && key !== found.key)
      diagnostics.push(syncMessages.report('empty-list', { key }, place(key)));
    else
      level.set(
        found.key,
        items.map((item: Json) => ruleOf(item, found.entry, diagnostics, place)),
      );
  }
  return level;
}

function ruleOf(item: Json, entry: KindEntry, diagnostics: Diagnostic[], place: (key: string) => object): Rule {
  if (!isObject(item)) return { matches: wildcards(String(item)), below: new Map() };
  const [name = '', below = null] = Object.entries(item)[0] ?? [];
  return { matches: wildcards(name), below: levelOf(below, entry, diagnostics, place) };
}

function sectionOf(key: string, parent: KindEntry | undefined): Section | undefined {
  const wanted = key.toLowerCase();
  return sectionsBelow(parent).find(
    ({ key: own, entry }) =>
      own.toLowerCase() === wanted || `${(/\{(\w+)\}$/.exec(entry.arm)?.[1] ?? '').toLowerCase()}names` === wanted,
  );
}

function allows(level: Level, id: ResourceId): boolean {
  const chain = [id, ...ancestorsOf(id)].reverse();
  let here: Level | undefined = level;
  for (const one of chain) {
    const rules: readonly Rule[] | undefined = here?.get(one.entry.section);
    if (rules === undefined) {
      here = undefined;
      continue;
    }
    const name = one.name === '' ? 'policy' : splitRevision(one.name).root;
    const rule: Rule | undefined = rules.find((candidate) => candidate.matches(name));
    if (!rule) return false;
    here = rule.below.size === 0 ? undefined : rule.below;
  }
  return endsAllowed(level, id);
}

/** An association is selected only when its other end is. */
function endsAllowed(level: Level, id: ResourceId): boolean {
  return Object.entries(id.entry.ends).every(([placeholder, kind]) => {
    const placeholders = [...(kinds.find((entry) => entry.kind === kind)?.arm.matchAll(/\{(\w+)\}/g) ?? [])].map(
      (found) => found[1] ?? '',
    );
    const end = new ResourceId(
      kind,
      Object.fromEntries(placeholders.map((one) => [one, id.names[placeholder] ?? ''])),
      id.workspace,
    );
    return hasBuiltIn(end) ? level.get(end.entry.section) === undefined || allows(level, end) : allows(level, end);
  });
}
