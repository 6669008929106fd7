import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, findingsSchema, fingerprintsOf, formatFindings } from '../index.ts';
import { anyFinding, hostile, many, ordinary } from './fixtures/findings.ts';

const ajv = new Ajv({ allErrors: true });
const schemas = {
  json: ajv.compile(findingsSchema()),
  gitlab: ajv.compile(
    JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/gitlab-code-quality.schema.json'), 'utf8')),
  ),
};

function read(format: keyof typeof schemas, findings: readonly Diagnostic[]) {
  const text = formatFindings(format, findings);
  expect(text).not.toMatch(/##(vso)?\[/i);
  const value = JSON.parse(text);
  schemas[format](value);
  expect(schemas[format].errors).toBeNull();
  return value;
}

describe.each(['json', 'gitlab'] as const)('%s', (format) => {
  it('fits its schema, whatever is found', () => {
    for (const findings of [[], ordinary, hostile, many(5000)]) read(format, findings);
    fc.assert(fc.property(fc.array(anyFinding, { maxLength: 6 }), (findings) => void read(format, findings)));
  });
});

describe('JSON', () => {
  it('contains the findings unchanged, with fingerprints and counts', () => {
    const { findings, counts } = read('json', [...ordinary, ...hostile]);
    const fingerprints = fingerprintsOf([...ordinary, ...hostile]);
    expect(findings).toEqual(
      [...ordinary, ...hostile].map((one, index) => ({ ...one, fingerprint: fingerprints[index] })),
    );
    expect(counts.error).toBe(findings.filter(({ severity }: Diagnostic) => severity === 'error').length);
  });

  it('omits additional properties of a linter', () => {
    const [first] = ordinary;
    if (!first) throw new Error('no finding');
    const kept = { ...first, rule: 'unknown-policy' };
    expect(read('json', [kept]).findings[0]).not.toHaveProperty('rule');
  });

  it('has a schema that rejects unknown properties', () => {
    const value = read('json', ordinary);
    for (const broken of [
      { ...value, version: 2 },
      { ...value, findings: [{ ...value.findings[0], severity: 'fatal' }] },
      { ...value, findings: [{ ...value.findings[0], more: 1 }] },
    ])
      expect(schemas.json(broken)).toBe(false);
  });
});

describe('GitLab', () => {
  it('contains a unique fingerprint for each finding, and paths without a leading dot', () => {
    const twice = [...ordinary, ...ordinary.map((one) => (one.file ? { ...one, file: `./${one.file}` } : one))];
    const issues = read('gitlab', [...twice, ...many(5000)]);
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(issues.length);
    expect(issues[0]).toMatchObject({
      description: 'Unknown policy set-headers. Did you mean set-header?',
      check_name: 'policy/unknown-policy',
      severity: 'major',
      location: { path: 'apis/orders/policy.xml', lines: { begin: 3 } },
    });
  });
});
