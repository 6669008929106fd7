import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, type Diagnostic, lineMap } from './index.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const text = 'one\ntwo\r\nthree\n';

function finding(of: string, edits?: readonly Edit[]): Diagnostic {
  const { rangeAt } = lineMap(of);
  const fix = edits && { edits: edits.map(({ start, end, text: by }) => ({ range: rangeAt(start, end), text: by })) };
  return { code: 'a/b', severity: 'error', message: 'x', ...(fix ? { fix } : {}) };
}

const applied = (...fixes: readonly (readonly Edit[])[]) =>
  applyFixes(
    text,
    fixes.map((edits) => finding(text, edits)),
  );

describe('fixes', () => {
  it('change only their ranges, with any line endings', () => {
    const { text: made, fixed, left } = applied([{ start: 9, end: 14, text: '3' }], [{ start: 4, end: 9, text: '' }]);
    expect(made).toBe('one\n3\n');
    expect([fixed.length, left.length]).toEqual([2, 0]);
  });

  it('are applied completely or not at all', () => {
    const both = [
      { start: 0, end: 3, text: '1' },
      { start: 9, end: 14, text: '3' },
    ];
    expect(applied([{ start: 10, end: 11, text: 'H' }], both)).toMatchObject({ text: 'one\ntwo\r\ntHree\n' });
    expect(applied(both, [{ start: 10, end: 11, text: 'H' }])).toMatchObject({ text: '1\ntwo\r\n3\n' });
  });

  it('rank as their findings do; adjacent edits do not overlap, insertions at the same position do', () => {
    const [a, b, c] = [
      { start: 0, end: 2, text: 'A' },
      { start: 2, end: 3, text: 'B' },
      { start: 2, end: 2, text: 'C' },
    ];
    expect(applied([a], [b]).text).toBe('AB\ntwo\r\nthree\n');
    expect(applied([a], [c]).text).toBe('ACe\ntwo\r\nthree\n');
    expect(applied([c], [b])).toMatchObject({ text: 'onCe\ntwo\r\nthree\n', left: [{}] });
    expect(applied([c], [c])).toMatchObject({ text: 'onCe\ntwo\r\nthree\n', left: [{}] });
    expect(applied([b, a]).text).toBe('AB\ntwo\r\nthree\n');
    expect(applied([c, { ...c, text: 'D' }]).text).toBe('onCDe\ntwo\r\nthree\n');
  });

  it('that overlap themselves, and findings without one, are left', () => {
    const twice = [
      { start: 0, end: 3, text: '1' },
      { start: 1, end: 2, text: '2' },
    ];
    expect(applied(twice)).toMatchObject({ text, fixed: [], left: [{}] });
    expect(applied([])).toMatchObject({ text, left: [{}] });
    expect(applyFixes(text, [finding(text)])).toMatchObject({ text, left: [{}] });
  });

  const edit = fc
    .record({ start: fc.nat(20), length: fc.nat(4), text: fc.constantFrom('', 'X', 'YY') })
    .map(({ start, length, text: by }) => ({ start, end: start + length, text: by }));
  const document = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), minLength: 24, maxLength: 24 });

  it('cover every finding, and equal those of the accepted findings applied one by one from the end', () => {
    fc.assert(
      fc.property(document, fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 8 }), (of, fixes) => {
        const findings = fixes.map((edits) => finding(of, edits));
        const { text: made, fixed, left } = applyFixes(of, findings);
        expect(new Set([...fixed, ...left])).toEqual(new Set(findings));
        const { offsetAt } = lineMap(of);
        const accepted = fixed
          .flatMap(({ fix }) => fix?.edits ?? [])
          .map(({ range, text: by }) => ({ start: offsetAt(range.start), end: offsetAt(range.end), by }))
          .map((one, index) => ({ ...one, index }))
          .sort((a, b) => b.start - a.start || b.end - a.end || b.index - a.index);
        expect(made).toBe(accepted.reduce((all, { start, end, by }) => all.slice(0, start) + by + all.slice(end), of));
        for (const [index, one] of accepted.entries())
          expect((accepted[index + 1]?.end ?? 0) <= one.start, 'two fixes overlap').toBe(true);
      }),
    );
  });

  it('of a later finding never prevent that of an earlier one', () => {
    fc.assert(
      fc.property(document, fc.array(fc.array(edit, { maxLength: 2 }), { minLength: 1, maxLength: 8 }), (of, fixes) => {
        const findings = fixes.map((edits) => finding(of, edits));
        const before = applyFixes(of, findings.slice(0, -1)).fixed;
        expect(applyFixes(of, findings).fixed.slice(0, before.length)).toEqual(before);
      }),
    );
  });
});
