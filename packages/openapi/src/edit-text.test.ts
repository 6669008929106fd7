import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentEdit, editText } from './index.ts';

const styles: readonly ((list: readonly unknown[]) => string)[] = [
  (list) => JSON.stringify(list),
  (list) => `[${list.map((one) => JSON.stringify(one)).join(', ')}]\n`,
  (list) => `[ ${list.map((one) => JSON.stringify(one)).join(' , ')} ]`,
  (list) => `[${list.map((one) => JSON.stringify(one)).join(',\n ')}]`,
  (list) => JSON.stringify(list, null, 2),
  (list) => JSON.stringify(list, null, '\t').replaceAll('\n', '\r\n'),
];

describe('a list in JSON', () => {
  it('loses and gains items, however it is written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(fc.string({ maxLength: 3 }), fc.record({ name: fc.string({ maxLength: 3 }) })), {
          maxLength: 5,
          selector: (one) => JSON.stringify(one),
        }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        fc.array(fc.constant({ name: 'new' }), { maxLength: 2 }),
        fc.constantFrom(...styles),
        (list, goes, more, style) => {
          const gone = [...list.keys()].filter((index) => goes[index]).reverse();
          const left = list.filter((_, index) => !goes[index]);
          const edits: readonly DocumentEdit[] = [
            ...gone.map((index) => ({ path: [index], value: undefined })),
            ...more.map((value, index) => ({ path: [left.length + index], value })),
          ];
          expect(JSON.parse(editText(style(list), 'json', edits))).toEqual([...left, ...more]);
        },
      ),
    );
  });

  it('keeps the text beside a removed item unchanged', () => {
    const without = (index: number) => editText('[ "a",  "b",\n "c" ]', 'json', [{ path: [index], value: undefined }]);
    expect([0, 1, 2].map(without)).toEqual(['[ "b",\n "c" ]', '[ "a",\n "c" ]', '[ "a",  "b" ]']);
    expect(editText('["a"]', 'json', [{ path: [3], value: undefined }])).toBe('["a"]');
  });
});
