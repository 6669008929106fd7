import { declareType } from '../../types/declare.ts';
import { tokenTypes } from './token-type.ts';

/** The enums of JSON. */
export const enumTypes = [
  declareType({ name: 'Newtonsoft.Json.Linq.JTokenType', kind: 'enum', values: tokenTypes }),
  declareType({ name: 'Newtonsoft.Json.Formatting', kind: 'enum', values: { None: 0, Indented: 1 } }),
];
