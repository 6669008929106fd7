import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NetException, UnsupportedError } from '../../runtime/exception.ts';
import { parseToken } from './parse.ts';
import { printToken } from './write.ts';

const reprint = (text: string, isIndented = false): string => {
  try {
    return printToken(null, parseToken(null, text), isIndented);
  } catch (error) {
    if (error instanceof UnsupportedError) return 'unsupported';
    if (!(error instanceof NetException)) throw error;
    return `${error.netType}: ${error.message}`;
  }
};

// Recorded from Newtonsoft.Json 13.
it.each([
  ['{a:1}', '{"a":1}'],
  ['[,1,]', '[undefined,1]'],
  ['{"a":1,"a":2}', '{"a":2}'],
  ['[0x1F,017,1.,.5,1e5,-0,1E400]', '[31,15,1.0,0.5,100000.0,0,"Infinity"]'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
  ['[/*c*/1] // end', '[1]'],
  ["'a\nb'", '"a\\nb"'],
  ['"\\ud83d"', '"\ufffd"'],
  ['12345678901234567890.5', '1.2345678901234567E+19'],
])('reads %s', (text, expected) => {
  expect(reprint(text)).toBe(expected);
});

it.each([
  ['{', "Error reading JObject from JsonReader. Path '', line 1, position 1."],
  ['[1', "Unexpected end of content while loading JArray. Path '[0]', line 1, position 2."],
  ['09', "Input string '09' is not a valid number. Path '', line 1, position 2."],
  [
    '{"a":{"b c":[1,2,x]}}',
    "Unexpected character encountered while parsing value: x. Path 'a['b c'][1]', line 1, position 17.",
  ],
  ['a', "Unexpected character encountered while parsing value: a. Path '', line 0, position 0."],
  ['truex', "Error parsing boolean value. Path '', line 1, position 4."],
])('rejects %s', (text, message) => {
  expect(reprint(text)).toBe(`Newtonsoft.Json.JsonReaderException: ${message}`);
});

it('rejects a depth of more than 64', () => {
  expect(reprint('['.repeat(64) + ']'.repeat(64))).toMatch(/^\[\[/);
  expect(reprint('['.repeat(100_000))).toContain("The reader's MaxDepth of 64 has been exceeded");
});

it('indents with two spaces', () => {
  expect(reprint('{"a":{},"b":[],"c":[1,{"x":"y"}]}', true)).toBe(
    '{\n  "a": {},\n  "b": [],\n  "c": [\n    1,\n    {\n      "x": "y"\n    }\n  ]\n}',
  );
});

it('reads every JSON of JavaScript as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.parse(reprint(text))).toEqual(JSON.parse(text));
    }),
  );
});

it('throws exceptions of .NET only, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'[]{},:"\'/*ntfuN-I0x1.e \\u') }), (text) => {
      reprint(text);
    }),
    { numRuns: 2000 },
  );
});
