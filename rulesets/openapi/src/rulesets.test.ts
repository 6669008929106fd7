import spectralCore from '@stoplight/spectral-core';
import * as parsers from '@stoplight/spectral-parsers';
import { oas } from '@stoplight/spectral-rulesets';
import { describe, expect, it } from 'vitest';
import root, { apim, minimal, recommended, ruleInformation, strict } from './index.ts';

const { Document, Ruleset, Spectral } = spectralCore;
const all = { minimal, recommended, strict, apim };
const ids = ({ rules }: typeof strict) => Object.keys(rules);
const definition = (value: object) => value as spectralCore.RulesetDefinition;

describe('rulesets', () => {
  it('hold each other', () => {
    expect(ids(recommended)).toEqual(expect.arrayContaining(ids(minimal)));
    expect(ids(strict)).toEqual(expect.arrayContaining(ids(recommended)));
    expect(ids(strict)).toEqual(expect.arrayContaining(ids(apim)));
    expect(root).toBe(recommended);
  });

  it('hold what the importer refuses, drops and changes by severity', () => {
    for (const [id, { severity }] of Object.entries(apim.rules)) {
      expect(id in minimal.rules).toBe(severity === 'error');
      expect(id in recommended.rules).toBe(severity !== 'info');
    }
  });

  it.each(Object.entries(all))('%s is taken by Spectral as it is', (_name, ruleset) => {
    const read = new Ruleset(definition(ruleset));
    expect(Object.keys(read.rules)).toEqual(ids(ruleset));
    expect(Object.values(read.rules).every((rule) => rule.enabled && !rule.resolved)).toBe(true);
  });

  it('give no rule the name of one of Spectral, which would mix the two', () =>
    expect(ids(strict).filter((id) => id in oas.rules)).toEqual([]));

  it('are described by what they hold', () => {
    for (const { id, rulesets, summary, url } of ruleInformation)
      for (const [name, ruleset] of Object.entries(all)) {
        const rule = ruleset.rules[id];
        expect(rule?.severity).toBe(rulesets[name as keyof typeof all]);
        if (rule) expect([rule.description, rule.documentationUrl]).toEqual([summary, url]);
      }
  });

  it('can be extended, with single rules off or of another severity', async () => {
    const engine = new Spectral();
    const rules = { 'structure-info': 'off', 'documentation-api': 'hint' };
    engine.setRuleset(definition({ extends: [minimal, [recommended, 'recommended']], rules }));
    const found = await engine.run(new Document('openapi: 3.0.3\ninfo: {}\npaths: {}\n', parsers.Yaml, 'a.yaml'));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['documentation-api', 3]]);
  });

  it('judge a document in each language, and say nothing of other documents', async () => {
    const engine = new Spectral();
    engine.setRuleset(definition({ extends: [strict] }));
    const judge = async (text: string) =>
      (await engine.run(new Document(text, parsers.Yaml, 'a.yaml'))).map(({ code }) => code);
    for (const version of ['swagger: "2.0"', 'openapi: 3.0.3', 'openapi: 3.1.0'])
      expect(await judge(`${version}\npaths: { orders: { get: {} } }\n`)).toContain('structure-path-slash');
    expect(await judge('asyncapi: 2.6.0\n')).toEqual(['unrecognized-format']);
    expect(await judge('openapi: 3.9.0\n')).toEqual(['apim-version']);
  });
});
