import { compareNumbers } from '@apimkit/openapi';
import type { Bound } from './bound.ts';
import type { Look } from './pair.ts';

interface LimitFact {
  readonly keyword: string;
  readonly raised: string;
  readonly lowered: string;
}

const limits: readonly LimitFact[] = [
  { keyword: 'minLength', raised: 'min-length-raised', lowered: 'min-length-lowered' },
  { keyword: 'maxLength', raised: 'max-length-raised', lowered: 'max-length-lowered' },
  { keyword: 'minItems', raised: 'min-items-raised', lowered: 'min-items-lowered' },
  { keyword: 'maxItems', raised: 'max-items-raised', lowered: 'max-items-lowered' },
  { keyword: 'minProperties', raised: 'min-properties-raised', lowered: 'min-properties-lowered' },
  { keyword: 'maxProperties', raised: 'max-properties-raised', lowered: 'max-properties-lowered' },
];

/** Compares what limits numbers, lengths and counts; no limit is the farthest one. */
export function compareBounds(look: Look): void {
  const { a, b, report } = look;
  const values = (before?: Bound, after?: Bound) => ({ before: bound(before), after: bound(after) });
  const minimum = order(a.minimum, b.minimum, -Infinity, 1);
  if (minimum !== 0) report(minimum > 0 ? 'minimum-raised' : 'minimum-lowered', values(a.minimum, b.minimum));
  const maximum = order(a.maximum, b.maximum, Infinity, -1);
  if (maximum !== 0) report(maximum > 0 ? 'maximum-raised' : 'maximum-lowered', values(a.maximum, b.maximum));
  for (const { keyword, raised, lowered } of limits) {
    const none = keyword.startsWith('min') ? 0 : Infinity;
    const [before, after] = [a.limits.get(keyword) ?? none, b.limits.get(keyword) ?? none];
    if (before !== after) report(after > before ? raised : lowered, { before: number(before), after: number(after) });
  }
  compareMultiples(look);
}

/** Above zero when the bound moved up; leaving the value itself out moves a bound by the least bit. */
function order(before: Bound | undefined, after: Bound | undefined, none: number, inward: 1 | -1): number {
  const moved = compareNumbers(after?.value ?? none, before?.value ?? none);
  if (moved !== 0) return moved;
  return (Number(after?.exclusive ?? false) - Number(before?.exclusive ?? false)) * inward;
}

const bound = (one: Bound | undefined) => (one ? `${one.exclusive ? 'beyond ' : ''}${one.value}` : 'not limited');
const number = (value: number) => (Number.isFinite(value) ? value : 'not limited');

function compareMultiples({ a, b, report }: Look): void {
  const [before, after] = [a.multipleOf, b.multipleOf];
  if (before === after) return;
  const words = (value?: number) => (value === undefined ? 'any number' : `a multiple of ${value}`);
  const values = { before: words(before), after: words(after) };
  if (before === undefined || (after !== undefined && isMultiple(after, before)))
    report('multiple-of-narrowed', values);
  else if (after === undefined || isMultiple(before, after)) report('multiple-of-widened', values);
  else report('multiple-of-changed', values);
}

function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Math.abs(times - Math.round(times)) < 1e-9;
}
