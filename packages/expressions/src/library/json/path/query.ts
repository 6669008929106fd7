import { UnsupportedError } from '../../../runtime/exception.ts';
import { compareScalars } from '../compare.ts';
import { dateText } from '../dates.ts';
import { classOf } from '../kinds.ts';
import { scalarText } from '../scalar-text.ts';
import type { JToken } from '../token.ts';
import { JValue } from '../value.ts';
import { base64 } from '../write.ts';
import type { Query, Side } from './types.ts';

const comparisons: Record<string, (left: JValue, right: JValue) => boolean> = {
  '==': coerced,
  '!=': (left, right) => !coerced(left, right),
  '<>': (left, right) => !coerced(left, right),
  '===': strict,
  '!==': (left, right) => !strict(left, right),
  '<': (left, right) => left.compareTo(right) < 0,
  '<=': (left, right) => left.compareTo(right) <= 0,
  '>': (left, right) => left.compareTo(right) > 0,
  '>=': (left, right) => left.compareTo(right) >= 0,
  '=~': (left, right) => {
    if (left.type !== 'String' || right.type !== 'String') return false;
    throw new UnsupportedError('Regular expressions in JSON paths are not supported');
  },
};

/** The operators of comparisons, longest first. */
export const operators = ['===', '==', '=~', '!==', '!=', '<>', '<=', '<', '>=', '>'];

export const existsQuery =
  (side: Side): Query =>
  (search, token) => {
    for (const _ of side(search, token)) return true;
    return false;
  };

export function comparison(operator: string, left: Side, right: Side): Query {
  const compare = comparisons[operator] as (left: JValue, right: JValue) => boolean;
  const isUnequal = operator === '!=' || operator === '<>';
  return (search, token) => {
    let others: JToken[] | undefined;
    for (const one of left(search, token)) {
      others ??= [...right(search, token)];
      for (const other of others) {
        search.run.spend();
        if (one instanceof JValue && other instanceof JValue ? compare(one, other) : isUnequal) return true;
      }
    }
    return false;
  };
}

export const allOf =
  (queries: readonly Query[]): Query =>
  (search, token) =>
    queries.every((query) => query(search, token));

export const anyOf =
  (queries: readonly Query[]): Query =>
  (search, token) =>
    queries.some((query) => query(search, token));

const isMixed = (left: JValue, right: JValue): boolean =>
  (left.type === 'Integer' && right.type === 'Float') || (left.type === 'Float' && right.type === 'Integer');

function strict(left: JValue, right: JValue): boolean {
  if (isMixed(left, right)) return compareScalars(left.type, left.value, right.value) === 0;
  return left.type === right.type && left.equals(right);
}

/** Equality with strings: a date, GUID and so on equals its text. */
function coerced(left: JValue, right: JValue): boolean {
  if (left.equals(right)) return true;
  if (isMixed(left, right)) return compareScalars(left.type, left.value, right.value) === 0;
  if (right.type !== 'String') return false;
  const text = textOf(left);
  return text !== undefined && text === right.value;
}

function textOf({ type, value }: JValue): string | undefined {
  if (type === 'Date') return dateText(value);
  if (classOf(value) === 'bytes') return base64((value as { readonly items: Uint8Array }).items);
  if (type === 'Uri') return (value as { readonly original: string }).original;
  return type === 'Guid' || type === 'TimeSpan' ? scalarText(null, value) : undefined;
}
