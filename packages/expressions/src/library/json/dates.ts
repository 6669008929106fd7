import type { Value } from '../../runtime/values.ts';

/** The date of a text in the form that the reader takes for one; null for other texts. */
export const parseDate = (_text: string): Value => null;

/** The JSON text of a `DateTime` or `DateTimeOffset`; undefined for other values. */
export const dateText = (_value: Value): string | undefined => undefined;

/** How two dates are ordered. */
export const compareDates = (_a: Value, _b: Value): number => 0;
