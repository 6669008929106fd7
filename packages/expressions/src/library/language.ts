import { declareType } from '../types/declare.ts';

/** What a method without a result returns. */
export const languageTypes = [declareType({ name: 'System.Void', keyword: 'void', kind: 'struct' })];
