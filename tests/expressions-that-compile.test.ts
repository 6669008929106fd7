import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCSharp } from '@apimkit/csharp/node';
import { encodeExpressions } from '@apimkit/policy';
import { createLinter, LintedPolicy, policyRules } from '@apimkit/policy-lint';
import { describe, expect, it } from 'vitest';
import { hasDotnet } from './oracle/dotnet.ts';
import { areas, sourceOf } from './oracle/expressions/cases/index.ts';
import { evaluateWithNet } from './oracle/expressions/net.ts';
import { readExpressionRecords } from './oracle/expressions/recorded.ts';

const rules = policyRules
  .filter(({ id }) => id === 'expression-does-not-compile')
  .map((rule) => ({ rule, severity: rule.severity }));
const parse = await loadCSharp();
const linter = createLinter({ rules, parse });

/** The findings about an expression in a policy, in both encodings of policies. */
function findingsOf(source: string): readonly string[] {
  const raw = `<policies><inbound><set-body>${source}</set-body></inbound></policies>`;
  return [raw, encodeExpressions(raw)].flatMap((text) =>
    linter.lint(text).map(({ message }) => `${source.trim()}: ${message}`),
  );
}

describe('expression-does-not-compile', () => {
  const cases = Object.keys(areas).flatMap((area) => {
    const { records } = readExpressionRecords(area);
    return Object.entries(records).map(([code, record]) => ({ code, record }));
  });
  const isRejected = ({ record }: (typeof cases)[number]) => 'error' in record;

  it('reports no expression that C# accepts', () => {
    const accepted = cases.filter((one) => !isRejected(one));
    expect(accepted.length).toBeGreaterThan(5_000);
    expect(accepted.flatMap(({ code }) => findingsOf(sourceOf(code)))).toEqual([]);
  });

  it('reports most of what C# rejects because of types', () => {
    const rejected = cases.filter(isRejected).map(({ code }) => sourceOf(code));
    const reported = rejected.filter((source) => findingsOf(source).length === 2);
    expect(reported.length).toBeGreaterThan(900);
  });
});

const shared = join(import.meta.dirname, '../../shared');
const missing = [
  ...(existsSync(shared) ? [] : ['../shared is absent']),
  ...(hasDotnet() ? [] : ['.NET is not installed']),
];

describe.skipIf(missing.length > 0)(`public policies (${missing.join(', ') || 'checked with .NET'})`, () => {
  it('have findings only where C# rejects the expression', { timeout: 120_000 }, () => {
    const files = globSync(['data/**/*.xml', 'reference/policies/**/*.xml'], { cwd: shared });
    expect(files.length).toBeGreaterThan(1_000);
    const reported = files.flatMap((file) => {
      const text = readFileSync(join(shared, file), 'utf8');
      const starts = linter.lint(text, { file }).map(({ range }) => range?.start);
      const policy = new LintedPolicy(text, { file }, parse);
      return starts.map((start) => {
        const [line, column] = [start?.line ?? 0, start?.column ?? 0];
        const before = policy.expressions.findLast((one) => {
          const at = policy.lines.positionAt(one.start);
          return at.line < line || (at.line === line && at.column <= column);
        });
        // A named value can be a part of a string only: any text does.
        return { file, source: (before?.decoded ?? '').replaceAll(/\{\{[\w.-]+\}\}/g, 'value') };
      });
    });
    const records = evaluateWithNet(reported.map(({ source }) => ({ source, runs: [] })));
    const accepted = reported.filter((_, index) => !records[index]?.some((record) => 'error' in record));
    process.stdout.write(`${files.length} public policies: ${reported.length} findings\n`);
    expect(accepted).toEqual([]);
  });
});
