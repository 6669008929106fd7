import { formatNumber } from '../../runtime/format/number.ts';

/** The text of a `double` or `float` as .NET makes it: the shortest that reads back as the same number. */
export const floatText = (value: number, isSingle = false): string =>
  formatNumber(isSingle ? 'float' : 'double', value, null);
