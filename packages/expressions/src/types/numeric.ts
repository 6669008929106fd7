/** Numeric types in the order of their ranks; those before can be converted to those after, apart from the exceptions in `widens`. */
export const numericKeywords = [
  'sbyte',
  'byte',
  'short',
  'ushort',
  'char',
  'int',
  'uint',
  'long',
  'ulong',
  'float',
  'double',
  'decimal',
] as const;

/** The keyword of a numeric type. */
export type NumericKeyword = (typeof numericKeywords)[number];

const widening: Readonly<Record<NumericKeyword, string>> = {
  sbyte: 'short int long float double decimal',
  byte: 'short ushort int uint long ulong float double decimal',
  short: 'int long float double decimal',
  ushort: 'int uint long ulong float double decimal',
  char: 'ushort int uint long ulong float double decimal',
  int: 'long float double decimal',
  uint: 'long ulong float double decimal',
  long: 'float double decimal',
  ulong: 'float double decimal',
  float: 'double',
  double: '',
  decimal: '',
};

/** True if a number of one type can be one of another without a cast. */
export const widens = (from: NumericKeyword, to: NumericKeyword): boolean => widening[from].split(' ').includes(to);

/** The numeric keyword of a name, if it is one. */
export const asNumeric = (keyword: string | undefined): NumericKeyword | undefined =>
  numericKeywords.find((one) => one === keyword);
