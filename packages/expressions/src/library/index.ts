import type { TypeDeclaration } from '../types/declare.ts';
import { collectionTypes } from './collections/index.ts';
import { contextTypes } from './context/index.ts';
import { cryptographyTypes } from './cryptography/index.ts';
import { jsonTypes } from './json/index.ts';
import { languageTypes } from './language.ts';
import { linqTypes } from './linq/index.ts';
import { systemTypes } from './system/index.ts';
import { xmlTypes } from './xml/index.ts';

/** Every type that expressions may use. */
export const library: readonly TypeDeclaration[] = [
  ...languageTypes,
  ...systemTypes,
  ...collectionTypes,
  ...linqTypes,
  ...contextTypes,
  ...cryptographyTypes,
  ...jsonTypes,
  ...xmlTypes,
];
