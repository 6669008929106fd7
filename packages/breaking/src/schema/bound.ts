import { compareNumbers, isNumber, type Json, type JsonObject } from '@apimkit/openapi';

/** A least or greatest value, and whether the value itself is left out. */
export interface Bound {
  /** With all of its digits: {@link compareNumbers} compares it. */
  readonly value: number;
  readonly exclusive: boolean;
}

/** The tightest bound of several schemas, in the notation of either dialect: a number of its own, or a flag beside. */
export function boundOf(
  raws: readonly JsonObject[],
  key: string,
  exclusiveKey: string,
  inward: 1 | -1,
): Bound | undefined {
  const bounds = raws.flatMap((raw) => {
    const [value, exclusive] = [finite(raw[key]), finite(raw[exclusiveKey])];
    return [
      ...(value === undefined ? [] : [{ value, exclusive: raw[exclusiveKey] === true }]),
      ...(exclusive === undefined ? [] : [{ value: exclusive, exclusive: true }]),
    ];
  });
  return bounds.reduce<Bound | undefined>((tightest, one) => {
    const order = tightest ? compareNumbers(one.value, tightest.value) * inward : 1;
    return order > 0 || (order === 0 && one.exclusive) ? one : tightest;
  }, undefined);
}

const finite = (value: Json | undefined): number | undefined =>
  isNumber(value) && Number.isFinite(Number(value)) ? value : undefined;

/** Whether a number keeps a bound: `inward` is 1 for a least value, -1 for a greatest. */
export function keeps(value: number, bound: Bound, inward: 1 | -1): boolean {
  const order = compareNumbers(value, bound.value) * inward;
  return order > 0 || (order === 0 && !bound.exclusive);
}
