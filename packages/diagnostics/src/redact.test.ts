import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask, redactor } from './index.ts';

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const writings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'a text in JSON': (text) => JSON.stringify({ message: `bad ${text}.` }),
  'JSON inside of JSON': (text) => JSON.stringify({ message: JSON.stringify({ text }) }),
  'a text in XML': (text) => `<a>${xml(text)}</a>`,
  'a query': (text) => `x?key=${encodeURIComponent(text)}`,
  'a form': (text) => `key=${encodeURIComponent(text).replaceAll('%20', '+')}`,
  Base64: base64,
};
const secret = fc.string({ minLength: 6, maxLength: 40 }).filter((text) => text.trim().length >= 6);

describe('a secret', () => {
  it.each(Object.entries(writings))('is not shown in %s', (_, write) => {
    fc.assert(
      fc.property(secret, (text) => {
        const hidden = redactor([text])(write(text));
        expect(hidden).toContain(mask);
        // What is left of the text is what every such writing has.
        expect(hidden.length).toBeLessThanOrEqual(write('').length + mask.length * 2 + 2);
      }),
    );
  });

  it('is masked in the Base64 of a longer text, at any position', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5 }), secret, fc.string({ maxLength: 5 }), (before, text, after) => {
        expect(redactor([text])(base64(before + text + after))).toContain(mask);
      }),
    );
  });

  it('that is part of another one does not leave half of it visible', () => {
    expect(redactor(['hunter2', 'hunter2-hunter3'])('x hunter2-hunter3 y')).toBe(`x ${mask} y`);
  });

  it('that is short is masked only as a whole word, and a very short one not at all', () => {
    expect(redactor(['abc'])('abc abcd "abc" =abc& xabc')).toBe(`${mask} abcd "${mask}" =${mask}& xabc`);
    expect(redactor(['1'])('1 of 10')).toBe('1 of 10');
  });
});
