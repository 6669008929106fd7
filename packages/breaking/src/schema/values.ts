import { listed, shown } from '../compare/recorder.ts';
import { without } from '../compare/sets.ts';
import type { FlatSchema } from './flatten.ts';
import type { Look } from './pair.ts';
import { isNarrower } from './types.ts';

/**
 * Compares types and null.
 *
 * @returns false when the two have so little in common that more would be noise
 */
export function compareTypes({ a, b, textual, say }: Look): boolean {
  if (a.opaque !== undefined || b.opaque !== undefined) {
    if (a.opaque !== b.opaque)
      say('reference-changed', { before: a.opaque ?? 'a schema', after: b.opaque ?? 'a schema' });
    return false;
  }
  if (a.never !== b.never) say(b.never ? 'nothing-allowed' : 'something-allowed');
  if (a.never || b.never) return false;
  const [before, after] = textual ? [asTexts(a.types), asTexts(b.types)] : [a.types, b.types];
  const isNarrow = isNarrower(b.types, before);
  const isWide = isNarrower(a.types, after);
  const values = { before: typed(a), after: typed(b) };
  if (!isNarrow && !isWide) {
    say('type-changed', values);
    return false;
  }
  if (!isNarrow) say('type-widened', values);
  if (!isWide) say('type-narrowed', values);
  // Where anything goes, null goes too; that it goes no more is said by the type.
  if (a.nullable !== b.nullable && isLimited(a) && isLimited(b)) say(b.nullable ? 'null-added' : 'null-removed');
  return true;
}

/** Every number and truth value is a text as well. */
const asTexts = (types: FlatSchema['types']) =>
  types?.has('string') ? new Set([...types, 'number', 'boolean']) : types;

const isLimited = ({ types, unions }: FlatSchema) => types !== undefined || unions.length > 0;
const typed = ({ types }: FlatSchema) => (types === undefined ? 'anything' : [...types].join(' or ') || 'null');

const larger: Readonly<Record<string, string>> = { int32: 'int64', float: 'double' };

/** Compares formats; where the type changed, the format had to. */
export function compareFormats({ a, b, say }: Look): void {
  if (a.format === b.format || !(isNarrower(a.types, b.types) && isNarrower(b.types, a.types))) return;
  say(formatCheck(a.format, b.format), { before: a.format ?? '', after: b.format ?? '' });
}

function formatCheck(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return 'format-added';
  if (after === undefined) return 'format-removed';
  if (larger[before] === after) return 'format-widened';
  return larger[after] === before ? 'format-narrowed' : 'format-changed';
}

/** Compares the values that are listed; `const` is a list of one. */
export function compareEnums({ a, b, say }: Look): void {
  const [before, after] = [a.values, b.values];
  if (before && after) {
    const [removed, added] = [without(before, after), without(after, before)];
    if (a.constant && b.constant && removed.length > 0)
      say('const-changed', { before: listed(before), after: listed(after) });
    else {
      for (const value of removed) say('enum-value-removed', { value: shown(value) }, { detail: value });
      for (const value of added) say('enum-value-added', { value: shown(value) }, { detail: value });
    }
  } else if (after) say(b.constant ? 'const-added' : 'enum-added', { after: listed(after) });
  else if (before) say(a.constant ? 'const-removed' : 'enum-removed', { before: listed(before) });
}

/** Compares defaults. */
export function compareDefaults({ a, b, way, say }: Look): void {
  if (a.default === b.default) return;
  const values = { before: shown(a.default), after: shown(b.default) };
  if (way === 'response' || (a.default !== undefined && b.default !== undefined)) say('default-changed', values);
  else say(a.default === undefined ? 'default-added' : 'default-removed', values);
}
