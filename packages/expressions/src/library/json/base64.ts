import { exception } from '../../runtime/exception.ts';

/** `Convert.FromBase64String`. */
export function bytesOfBase64(text: string): Uint8Array {
  const digits = text.replace(/[ \t\r\n]/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits))
    throw exception(
      'FormatException',
      'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
    );
  return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
}
