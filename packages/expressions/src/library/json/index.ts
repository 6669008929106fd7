import type { TypeDeclaration } from '../../types/declare.ts';
import { arrayType } from './array-members.ts';
import { convertType } from './convert-members.ts';
import { enumTypes } from './enums.ts';
import { objectType, propertyType } from './object-members.ts';
import { sequenceTypes } from './sequence-members.ts';
import { containerType, tokenType } from './token-members.ts';
import { rawType, valueType } from './value-members.ts';

/** `Newtonsoft.Json`. */
export const jsonTypes: readonly TypeDeclaration[] = [
  ...enumTypes,
  tokenType,
  containerType,
  objectType,
  propertyType,
  arrayType,
  valueType,
  rawType,
  ...sequenceTypes,
  convertType,
];
