import { declareType } from '../../types/declare.ts';
import { tokenTypes } from './token-type.ts';

/** The enums of JSON, and a type that only appears in signatures. */
export const enumTypes = [
  declareType({ name: 'Newtonsoft.Json.JsonConverter', kind: 'class' }),
  declareType({ name: 'Newtonsoft.Json.Linq.JTokenType', kind: 'enum', values: tokenTypes }),
  declareType({ name: 'Newtonsoft.Json.Formatting', kind: 'enum', values: { None: 0, Indented: 1 } }),
];
