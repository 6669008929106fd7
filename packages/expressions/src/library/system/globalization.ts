import { declareType, type TypeDeclaration } from '../../types/declare.ts';

/** `CultureInfo`: the invariant one, which is also the current one. */
class CultureValue {
  toText(): string {
    return '';
  }
}

const invariant = new CultureValue();
const get = () => invariant;

/** `NumberStyles`. */
export const numberStyle = {
  None: 0,
  AllowLeadingWhite: 1,
  AllowTrailingWhite: 2,
  AllowLeadingSign: 4,
  Integer: 7,
  AllowTrailingSign: 8,
  AllowParentheses: 16,
  AllowDecimalPoint: 32,
  AllowThousands: 64,
  Number: 111,
  AllowExponent: 128,
  Float: 167,
  AllowCurrencySymbol: 256,
  Currency: 383,
  Any: 511,
  AllowHexSpecifier: 512,
  HexNumber: 515,
} as const;

/** `DateTimeStyles`. */
export const dateStyle = {
  None: 0,
  AllowLeadingWhite: 1,
  AllowTrailingWhite: 2,
  AllowInnerWhite: 4,
  AllowWhiteSpaces: 7,
  NoCurrentDateDefault: 8,
  AdjustToUniversal: 16,
  AssumeLocal: 32,
  AssumeUniversal: 64,
  RoundtripKind: 128,
} as const;

export const globalizationTypes: readonly TypeDeclaration[] = [
  declareType({
    name: 'System.Globalization.CultureInfo',
    kind: 'class',
    instances: CultureValue,
    bases: ['IFormatProvider'],
    members: {
      'static CultureInfo InvariantCulture { get; }': get,
      'static CultureInfo CurrentCulture { get; }': get,
      'static CultureInfo CurrentUICulture { get; }': get,
      'string Name { get; }': () => '',
    },
  }),
  declareType({ name: 'System.Globalization.NumberStyles', kind: 'enum', values: numberStyle }),
  declareType({ name: 'System.Globalization.DateTimeStyles', kind: 'enum', values: dateStyle }),
];
