import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NetException, UnsupportedError } from '../../runtime/exception.ts';
import { printNode } from './print.ts';
import { readDocument } from './read.ts';

const print = (text: string, isIndented = false): string => printNode(null, readDocument(null, text), isIndented);

// Recorded from .NET.
it.each([
  ['<a>  <b> x </b>  <c/><d></d><e> </e></a>', '<a>\n  <b> x </b>\n  <c />\n  <d></d>\n  <e></e>\n</a>'],
  ['<a>t<b><c/></b></a>', '<a>t<b><c /></b></a>'],
  ["<p:a xmlns:p='u'><p:b/></p:a>", '<p:a xmlns:p="u">\n  <p:b />\n</p:a>'],
  ["<a k='&#10;&lt;&quot;'>&#13;&gt;</a>", '<a k="&#xA;&lt;&quot;">\n&gt;</a>'],
  ["<a xml:space='preserve'> <b/> </a>", '<a xml:space="preserve"> <b /> </a>'],
])('prints %s', (text, expected) => {
  expect(print(text, true)).toBe(expected);
});

it.each(['', '<a>', '<a></b>', '<a/><b/>', '<p:a/>', "<a k='1' k='2'/>", '<a>&x;</a>', '\ufeff<a/>'])(
  'rejects %s',
  (text) => {
    expect(() => print(text)).toThrow(expect.objectContaining({ netType: 'System.Xml.XmlException' }));
  },
);

it('refuses document types, so that entities are never expanded', () => {
  expect(() => print('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow(UnsupportedError);
});

it('prints what it reads again as the same', () => {
  const parts = [
    '<a>',
    '<a k="1">',
    '</a>',
    '<b/>',
    'text',
    ' ',
    '&amp;',
    '<!--c-->',
    '<![CDATA[d]]>',
    '<?p i?>',
    ']]',
    '>',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (inner) => {
      let printed: string;
      try {
        printed = print(`<r>${inner.join('')}</r>`);
      } catch (error) {
        expect(error).toBeInstanceOf(NetException);
        return;
      }
      expect(print(printed)).toBe(printed);
    }),
    { numRuns: 500 },
  );
});

it('throws exceptions of .NET only, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>/ab="\'&;:!?-[]x# ') }), (text) => {
      try {
        print(text);
      } catch (error) {
        expect(error instanceof NetException || error instanceof UnsupportedError).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
