import type { JsonObject } from '@apimkit/openapi';
import { numberOf } from '../model/json.ts';

/** A least or greatest value, and whether the value itself is left out. */
export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

/** The tightest bound of several schemas, in the notation of either dialect: a number of its own, or a flag beside. */
export function boundOf(
  raws: readonly JsonObject[],
  key: string,
  exclusiveKey: string,
  isTighter: (a: number, b: number) => boolean,
): Bound | undefined {
  const bounds = raws.flatMap((raw) => {
    const [value, exclusive] = [numberOf(raw[key]), numberOf(raw[exclusiveKey])];
    return [
      ...(value === undefined ? [] : [{ value, exclusive: raw[exclusiveKey] === true }]),
      ...(exclusive === undefined ? [] : [{ value: exclusive, exclusive: true }]),
    ];
  });
  return bounds.reduce<Bound | undefined>(
    (tightest, one) =>
      !tightest || isTighter(one.value, tightest.value) || (one.value === tightest.value && one.exclusive)
        ? one
        : tightest,
    undefined,
  );
}
