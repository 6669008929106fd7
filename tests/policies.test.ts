import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCSharp } from '@apimkit/csharp/node';
import { readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { activePolicyRules, createLinter, policyRules } from '@apimkit/policy-lint';
import { policiesOf } from '@apimkit/repository';
import { describe, expect, it } from 'vitest';

const shared = join(import.meta.dirname, '../../shared/data');
const parse = await loadCSharp();

describe.skipIf(!existsSync(shared))('public policies (skipped when ../shared is absent)', () => {
  const folder = join(shared, 'policies');
  const index: { readonly files: readonly { file: string; rawxmlParses: boolean }[] } = existsSync(folder)
    ? JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
    : { files: [] };

  it('are linted by every rule without a crash, and ranges are inside of the text', () => {
    const linter = createLinter({ rules: policyRules.map((rule) => ({ rule, severity: rule.severity })), parse });
    for (const { file } of index.files) {
      const text = readFileSync(join(folder, file), 'utf8');
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { range, message, help } of linter.lint(text, { file, scope: 'api' })) {
        expect(range?.end.line).toBeLessThanOrEqual(lines);
        expect(`${message} ${help}`).not.toContain('undefined');
      }
    }
  });

  it('have findings of form exactly where they are broken, and no unknown policy', () => {
    const linter = createLinter({ rules: activePolicyRules({ extends: ['minimal'] }), parse });
    const found = index.files.flatMap(({ file }) => linter.lint(readFileSync(join(folder, file), 'utf8'), { file }));
    const broken = new Set(found.filter(({ rule }) => rule === 'not-well-formed').map(({ file }) => file));
    expect([...broken]).toEqual(index.files.filter(({ rawxmlParses }) => !rawxmlParses).map(({ file }) => file));
    expect(found.filter(({ rule }) => rule === 'unknown-policy')).toEqual([]);
  });

  it('of whole repositories miss nothing that is there, Liquid templates included', async () => {
    const linter = createLinter({ rules: activePolicyRules(), parse });
    for (const repository of readdirSync(join(shared, 'repos')).filter((name) => name !== 'index.json'))
      for (const root of readdirSync(join(shared, 'repos', repository)).filter((name) =>
        name.startsWith('artifacts'),
      )) {
        const { artifacts } = readArtifacts((await readTree(join(shared, 'repos', repository, root))).tree);
        const missing = policiesOf(artifacts)
          .flatMap(({ text, surroundings }) => linter.lint(text, surroundings))
          .filter(({ rule }) => rule.startsWith('unknown-') && rule !== 'unknown-context-member')
          .map(({ file, message }) => `${file} ${message}`);
        expect(missing, `${repository} ${root}`).toEqual([]);
      }
  });
});

describe('the sample', () => {
  it('keeps the rules that are recommended', async () => {
    const linter = createLinter({ rules: activePolicyRules(), parse });
    const { tree } = await readTree(join(import.meta.dirname, '../examples/sample/artifacts'));
    const policies = policiesOf(readArtifacts(tree).artifacts);
    const found = policies.flatMap(({ text, surroundings }) => linter.lint(text, surroundings));
    expect(policies.length).toBeGreaterThan(5);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual(['missing-base']);
  });
});
