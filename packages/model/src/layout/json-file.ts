import { type Diagnostic, rangeAt, withoutByteOrderMark } from '@apimkit/diagnostics';
import { type Json, jsonNestsTooDeeply, parseJson, parseReason } from '@apimkit/openapi';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { fileMessages } from './messages.ts';

/** The content of a JSON file, or the error with its position. */
export type JsonFile = { readonly value: Json } | { readonly error: Diagnostic };

/** Reads strict JSON; a byte order mark is allowed. */
export function readJson(text: string, file: string): JsonFile {
  const plain = withoutByteOrderMark(text);
  try {
    const value = parseJson(plain) as Json;
    if (!jsonNestsTooDeeply(value)) return { value };
    return {
      error: fileMessages.report('json', { reason: 'it nests too deeply' }, { file, range: rangeAt(plain, 0) }),
    };
  } catch (failure) {
    const errors: ParseError[] = [];
    try {
      parseTree(plain, errors, { disallowComments: true, allowTrailingComma: false });
    } catch {
      // Nested too deeply for this parser; the first parser has reported the error.
    }
    const [first] = errors;
    const reason = first ? words(printParseErrorCode(first.error)) : parseReason(failure);
    const range = rangeAt(plain, first?.offset ?? 0, (first?.offset ?? 0) + (first?.length ?? 0));
    return { error: fileMessages.report('json', { reason }, { file, range }) };
  }
}

/** `CommaExpected` as words. */
const words = (code: string) =>
  code.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
