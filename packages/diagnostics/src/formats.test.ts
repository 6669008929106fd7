import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyBaseline,
  type Diagnostic,
  fingerprintsOf,
  formatFindings,
  formatNames,
  makeBaseline,
  parseBaseline,
} from './index.ts';

const at = (line: number) => ({ start: { line, column: 2 }, end: { line, column: 5 } });
const nasty = 'a "b" <c> & d | e, f: g; h] 100%\nnext';
const findings: readonly Diagnostic[] = [
  {
    code: 'policy/a',
    severity: 'error',
    message: nasty,
    file: 'apis/ö rders/policy.xml',
    range: at(3),
    help: 'Mend <it>',
  },
  { code: 'policy/b', severity: 'warning', message: 'twice', file: 'apis/ö rders/policy.xml', range: at(4) },
  { code: 'policy/b', severity: 'warning', message: 'twice', file: 'apis/ö rders/policy.xml', range: at(9) },
  { code: 'sync/c', severity: 'info', message: 'no file', resource: 'tag:red' },
];

describe('formats', () => {
  it.each(formatNames)('%s takes anything, and nothing', (format) => {
    expect(formatFindings(format, findings)).not.toContain('undefined');
    expect(formatFindings(format, [])).not.toContain('undefined');
  });

  it('write commands of one line that no value can end', () => {
    const github = formatFindings('github', findings).trimEnd().split('\n');
    expect(github).toHaveLength(4);
    expect(github[0]).toBe(
      '::error file=apis/ö rders/policy.xml,line=3,col=2,title=policy/a::a "b" <c> & d | e, f: g; h] 100%25%0Anext. Mend <it>',
    );
    const azure = formatFindings('azure-devops', findings).trimEnd().split('\n');
    expect(azure[1]).toBe(
      '##vso[task.logissue type=warning;sourcepath=apis/ö rders/policy.xml;linenumber=4;columnnumber=2;code=policy/b;]twice',
    );
    expect(azure).toHaveLength(4);
  });

  it('are JSON where they should be', () => {
    const log = JSON.parse(formatFindings('sarif', findings, [{ code: 'policy/a', description: 'A', help: 'H' }]));
    const [run] = log.runs;
    expect(run.results).toHaveLength(4);
    expect(run.results[0]).toMatchObject({
      ruleId: 'policy/a',
      level: 'error',
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'apis/%C3%B6%20rders/policy.xml' }, region: { startLine: 3 } } },
      ],
    });
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const issues = JSON.parse(formatFindings('gitlab', findings));
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(4);
    expect(JSON.parse(formatFindings('json', findings)).findings[3]).toMatchObject({ resource: 'tag:red' });
  });

  it('refuse a name that is none', () => expect(() => formatFindings('sarf', [])).toThrow(/stylish, json, sarif/));
});

describe('baselines', () => {
  it('survive moved lines, count equals, and tell what is gone', () => {
    const moved = findings.map((one) => (one.range ? { ...one, range: at(one.range.start.line + 40) } : one));
    expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(findings));
    const keyed = findings.map((one) => ({ ...one, key: '#/paths/~1pets' }));
    const told = keyed.map((one) => ({ ...one, message: `${one.message}, in other words` }));
    expect(fingerprintsOf(told)).toEqual(fingerprintsOf(keyed));
    expect(new Set([...fingerprintsOf(keyed), ...fingerprintsOf(findings)]).size).toBe(8);
    const entries = makeBaseline(findings.slice(0, 2));
    const { fresh, accepted, fixed } = applyBaseline(moved.slice(1), entries, '2026-01-01');
    expect([fresh.length, accepted, fixed.map(({ code }) => code)]).toEqual([2, 1, ['policy/a']]);
  });

  it('keep reasons and dates, and let go of what is over', () => {
    const [entry] = makeBaseline(findings.slice(0, 1));
    if (!entry) throw new Error('no entry');
    const dated = { ...entry, reason: 'later', expires: '2026-06-01' };
    expect(makeBaseline(findings, [dated])[0]).toMatchObject({ reason: 'later', expires: '2026-06-01' });
    expect(applyBaseline(findings, [dated], '2026-05-31').accepted).toBe(1);
    expect(applyBaseline(findings, [dated], '2026-06-01').accepted).toBe(0);
  });

  it('accept just what they were made of', () => {
    const finding = fc.record({
      code: fc.constantFrom('a', 'b'),
      severity: fc.constantFrom<Diagnostic['severity']>('error', 'warning'),
      message: fc.constantFrom('x', 'y'),
      file: fc.constantFrom('f', 'g'),
    });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 8 }), fc.array(finding, { maxLength: 3 }), (old, more) => {
        const entries = parseBaseline(JSON.stringify({ findings: makeBaseline(old) }));
        expect(applyBaseline(old, entries, '2026-01-01')).toMatchObject({ fresh: [], fixed: [], accepted: old.length });
        expect(applyBaseline([...old, ...more], entries, '2026-01-01').fresh.length).toBe(more.length);
      }),
    );
  });

  it('are refused when they are none', () => expect(() => parseBaseline('[]')).toThrow(TypeError));
});
