import type { TypeDeclaration } from '../../types/declare.ts';
import { arrayStaticType } from './array-static.ts';
import { bitConverterType } from './bit-converter.ts';
import { booleanType } from './boolean.ts';
import { bufferTypes } from './buffer.ts';
import { charType } from './char.ts';
import { convertTypes } from './convert.ts';
import { decimalType } from './decimal.ts';
import { encodingTypes } from './encoding.ts';
import { enumType } from './enum.ts';
import { exceptionTypes } from './exceptions.ts';
import { globalizationTypes } from './globalization.ts';
import { guidType } from './guid.ts';
import { ipAddressTypes } from './ip-address.ts';
import { mathType } from './math.ts';
import { nullableType } from './nullable.ts';
import { numberTypes } from './numbers.ts';
import { objectTypes } from './object.ts';
import { randomType } from './random.ts';
import { regexTypes } from './regex/index.ts';
import { roundingType } from './rounding.ts';
import { stringTypes } from './string.ts';
import { stringBuilderType } from './string-builder.ts';
import { stringComparerType } from './string-comparer.ts';
import { timeTypes } from './time/index.ts';
import { tupleTypes } from './tuple.ts';
import { uriTypes } from './uri.ts';
import { webUtilityType } from './web-utility.ts';

/** The types of the namespace `System`, and of those for text and the net. */
export const systemTypes: readonly TypeDeclaration[] = [
  ...objectTypes,
  enumType,
  nullableType,
  booleanType,
  charType,
  ...numberTypes,
  decimalType,
  roundingType,
  ...stringTypes,
  stringComparerType,
  ...timeTypes,
  ...globalizationTypes,
  ...regexTypes,
  webUtilityType,
  ...uriTypes,
  ...tupleTypes,
  stringBuilderType,
  ...ipAddressTypes,
  ...bufferTypes,
  arrayStaticType,
  ...exceptionTypes,
  ...convertTypes,
  ...encodingTypes,
  bitConverterType,
  guidType,
  mathType,
  randomType,
];
