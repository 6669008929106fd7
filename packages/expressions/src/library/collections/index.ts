import type { TypeDeclaration } from '../../types/declare.ts';
import { arrayType } from './array.ts';
import { comparerTypes } from './comparers.ts';
import { delegateTypes } from './delegates.ts';
import { dictionaryTypes } from './dictionary-members.ts';
import { viewTypes } from './dictionary-views.ts';
import { enumeratorTypes } from './enumerator.ts';
import { extensionsType } from './extensions.ts';
import { setTypes } from './hash-set-members.ts';
import { interfaceTypes } from './interfaces.ts';
import { keyValuePairType } from './key-value-pair.ts';
import { listType } from './list-members.ts';
import { lineTypes } from './queue.ts';
import { readOnlyType } from './read-only.ts';
import { sortedDictionaryType } from './sorted-dictionary.ts';

/** `System.Collections`, arrays and delegates. */
export const collectionTypes: readonly TypeDeclaration[] = [
  ...interfaceTypes,
  ...enumeratorTypes,
  ...comparerTypes,
  keyValuePairType,
  arrayType,
  listType,
  readOnlyType,
  ...dictionaryTypes,
  ...viewTypes,
  sortedDictionaryType,
  ...setTypes,
  ...lineTypes,
  extensionsType,
  ...delegateTypes,
];
