import { type Diagnostic, suggestion } from '@apimkit/diagnostics';
import type { KindEntry } from '@apimkit/model';
import { type Shape, type ShapeMismatch, shapeMismatches, shapeOf } from '@apimkit/model/internal';
import { isNumber, type Json, type JsonObject, numberFrom } from '@apimkit/openapi';
import { overrideMessages } from './messages.ts';
import { type Path, pathText } from './paths.ts';
import type { Mark, Tree } from './tree.ts';

/** The payload of an entry, with the position of each part by {@link pathText}. */
export interface PlacedPayload {
  readonly payload: JsonObject;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the `properties` of an entry and validates them against the properties of the kind. */
export function payloadOf(entry: KindEntry, properties: Tree): PlacedPayload {
  const marks = new Map<string, Mark>();
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const shape = shapeOf(entry).properties?.properties ?? { type: 'object' };
  const payload = { properties: jsonOf(properties, ['properties'], shape, marks, report) };
  const at = (path: Path) => marks.get(pathText(path)) ?? properties.mark;
  for (const { path, mismatch, expected } of shapeMismatches(entry, payload))
    report(misfitMessage(entry, path, mismatch, expected, at(path)));
  return { payload, marks, diagnostics };
}

function misfitMessage(
  { title }: KindEntry,
  path: Path,
  mismatch: ShapeMismatch['mismatch'],
  expected: readonly string[],
  mark: Mark,
): Diagnostic {
  const key = pathText(path.slice(1));
  const article = /^[aeiou]/i.test(title) ? 'An' : 'A';
  if (mismatch === 'type')
    return overrideMessages.report(
      'type',
      { key, expected: expected.map((type) => typeNames[type] ?? type).join() },
      mark,
    );
  if (mismatch === 'limits') return overrideMessages.report('limits', { key, expected: expected.join() }, mark);
  if (mismatch === 'enum') return overrideMessages.report('enum', { key, expected: expected.join(', ') }, mark);
  const advice = suggestion(String(path.at(-1)), expected, 'Check the spelling');
  return overrideMessages.report('unknown-property', { kind: `${article} ${lowerTitle(title)}`, key, advice }, mark);
}

/** Lower-cases titles, except for acronyms. */
export const lowerTitle = (title: string) =>
  /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'a map of properties',
  array: 'a list',
};

/** The value of a tree, with the names and types of its shape. */
function jsonOf(
  tree: Tree,
  path: Path,
  shape: Shape | undefined,
  marks: Map<string, Mark>,
  report: (diagnostic: Diagnostic) => void,
): Json {
  marks.set(pathText(path), tree.mark);
  if (tree.type === 'list')
    return tree.items.map((item, index) => jsonOf(item, [...path, index], shape?.items, marks, report));
  if (tree.type === 'map')
    return Object.fromEntries(
      tree.entries.map(({ key, at, value }) => {
        const known = spelling(key, shape, tree);
        if (known !== key) report(overrideMessages.report('old-spelling', { key, name: known }, at));
        const of = shape?.properties?.[known] ?? shape?.additional;
        return [known, jsonOf(value, [...path, known], of, marks, report)];
      }),
    );
  const { value, mark } = tree;
  const left = typeof value === 'string' && mark.tokens.length === 0 ? /^\$\(([\w.-]+)\)$/.exec(value.trim()) : null;
  if (left)
    report(
      overrideMessages.report(
        'pipeline-variable',
        { token: left[0], name: left[1] ?? '', replacement: `{#${left[1]}#}` },
        mark,
      ),
    );
  return tree.token ? coerced(value, shape?.type) : value;
}

/** Property names of the service are case-insensitive, but a merge would treat two spellings as two properties. */
function spelling(key: string, shape: Shape | undefined, tree: Tree): string {
  const known = Object.keys(shape?.properties ?? {});
  if (known.includes(key) || tree.type !== 'map') return key;
  const found = known.find((one) => one.toLowerCase() === key.toLowerCase());
  return found !== undefined && !tree.entries.some((other) => other.key === found) ? found : key;
}

/** Token values are text; the property defines their type. */
function coerced(value: Exclude<Json, object> | null, type: string | undefined): Json {
  if (type === 'string' && (isNumber(value) || typeof value === 'boolean')) return String(value);
  if (typeof value !== 'string') return value;
  if ((type === 'number' || type === 'integer') && value.trim() !== '' && Number.isFinite(Number(value)))
    return numberFrom(value.trim());
  return type === 'boolean' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value;
}
