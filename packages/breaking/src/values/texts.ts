import type { Json } from '@apimkit/openapi';
import { without } from './derived.ts';
import type { Inclusion } from './inclusion.ts';
import { itemAt, together } from './keywords.ts';
import { type Kind, kindOf, onlyKind } from './kinds.ts';
import type { Side } from './same.ts';

const plain = new Set<Kind>(['boolean', 'integer', 'fraction', 'string']);

/**
 * The same question for what travels as text, as parameters and headers do: where every text is taken, so is that of a
 * number; where some are listed, that of each value must be among them.
 */
export function isTextWithin(prover: Inclusion, x: Side, y: Side): boolean {
  const facts = prover.read(x, 'inner');
  const values = prover.valuesOf(x, facts);
  if (values)
    return values.every((value) => {
      if (prover.accepts(x, value) === false || prover.accepts(y, value) === true) return true;
      return plain.has(kindOf(value)) && spellings(value).some((one) => prover.accepts(y, one) === true);
    });
  return [...facts.kinds].every((kind) => {
    const inner = together(x, [...facts.parts, onlyKind[kind]]);
    if (prover.isWithin(inner, y)) return true;
    if (kind === 'array') return areItemTextsWithin(prover, inner, y);
    return plain.has(kind) && prover.isWithin(together(x, [onlyKind.string]), y);
  });
}

/** The items are texts as well; all else of arrays is asked as it is. */
function areItemTextsWithin(prover: Inclusion, x: Side, y: Side): boolean {
  const [inner, outer] = [prover.read(x, 'inner'), prover.read(y, 'outer')];
  if ([...inner.arrays, ...outer.arrays].some(({ first }) => first.length > 0)) return false;
  const itemless = together(
    y,
    outer.parts.map((part) => without(part, 'items')),
  );
  const [item, other] = [together(x, itemAt(inner.arrays, 0)), together(y, itemAt(outer.arrays, 0))];
  return prover.isWithin(x, itemless) && prover.inside(() => isTextWithin(prover, item, other));
}

/** How a text may be read, and how a value is written. */
function spellings(value: Json): readonly Json[] {
  if (typeof value !== 'string') return [String(value)];
  if (value === 'true' || value === 'false') return [value === 'true'];
  const number = Number(value);
  return value !== '' && String(number) === value ? [number] : [];
}
