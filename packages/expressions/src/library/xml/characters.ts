import { exception, type NetException } from '../../runtime/exception.ts';

/** A pattern whose text has escapes, so that no control character is in the source. */
const pattern = (text: string): RegExp => new RegExp(text);

const invalid = pattern(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
);
const start =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd';
const name = pattern(`^[${start}][${start}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*$`);

export const xmlError = (message: string): NetException => exception('System.Xml.XmlException', message);

/** Throws if the text has a character that XML does not allow. */
export function checkCharacters(text: string): void {
  const found = invalid.exec(text)?.[0];
  if (found === undefined) return;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  throw exception('ArgumentException', `'${found}', hexadecimal value 0x${code}, is an invalid character.`);
}

/** Checks a name without a colon. */
export function checkName(text: string): string {
  if (name.test(text)) return text;
  const found = [...text].find((one, index) => !name.test(index === 0 ? one : `a${one}`)) ?? text;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  throw xmlError(`The '${found}' character, hexadecimal value 0x${code}, cannot be included in a name.`);
}

/** True if the text is empty or white space only. */
export const isWhiteSpace = (text: string): boolean => /^[ \t\r\n]*$/.test(text);
