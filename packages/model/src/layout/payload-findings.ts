import { type Diagnostic, lineMap, nearest, withoutByteOrderMark } from '@apimkit/diagnostics';
import type { JsonObject } from '@apimkit/openapi';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { envelope } from '../canonical.ts';
import type { KindEntry } from '../kind.ts';
import { type ShapeMismatch, shapeMismatches } from '../shape.ts';
import { fileMessages } from './messages.ts';

// Placeholders that pipelines and override files replace before the publish.
const token = /\{#.+#\}|#\{.+\}#|\$\(.+\)|\$\{.+\}|__.+__|%.+%/;

/**
 * Finds what the service rejects in a payload: values of a wrong type, unknown values of an enumeration, values out of range.
 * Payloads are open, so an unknown property is reported only when it looks like a misspelled one.
 *
 * @param text the text of the file, for positions
 */
export function payloadFindings(
  entry: KindEntry,
  payload: JsonObject,
  text: string,
  file: string,
): readonly Diagnostic[] {
  const found = shapeMismatches(entry, payload).filter((one) => !isOurs(entry, one));
  if (found.length === 0) return [];
  const plain = withoutByteOrderMark(text);
  const lines = lineMap(plain);
  const root = parseTree(plain);
  return found.flatMap(({ path, mismatch, expected }) => {
    const node = root && findNodeAtLocation(root, [...path]);
    if (node?.type === 'string' && token.test(String(node.value))) return [];
    const shown = mismatch === 'unknown' ? node?.parent?.children?.[0] : node;
    const place = { file, ...(shown ? { range: lines.rangeAt(shown.offset, shown.offset + shown.length) } : {}) };
    const key = keyOf(path);
    if (mismatch === 'type') return [fileMessages.report('type', { key, expected: typeName(expected) }, place)];
    if (mismatch === 'enum') return [fileMessages.report('enum', { key, expected: expected.join(', ') }, place)];
    if (mismatch === 'limits') return [fileMessages.report('limits', { key, expected: expected.join() }, place)];
    const meant = misspelt(String(path.at(-1)), expected, node);
    return meant === undefined ? [] : [fileMessages.report('misspelt', { key, name: meant }, place)];
  });
}

/** Properties that the service returns and ignores in a request. */
const isOurs = ({ readOnly, aliases }: KindEntry, { path }: ShapeMismatch) => {
  const key = path.map(String).join('.');
  return [...envelope, ...readOnly, ...Object.keys(aliases)].some((one) => key === one || key.startsWith(`${one}.`));
};

/** A known property that is absent and very similar to an unknown one, which may also be valid. */
function misspelt(name: string, known: readonly string[], node: Node | undefined): string | undefined {
  const beside = new Set(node?.parent?.parent?.children?.map((one) => String(one.children?.[0]?.value)));
  const free = known.filter((one) => !beside.has(one));
  return name.length < 4 ? undefined : nearest(name, free, Math.max(1, Math.floor(name.length / 4)));
}

/** `pool.services[0].id`, below `properties`. */
const keyOf = (path: ShapeMismatch['path']) =>
  path
    .slice(path[0] === 'properties' && path.length > 1 ? 1 : 0)
    .reduce<string>(
      (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${step}`),
      '',
    );

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  integer: 'an integer',
  number: 'a number',
  object: 'an object',
  array: 'a list',
};
const typeName = ([type = '']: readonly string[]) => typeNames[type] ?? type;
