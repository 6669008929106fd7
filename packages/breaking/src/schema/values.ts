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
export function compareTypes({ a, b, textual, report }: Look): boolean {
  if (a.opaque !== undefined || b.opaque !== undefined) {
    if (a.opaque !== b.opaque)
      report('reference-changed', { before: a.opaque ?? 'a schema', after: b.opaque ?? 'a schema' });
    return false;
  }
  if (a.never !== b.never) report(b.never ? 'nothing-allowed' : 'something-allowed');
  if (a.never || b.never) return false;
  const [before, after] = textual ? [asTexts(a.types), asTexts(b.types)] : [a.types, b.types];
  const isNarrow = isNarrower(b.types, before);
  const isWide = isNarrower(a.types, after);
  const values = { before: typed(a), after: typed(b) };
  if (!isNarrow && !isWide) {
    report('type-changed', values);
    return false;
  }
  if (!isNarrow) report('type-widened', values);
  if (!isWide) report('type-narrowed', values);
  // A schema without a type also allows null; a change of that is reported for the type.
  if (a.nullable !== b.nullable && isLimited(a) && isLimited(b)) report(b.nullable ? 'null-added' : 'null-removed');
  return true;
}

/** Every number and truth value is a text as well. */
const asTexts = (types: FlatSchema['types']) =>
  types?.has('string') ? new Set([...types, 'number', 'boolean']) : types;

const isLimited = ({ types, unions }: FlatSchema) => types !== undefined || unions.length > 0;
const typed = ({ types }: FlatSchema) => (types === undefined ? 'anything' : [...types].join(' or ') || 'null');

const larger: Readonly<Record<string, string>> = { int32: 'int64', float: 'double' };

/** Compares formats; where the type changed, the format had to. */
export function compareFormats({ a, b, report }: Look): void {
  if (a.format === b.format || !(isNarrower(a.types, b.types) && isNarrower(b.types, a.types))) return;
  report(formatCheck(a.format, b.format), { before: a.format ?? '', after: b.format ?? '' });
}

function formatCheck(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return 'format-added';
  if (after === undefined) return 'format-removed';
  if (larger[before] === after) return 'format-widened';
  return larger[after] === before ? 'format-narrowed' : 'format-changed';
}

/** Compares the values that are listed; `const` is a list of one. */
export function compareEnums({ a, b, report }: Look): void {
  const [before, after] = [a.values, b.values];
  if (before && after) {
    const [removed, added] = [without(before, after), without(after, before)];
    if (a.constant && b.constant && removed.length > 0)
      report('const-changed', { before: listed(before), after: listed(after) });
    else {
      for (const value of removed) report('enum-value-removed', { value: shown(value) }, { detail: value });
      for (const value of added) report('enum-value-added', { value: shown(value) }, { detail: value });
    }
  } else if (after) report(b.constant ? 'const-added' : 'enum-added', { after: listed(after) });
  else if (before) report(a.constant ? 'const-removed' : 'enum-removed', { before: listed(before) });
}

/** Compares defaults. */
export function compareDefaults({ a, b, way, report }: Look): void {
  if (a.default === b.default) return;
  const values = { before: shown(a.default), after: shown(b.default) };
  if (way === 'response' || (a.default !== undefined && b.default !== undefined)) report('default-changed', values);
  else report(a.default === undefined ? 'default-added' : 'default-removed', values);
}
