import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { many, ordinary } from '../formats/fixtures/findings.ts';
import {
  applyBaseline,
  baselineSchema,
  baselineText,
  type Diagnostic,
  fingerprintsOf,
  formatDiagnostic,
  makeBaseline,
  readBaseline,
} from '../index.ts';

const moved = ordinary.map((one) =>
  one.range ? { ...one, range: { start: { line: 90, column: 1 }, end: { line: 91, column: 1 } } } : one,
);
const entriesOf = (findings: readonly Diagnostic[]) => readBaseline(baselineText(makeBaseline(findings))).entries;

describe('fingerprints', () => {
  it('stay when lines move, and when the message of a finding with a key changes', () => {
    expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(ordinary));
    const keyed = ordinary.map((one) => ({ ...one, key: '#/paths/~1pets' }));
    const reworded = keyed.map((one) => ({ ...one, message: `${one.message}, in other words` }));
    expect(fingerprintsOf(reworded)).toEqual(fingerprintsOf(keyed));
  });

  it('differ for different findings', () => {
    const findings = [
      ...many(20_000),
      ...many(300),
      ...ordinary,
      ...ordinary.map((one) => ({ ...one, key: one.message })),
    ];
    expect(new Set(fingerprintsOf(findings)).size).toBe(findings.length);
  });
});

describe('baselines', () => {
  it('count equal findings, and report entries without a finding', () => {
    const entries = entriesOf(ordinary.slice(0, 2));
    const { fresh, accepted, fixed, expired } = applyBaseline(moved.slice(1), entries, '2026-01-01');
    expect([fresh.length, accepted, fixed.map(({ code }) => code), expired]).toEqual([
      3,
      1,
      ['policy/unknown-policy'],
      [],
    ]);
  });

  it('keep reasons, owners and dates, and drop obsolete entries', () => {
    const [entry] = makeBaseline(ordinary.slice(0, 1));
    if (!entry) throw new Error('no entry');
    const dated = { ...entry, reason: 'later', owner: 'orders', expires: '2026-06-01' };
    expect(makeBaseline(ordinary, [dated])[0]).toEqual(dated);
    expect(applyBaseline(ordinary, [dated], '2026-05-31')).toMatchObject({ accepted: 1, expired: [], fixed: [] });
    expect(applyBaseline(ordinary, [dated], '2026-06-01')).toMatchObject({ accepted: 0, expired: [dated], fixed: [] });
    expect(applyBaseline([], [dated], '2026-06-01')).toMatchObject({ expired: [], fixed: [dated] });
  });

  it('accept exactly the findings that they were created from', () => {
    const finding = fc.record({
      code: fc.constantFrom('a', 'b'),
      severity: fc.constantFrom<Diagnostic['severity']>('error', 'warning'),
      message: fc.constantFrom('x', 'y'),
      file: fc.constantFrom('f', 'g'),
    });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 8 }), fc.array(finding, { maxLength: 3 }), (old, more) => {
        const entries = entriesOf(old);
        expect(applyBaseline(old, entries, '2026-01-01')).toMatchObject({ fresh: [], fixed: [], accepted: old.length });
        expect(applyBaseline([...old, ...more], entries, '2026-01-01').fresh.length).toBe(more.length);
      }),
    );
  });
});

const entry = '{ "fingerprint": "f", "code": "a/b", "message": "m"';

describe('reading a baseline', () => {
  it('returns what was written', () => {
    const entries = makeBaseline([...ordinary, ...many(50)]);
    expect(readBaseline(baselineText(entries))).toEqual({ entries, diagnostics: [] });
    expect(readBaseline(`\ufeff${baselineText(entries)}`).diagnostics).toEqual([]);
  });

  it.each([
    ['', 'b.json:1:1 error baseline/syntax: The baseline is not valid JSON: value expected'],
    ['{\n  "findings": [,]\n}', 'b.json:2:16 error baseline/syntax: The baseline is not valid JSON: value expected'],
    ['{ "findings": [] } x', 'b.json:1:20 error baseline/syntax: The baseline is not valid JSON: invalid symbol'],
    ['[]', 'b.json:1:1 error baseline/shape: The file must be an object'],
    ['{}', 'b.json:1:1 error baseline/shape: findings must be a list of entries'],
    [
      '{ "version": 2, "findings": [] }',
      'b.json:1:14 error baseline/shape: version must be 1; later versions require a later apimkit',
    ],
    [
      '{ "findings": [], "finding": 1 }',
      'b.json:1:19 error baseline/unknown-key: Unknown key finding in the baseline\n  Did you mean findings?',
    ],
    ['{ "findings": [\n1] }', 'b.json:2:1 error baseline/shape: An entry must be an object'],
    [
      `{ "findings": [\n${entry}, "expires": "2027-02-30" }] }`,
      'b.json:2:65 error baseline/shape: expires must be a date such as 2027-01-31',
    ],
    [
      `{ "findings": [\n${entry}, "reason": 3 }] }`,
      'b.json:2:64 error baseline/shape: reason must be a non-empty text',
    ],
    [
      `{ "findings": [\n${entry}, "expire": "x" }] }`,
      'b.json:2:54 error baseline/unknown-key: Unknown key expire in the baseline\n  Did you mean expires?',
    ],
    [
      '{ "findings": [{ "code": "a", "message": "m" }] }',
      'b.json:1:16 error baseline/shape: fingerprint must be a non-empty text',
    ],
    [`{ "findings": [${entry} },\n${entry} }] }`, 'b.json:2:1 warning baseline/twice: The finding f is accepted twice'],
  ])('%s: reports the position of the error', (text, expected) => {
    const { diagnostics } = readBaseline(text, 'b.json');
    expect(diagnostics.map(formatDiagnostic)[0]?.slice(0, expected.length)).toBe(expected);
    expect(diagnostics).toHaveLength(1);
  });

  const ajv = new Ajv({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(baselineSchema());
  const value = fc.oneof(fc.constantFrom('x', '', '2027-01-31', '2027-13-01'), fc.integer(), fc.constant(null));
  const member = fc.record(
    Object.fromEntries(
      ['fingerprint', 'code', 'message', 'file', 'reason', 'owner', 'expires', 'other'].map((key) => [
        key,
        key === 'expires' ? value : fc.oneof({ weight: 5, arbitrary: fc.constant('y') }, value),
      ]),
    ),
    { requiredKeys: [] },
  );
  const file = fc.record(
    {
      version: fc.constantFrom(1, 2, '1'),
      findings: fc.oneof({ weight: 6, arbitrary: fc.array(member, { maxLength: 2 }) }, value),
    },
    { requiredKeys: [] },
  );

  it('accepts exactly what the schema accepts', () => {
    fc.assert(
      fc.property(file, (made) => {
        const { diagnostics } = readBaseline(JSON.stringify(made));
        expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(validate(made));
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and reports every error', () => {
    const text = baselineText(makeBaseline(ordinary));
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(10), fc.string({ maxLength: 3 }), (start, length, by) => {
        const broken = text.slice(0, start) + by + text.slice(start + length);
        const { entries, diagnostics } = readBaseline(broken, 'b.json');
        for (const { file: where, range } of diagnostics)
          expect([where, range?.start.line]).toEqual(['b.json', expect.any(Number)]);
        if (entries.length < ordinary.length) expect(diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
