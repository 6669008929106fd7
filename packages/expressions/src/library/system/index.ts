import type { TypeDeclaration } from '../../types/declare.ts';
import { bitConverterType } from './bit-converter.ts';
import { booleanType } from './boolean.ts';
import { charType } from './char.ts';
import { convertTypes } from './convert.ts';
import { decimalType } from './decimal.ts';
import { encodingTypes } from './encoding.ts';
import { enumType } from './enum.ts';
import { exceptionTypes } from './exceptions.ts';
import { guidType } from './guid.ts';
import { mathType } from './math.ts';
import { nullableType } from './nullable.ts';
import { numberTypes } from './numbers.ts';
import { objectTypes } from './object.ts';
import { randomType } from './random.ts';
import { roundingType } from './rounding.ts';
import { stringTypes } from './string.ts';
import { stringComparerType } from './string-comparer.ts';
import { timeTypes } from './time/index.ts';

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
  ...exceptionTypes,
  ...convertTypes,
  ...encodingTypes,
  bitConverterType,
  guidType,
  mathType,
  randomType,
];
