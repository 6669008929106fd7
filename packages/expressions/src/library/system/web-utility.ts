import { utf8 } from '../../runtime/encodings.ts';
import { htmlEntities } from '../../runtime/html-entities.ts';
import type { Run } from '../../runtime/run.ts';
import { escapeBut } from '../../runtime/uri/escape.ts';
import { declareType } from '../../types/declare.ts';
import { meteredMembers } from './metered.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Marks, the second half of Latin1 and characters of two code units become entities. */
const htmlEncode = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[&<>"'\xa0-\xff]|[\u{10000}-\u{10ffff}]/gu, (one) => marks[one] ?? `&#${one.codePointAt(0)};`);

function htmlDecode(text: string): string {
  return text.replace(/&([^;&]+);/g, (entity, name: string) => {
    if (!name.startsWith('#')) return htmlEntities.get(name) ?? entity;
    const [, hex, decimal] = /^#(?:[xX]([0-9a-fA-F]+)|(\d+))$/.exec(name) ?? [];
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code < 0xd800 || (code > 0xdfff && code <= 0x10ffff);
    return isCharacter ? String.fromCodePoint(code) : entity;
  });
}

const urlEncode = (text: string): string => escapeBut(text, /[A-Za-z0-9\-_.!*() ]/).replaceAll(' ', '+');

/** Runs of escapes are bytes of UTF-8; what is not valid becomes a replacement character. */
function urlDecode(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
      utf8.decode(Uint8Array.from(run.match(/[^%]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16))),
    );
}

/** A conversion of text, with its result counted; null stays null. */
const conversion = (convert: (text: string) => string, growth: number) =>
  function (this: Run, text: string | null): string | null {
    if (text === null) return null;
    this.grow(text.length * growth);
    return convert(text);
  };

export const webUtilityType = declareType({
  name: 'System.Net.WebUtility',
  kind: 'static',
  members: meteredMembers({
    'static string HtmlEncode(string)': conversion(htmlEncode, 6),
    'static string HtmlDecode(string)': conversion(htmlDecode, 1),
    'static string UrlEncode(string)': conversion(urlEncode, 9),
    'static string UrlDecode(string)': conversion(urlDecode, 1),
  }),
});
