import { collections } from './collections.ts';
import { context } from './context.ts';
import { contextMembers } from './context-members.ts';
import { conversions } from './conversions.ts';
import { convert } from './convert.ts';
import { crypto } from './crypto.ts';
import { formats } from './formats.ts';
import { globalization } from './globalization.ts';
import { hashes } from './hashes.ts';
import { invalid } from './invalid.ts';
import { json } from './json.ts';
import { jsonChanges } from './json-changes.ts';
import { jsonMembers } from './json-members.ts';
import { linq } from './linq.ts';
import { linqToXml } from './linq-to-xml.ts';
import { lists } from './lists.ts';
import { literals } from './literals.ts';
import { newtonsoft } from './newtonsoft.ts';
import { newtonsoftTokens } from './newtonsoft-tokens.ts';
import { newtonsoftTypes } from './newtonsoft-types.ts';
import { nulls } from './nulls.ts';
import { operators } from './operators.ts';
import { refused } from './refused.ts';
import { regex } from './regex.ts';
import { sequences } from './sequences.ts';
import { statements } from './statements.ts';
import { strings } from './strings.ts';
import { systemNet } from './system-net.ts';
import { systemNumbers } from './system-numbers.ts';
import { systemNumbersMore } from './system-numbers-more.ts';
import { systemRegex } from './system-regex.ts';
import { systemStyles } from './system-styles.ts';
import { systemText } from './system-text.ts';
import { systemTime } from './system-time.ts';
import { systemTimeMore } from './system-time-more.ts';
import { time } from './time.ts';
import { tokens } from './tokens.ts';
import { web } from './web.ts';
import { xml } from './xml.ts';
import { xmlDocument } from './xml-document.ts';

/** Expressions of our own by area. Code that starts with `{` is a block. Those of `invalid` do not compile; those of `refused`
 * are not supported. */
export const areas: Readonly<Record<string, readonly string[]>> = {
  collections,
  context,
  'context-members': contextMembers,
  conversions,
  convert,
  crypto,
  formats,
  globalization,
  hashes,
  invalid,
  json: [...json, ...jsonMembers, ...jsonChanges],
  linq,
  'linq-to-xml': linqToXml,
  lists,
  literals,
  newtonsoft,
  'newtonsoft-tokens': newtonsoftTokens,
  'newtonsoft-types': newtonsoftTypes,
  nulls,
  operators,
  refused,
  regex,
  sequences,
  statements,
  strings,
  'system-net': systemNet,
  'system-numbers': [...systemNumbers, ...systemNumbersMore],
  'system-regex': systemRegex,
  'system-styles': systemStyles,
  'system-text': systemText,
  'system-time': [...systemTime, ...systemTimeMore],
  time,
  tokens,
  web,
  xml,
  'xml-document': xmlDocument,
};

/** The expression as a policy has it. */
export const sourceOf = (code: string): string => (code.startsWith('{') ? `@${code}` : `@(${code})`);
