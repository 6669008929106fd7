import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCSharp } from '@apimkit/policy/node';
import { describe, expect, it } from 'vitest';
import { policyRules } from './index.ts';
import { testRule } from './testing/index.ts';

const folder = join(import.meta.dirname, 'rules');
const parse = await loadCSharp();

describe('rules', () => {
  it('are all listed, each in a folder of its name', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(policyRules.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it.each(policyRules)('$id keeps the word of its page', (rule) => {
    const page = readFileSync(join(folder, rule.id, 'page.md'), 'utf8');
    expect(testRule(rule, page, parse).problems).toEqual([]);
  });
});
