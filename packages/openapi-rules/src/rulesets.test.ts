import spectralCore from '@stoplight/spectral-core';
import * as parsers from '@stoplight/spectral-parsers';
import { oas } from '@stoplight/spectral-rulesets';
import { describe, expect, it } from 'vitest';
import { openapiRules, spectralRulesets } from './index.ts';

const { Document, Ruleset, Spectral } = spectralCore;
const { minimal, recommended, strict, apim } = spectralRulesets;
const ids = ({ rules }: typeof strict) => Object.keys(rules);
const definition = (value: object) => value as spectralCore.RulesetDefinition;

describe('rulesets', () => {
  it('contain the smaller ones', () => {
    expect(ids(recommended)).toEqual(expect.arrayContaining(ids(minimal)));
    expect(ids(strict)).toEqual(expect.arrayContaining(ids(recommended)));
    expect(ids(strict)).toEqual(expect.arrayContaining(ids(apim)));
  });

  it('contain what the importer rejects, drops and changes by severity', () => {
    for (const [id, { severity }] of Object.entries(apim.rules)) {
      expect(id in minimal.rules).toBe(severity === 'error');
      expect(id in recommended.rules).toBe(severity !== 'info');
    }
  });

  it.each(Object.entries(spectralRulesets))('%s is accepted by Spectral', (_name, ruleset) => {
    const read = new Ruleset(definition(ruleset));
    expect(Object.keys(read.rules)).toEqual(ids(ruleset));
    expect(Object.values(read.rules).every((rule) => rule.enabled && !rule.resolved)).toBe(true);
  });

  it('have no rule with the name of a rule of Spectral, which would mix the two', () =>
    expect(ids(strict).filter((id) => id in oas.rules)).toEqual([]));

  it('have the severities and documentation of the rules', () => {
    for (const { id, rulesets, summary, documentation } of openapiRules)
      for (const [name, ruleset] of Object.entries(spectralRulesets)) {
        const rule = ruleset.rules[id];
        expect(rule?.severity.replace('warn', 'warning')).toBe(rulesets[name]);
        if (rule) expect([rule.description, rule.documentationUrl]).toEqual([summary, documentation]);
      }
  });

  it('can be extended, with single rules off or with another severity', async () => {
    const engine = new Spectral();
    const rules = { 'structure-info': 'off', 'documentation-api': 'hint' };
    engine.setRuleset(definition({ extends: [minimal, [recommended, 'recommended']], rules }));
    const found = await engine.run(new Document('openapi: 3.0.3\ninfo: {}\npaths: {}\n', parsers.Yaml, 'a.yaml'));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['documentation-api', 3]]);
  });

  it('check documents of each dialect, and report nothing for other documents', async () => {
    const engine = new Spectral();
    engine.setRuleset(definition({ extends: [strict] }));
    const lint = async (text: string) =>
      (await engine.run(new Document(text, parsers.Yaml, 'a.yaml'))).map(({ code }) => code);
    for (const version of ['swagger: "2.0"', 'openapi: 3.0.3', 'openapi: 3.1.0'])
      expect(await lint(`${version}\npaths: { orders: { get: {} } }\n`)).toContain('structure-path-slash');
    expect(await lint('asyncapi: 2.6.0\n')).toEqual(['unrecognized-format']);
    expect(await lint('openapi: 3.9.0\n')).toEqual(['apim-version']);
  });
});
