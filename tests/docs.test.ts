// What pages show is true: command lines have the flags of their commands, and files can be read.
import { describe, expect, it } from 'vitest';
import { blocksOf, type Code, inlineCode, pages } from './docs/blocks.ts';
import { commandLines, faultOf } from './docs/command-lines.ts';
import { jsonFaults, policyFaults, yamlFaults, yamlKind } from './docs/faults.ts';

const blocks = pages.flatMap(blocksOf);
/** The blocks of a language; a path may follow it. */
const written = (language: RegExp) => blocks.filter((block) => language.test(block.language.split(' ')[0] ?? ''));
const faults = (all: readonly Code[], faultsOf: (text: string) => readonly (string | undefined)[]) =>
  all.flatMap(({ at, text }) => faultsOf(text).flatMap((fault) => (fault === undefined ? [] : [`${at}: ${fault}`])));

describe('pages', () => {
  it('show commands and flags that exist', () => {
    const all = [...written(/^(?:sh|bash|console|text|yaml)?$/), ...pages.flatMap(inlineCode)];
    expect(all.flatMap(({ text }) => commandLines(text)).length).toBeGreaterThan(200);
    expect(faults(all, (text) => commandLines(text).map(faultOf))).toEqual([]);
  });

  it('show JSON that can be parsed', () => {
    expect(written(/^json$/).length).toBeGreaterThan(5);
    expect(faults(written(/^json$/), jsonFaults)).toEqual([]);
  });

  it('show YAML that can be parsed, and project files and overrides without errors', () => {
    const yaml = written(/^ya?ml$/);
    const kinds = yaml.map(({ text }) => yamlKind(text));
    expect(kinds.filter((kind) => kind === 'project').length).toBeGreaterThan(5);
    expect(kinds.filter((kind) => kind === 'overrides').length).toBeGreaterThan(3);
    expect(faults(yaml, yamlFaults)).toEqual([]);
  });

  it('show policies that can be parsed', () => {
    const policies = written(/^xml$/).filter(({ text }) => /^\s*<(?:policies|fragment)\b/.test(text));
    expect(policies.length).toBeGreaterThan(2);
    expect(faults(policies, policyFaults)).toEqual([]);
  });
});

describe('a command line in a page', () => {
  it.each([
    ['apimkit plan --env prod --prun', 'plan: unknown flag --prun; did you mean --prune?'],
    ['npx apimkit pln --env prod', 'unknown command pln; did you mean plan?'],
    ['npx @apimkit/cli extract --layout toolkits', 'extract: --layout cannot be toolkits'],
    ["npx apimkit plan --select 'api:a|b' | head --lines 3 # --nothing", undefined],
    ['apimkit policy effective api:orders --product NAME && apimkit status --live', undefined],
  ])('%s', (text, fault) => {
    expect(commandLines(text).map(faultOf)).toContain(fault);
  });
});

describe('a file in a page', () => {
  it.each([
    ['JSON', jsonFaults, '{ "a": 1, }', /JSON/],
    ['YAML', yamlFaults, 'a: [1', /./],
    ['a project file', yamlFaults, 'environments: { prod: { servce: shop } }', /Unknown key servce.*service/],
    ['an override file', yamlFaults, 'namedValues: { name: a }', /./],
    ['a policy', policyFaults, '<policies><inbound></policies>', /./],
  ] as const)('is rejected when it is wrong: %s', (_, faultsOf, text, expected) => {
    expect(faultsOf(text).join()).toMatch(expected);
  });
});
