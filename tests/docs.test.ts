// What pages show is true: command lines have the flags of their commands, and files can be read.
import { hasErrors } from '@apimkit/diagnostics';
import { parsePolicy } from '@apimkit/policy';
import { parseProject } from '@apimkit/repository';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { blocksOf, type Code, inlineCode, pages } from './docs/blocks.ts';
import { commandLines, faultOf } from './docs/command-lines.ts';

const blocks = pages.flatMap(blocksOf);
const inLanguages = (...names: readonly string[]) => blocks.filter(({ language }) => names.includes(language));
const faults = (all: readonly Code[], faultsOf: (code: Code) => readonly (string | undefined)[]) =>
  all.flatMap((code) => faultsOf(code).flatMap((fault) => (fault === undefined ? [] : [`${code.at}: ${fault}`])));

const isProject = (text: string) =>
  /^(?:environments|lint|artifacts):/m.test(text) && !/^\s*- (?:run|name):/m.test(text);

describe('pages', () => {
  it('show commands and flags that exist', () => {
    const shown = blocks.filter(({ language }) =>
      /^(?:sh|bash|console|text|yaml)?$/.test(language.split(' ')[0] ?? ''),
    );
    const all = [...shown, ...pages.flatMap(inlineCode)];
    expect(all.flatMap(({ text }) => commandLines(text)).length).toBeGreaterThan(200);
    expect(faults(all, ({ text }) => commandLines(text).map(faultOf))).toEqual([]);
  });

  it('show JSON that can be parsed', () => {
    const errors = ({ text }: Code) => {
      try {
        JSON.parse(text);
        return [];
      } catch (error) {
        return [String(error)];
      }
    };
    expect(inLanguages('json').length).toBeGreaterThan(5);
    expect(faults(inLanguages('json'), errors)).toEqual([]);
  });

  it('show YAML that can be parsed, and project files without errors', () => {
    const yaml = blocks.filter(({ language }) => /^ya?ml\b/.test(language));
    const errors = ({ text, at }: Code) => {
      const syntax = parseAllDocuments(text).flatMap((document) => document.errors.map(({ message }) => message));
      if (syntax.length > 0 || !isProject(text)) return syntax;
      const { diagnostics } = parseProject(text, at);
      return diagnostics.filter((one) => hasErrors([one])).map(({ message, help }) => `${message}. ${help ?? ''}`);
    };
    expect(yaml.length).toBeGreaterThan(20);
    expect(yaml.filter(({ text }) => isProject(text)).length).toBeGreaterThan(5);
    expect(faults(yaml, errors)).toEqual([]);
  });

  it('show policies that can be parsed', () => {
    const policies = blocks.filter(
      ({ language, text }) => /^xml\b/.test(language) && /^\s*<(?:policies|fragment)\b/.test(text),
    );
    expect(policies.length).toBeGreaterThan(2);
    expect(faults(policies, ({ text }) => parsePolicy(text).diagnostics.map(({ message }) => message))).toEqual([]);
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
