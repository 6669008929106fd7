import { readdirSync, readFileSync } from 'node:fs';
import spectralCore from '@stoplight/spectral-core';
import * as parsers from '@stoplight/spectral-parsers';
import { describe, expect, it } from 'vitest';
import { ruleInformation, strict } from './index.ts';

const { Document, Spectral } = spectralCore;
const folder = new URL('../pages/', import.meta.url);
const engine = new Spectral();
engine.setRuleset(strict as unknown as spectralCore.RulesetDefinition);

// These are wrong in two ways, each of which has its own rule.
const also: Readonly<Record<string, string>> = {
  'apim-no-secure-server': 'security-http-server',
  'apim-display-name-length': 'documentation-summary-form',
  'documentation-deprecated': 'documentation-operation-description',
  'versioning-twice': 'versioning-path',
  'paging-bare-array': 'paging-missing',
};

const judge = async (text: string) =>
  (await engine.run(new Document(text, parsers.Yaml, 'page.yaml'))).filter(({ code }) => String(code) in strict.rules);

interface Page {
  readonly text: string;
  readonly head: string;
  readonly says: readonly string[];
  readonly wrong: string;
  readonly right: string;
}

function pageOf(id: string): Page {
  const text = readFileSync(new URL(`${id}.md`, folder), 'utf8');
  const [, wrong = '', right = ''] =
    /\n## Wrong\n([\s\S]*)\n## Right\n([\s\S]*)\n## When not to use it\n/.exec(text) ?? [];
  const example = (part: string) => /```(?:yaml|json)\n([\s\S]*?)```/.exec(part)?.[1] ?? '';
  const says = wrong
    .split('\n\n')
    .filter((part) => part.startsWith('> '))
    .map((part) => part.replaceAll('\n> ', ' ').slice(2).trim());
  return { text, head: text.split('\n')[2] ?? '', says, wrong: example(wrong), right: example(right) };
}

describe('pages', () => {
  it('are those of the rules, and of nothing else', () =>
    expect(readdirSync(folder).sort()).toEqual(ruleInformation.map(({ id }) => `${id}.md`).sort()));

  it.each(ruleInformation)('$id says what the rule is, where it is, and what it finds', async (rule) => {
    const { text, head, wrong, right, says } = pageOf(rule.id);
    const [severity] = Object.values(rule.rulesets);
    const languages = rule.dialects[0] === 'any' ? 'of any version' : rule.dialects.join(', ');
    expect(text.startsWith(`# ${rule.id}\n`)).toBe(true);
    expect(head).toBe(
      `${rule.summary}. Severity: ${severity}. In: ${Object.keys(rule.rulesets).join(', ')}. Judges OpenAPI ${languages}.`,
    );
    // The example of 5 MB is in no page.
    const found = await judge(rule.id === 'apim-size' ? `${right}x: ${'a'.repeat(5 * 1024 * 1024)}` : wrong);
    expect(found.filter(({ code }) => code === rule.id).map(({ message }) => message)).toEqual(says);
    expect(says.length).toBeGreaterThan(0);
    const sound = new Set((await judge(right)).map(({ code }) => code));
    expect(sound).not.toContain(rule.id);
    const only = new Set(found.map(({ code }) => String(code)).filter((code) => !sound.has(code)));
    expect([...only].filter((code) => code !== also[rule.id])).toEqual([rule.id]);
    if (rule.family === 'apim') expect(text).toContain('\n## Source\n');
  });
});
