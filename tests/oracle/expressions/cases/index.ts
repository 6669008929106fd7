import { contextMembers } from './context-members.ts';
import { hashes } from './hashes.ts';
import { linqToXml } from './linq-to-xml.ts';
import { lists } from './lists.ts';
import { newtonsoft } from './newtonsoft.ts';
import { newtonsoftTokens } from './newtonsoft-tokens.ts';
import { newtonsoftTypes } from './newtonsoft-types.ts';
import { operators } from './operators.ts';
import { sequences } from './sequences.ts';
import { xmlDocument } from './xml-document.ts';

/** Expressions of our own by area. Code that starts with `{` is a block. */
export const areas: Readonly<Record<string, readonly string[]>> = {
  operators,
  lists,
  sequences,
  'context-members': contextMembers,
  hashes,
  newtonsoft,
  'newtonsoft-tokens': newtonsoftTokens,
  'newtonsoft-types': newtonsoftTypes,
  'linq-to-xml': linqToXml,
  'xml-document': xmlDocument,
};

/** The expression as a policy has it. */
export const sourceOf = (code: string): string => (code.startsWith('{') ? `@${code}` : `@(${code})`);
