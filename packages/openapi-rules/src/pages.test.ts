import { readdirSync, readFileSync } from 'node:fs';
import { dialectVersion } from '@apimkit/openapi/document';
import { type PageExample, testRule } from '@apimkit/rules/testing';
import spectralCore from '@stoplight/spectral-core';
import * as parsers from '@stoplight/spectral-parsers';
import { describe, expect, it } from 'vitest';
import { openapiRules, spectralRulesets } from './index.ts';

const { Document, Spectral } = spectralCore;
const folder = new URL('rules/', import.meta.url);
const engine = new Spectral();
engine.setRuleset(spectralRulesets.strict as unknown as spectralCore.RulesetDefinition);

// The wrong examples of these rules violate another rule too.
const also: Readonly<Record<string, string>> = {
  'apim-no-secure-server': 'security-http-server',
  'apim-display-name-length': 'documentation-summary-form',
  'documentation-deprecated': 'documentation-operation-description',
  'versioning-twice': 'versioning-path',
  'apim-required-property': 'documentation-response',
  'paging-bare-array': 'paging-missing',
};

const lint = async ({ text }: PageExample) => {
  const found = await engine.run(new Document(text, parsers.Yaml, 'page.yaml'));
  return found.map(({ code, message }) => ({ code: String(code), message, severity: 'error' as const }));
};

describe('pages', () => {
  it('are in the folders of the rules', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(openapiRules.map(({ id }) => id).sort());
  });

  it.each(openapiRules)('$id reports what its page quotes', async (rule) => {
    const page = readFileSync(new URL(`${rule.id}/page.md`, folder), 'utf8');
    const found: string[] = [];
    const { problems } = await testRule(rule, page, async (example) => {
      // A page does not contain an example of 5 MB.
      const isLarge = example.info === '5 MB';
      const all = await lint(
        isLarge ? { ...example, text: `${example.text}x: ${'a'.repeat(5 * 1024 * 1024)}` } : example,
      );
      found.push(...all.map(({ code }) => code));
      return all;
    });
    expect(problems).toEqual([]);
    expect(page).toMatch(/^> /m);
    if (rule.dialects !== undefined && rule.dialects !== 'any')
      expect(page).toContain(`\n\nChecks OpenAPI ${rule.dialects.map(dialectVersion).join(', ')} only.\n`);
    if (rule.family === 'apim') expect(page).toContain('\n## Source\n');
  });

  it.each(openapiRules)('$id has an example that violates no other rule', async ({ id }) => {
    const page = readFileSync(new URL(`${id}/page.md`, folder), 'utf8');
    const [wrong = '', right = ''] = [...page.matchAll(/^```(?:yaml|json)[^\n]*\n([\s\S]*?)^```/gm)].map(
      (one) => one[1],
    );
    const codes = async (text: string) =>
      (await lint({ language: 'yaml', info: '', text, messages: [] }))
        .map(({ code }) => code)
        .filter((code) => code in spectralRulesets.strict.rules);
    const sound = await codes(right);
    const only = (await codes(wrong)).filter((code) => !sound.includes(code) && code !== also[id] && code !== id);
    expect([...new Set(only)]).toEqual([]);
  });
});
