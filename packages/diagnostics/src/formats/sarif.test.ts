// The schema of the OASIS standard, as a package of its authors carries it.
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, type Diagnostic, formatFindings, lineMap, type ReportOptions } from '../index.ts';
import { anyFinding, hostile, many, ordinary, rules } from './fixtures/findings.ts';

const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function logOf(findings: readonly Diagnostic[], options: ReportOptions = { rules }) {
  const log = JSON.parse(formatFindings('sarif', findings, options));
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0];
}

describe('SARIF', () => {
  it('conforms to the OASIS schema for any findings', () => {
    expect(logOf([]).results).toEqual([]);
    expect(logOf(ordinary).results).toHaveLength(ordinary.length);
    expect(logOf(hostile).results).toHaveLength(hostile.length);
    fc.assert(fc.property(fc.array(anyFinding, { maxLength: 5 }), (findings) => void logOf(findings)));
  });

  it('does not conform to it with an error', () => {
    const log = JSON.parse(formatFindings('sarif', ordinary));
    log.runs[0].results[0].level = 'fatal';
    log.runs[0].results[1].locations[0].physicalLocation.region.startLine = 0;
    expect(validate(log)).toBe(false);
  });

  it('describes each rule with findings, including unknown rules', () => {
    const { rules: described } = logOf(ordinary, {
      rules: [...rules, { code: 'policy/silent', description: 'Finds nothing' }],
      version: '1.2.3',
    }).tool.driver;
    expect(described.map(({ id }: { id: string }) => id)).toEqual([
      'policy/unknown-policy',
      'policy/missing-base',
      'openapi/operation-id',
      'sync/c',
      'sync/d',
    ]);
    expect(described[1]).toMatchObject({
      shortDescription: { text: 'A section should inherit' },
      help: { text: 'Add <base />', markdown: '# missing-base\n\nAdd `<base />`.' },
      helpUri: 'https://example.com/rules/missing-base',
      defaultConfiguration: { level: 'warning' },
      properties: { tags: ['policy'] },
    });
    expect(described[2]).toMatchObject({
      shortDescription: { text: 'get /orders/{orderId} has no operationId.' },
      helpUri: 'https://example.com/rules?a=1&b=(2)%7C3',
    });
  });

  it('contains locations relative to the root of the repository', () => {
    const { results, columnKind } = logOf(ordinary, { category: 'lint/prod' });
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results[2].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'apis/pets%20%26%20more/specification.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 12, startColumn: 2, endLine: 12, endColumn: 5 },
    });
    expect(results[3].locations[0].logicalLocations).toEqual([{ fullyQualifiedName: 'tag:red' }]);
    // Code scanning refuses a report with a result that has no place.
    for (const { locations } of results)
      expect(locations[0].physicalLocation).toMatchObject({
        artifactLocation: { uri: expect.stringMatching(/./) },
        region: { startLine: expect.any(Number) },
      });
    const [absolute] = logOf([{ code: 'a', severity: 'info', message: 'm', file: '/tmp/ö/a.xml' }]).results;
    expect(absolute.locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'file:///tmp/%C3%B6/a.xml' });
    expect(logOf([], { category: 'lint/prod' }).automationDetails.id).toBe('lint/prod/');
  });

  it('refers only to existing rules and fingerprints', () => {
    const findings = many(20_000);
    const { results, tool } = JSON.parse(formatFindings('sarif', findings, { rules })).runs[0];
    for (const { ruleId, ruleIndex } of results) if (tool.driver.rules[ruleIndex].id !== ruleId) expect.fail(ruleId);
    const prints = new Set(
      results.map((one: { partialFingerprints: object }) => JSON.stringify(one.partialFingerprints)),
    );
    expect(prints.size).toBe(findings.length);
  });

  it('contains fixes with the same result as applyFixes', () => {
    const text = '<policies>\n  <inbound>\n    <set-headers />\n  </inbound>\n</policies>\n';
    const fixable = ordinary.slice(0, 2);
    const replacements = logOf(fixable).results.flatMap(
      (one: { fixes: { artifactChanges: { replacements: Replacement[] }[] }[] }) =>
        one.fixes.flatMap(({ artifactChanges }) => artifactChanges.flatMap((change) => change.replacements)),
    ) as Replacement[];
    const { offsetAt } = lineMap(text);
    const made = replacements
      .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
        start: offsetAt({ line: startLine, column: startColumn }),
        end: offsetAt({ line: endLine, column: endColumn }),
        by: insertedContent?.text ?? '',
      }))
      .sort((a, b) => b.start - a.start)
      .reduce((all, { start, end, by }) => all.slice(0, start) + by + all.slice(end), text);
    expect(made).toBe(applyFixes(text, fixable).text);
    expect(made).toContain('<inbound>\n    <base />\n    <set-header />');
  });
});

interface Replacement {
  readonly deletedRegion: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
  readonly insertedContent?: { readonly text: string };
}
