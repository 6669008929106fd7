import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCSharp } from '@apimkit/csharp/node';
import { activeRulesOf } from '@apimkit/lint';
import { lintSpecifications } from '@apimkit/openapi-lint/node';
import { ruleOfData } from '@apimkit/policy-lint';
import { testPolicyRule } from '@apimkit/policy-lint/testing';
import { openRepository } from '@apimkit/repository/node';
import { testRule } from '@apimkit/rules/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apimkit-rulesets-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Ids, severities and rulesets of the rules that are on in a repository with these settings. */
async function active(settings: object, files: Readonly<Record<string, object>> = {}) {
  await writeFile(join(folder, 'apimkit.yaml'), JSON.stringify({ artifacts: 'artifacts', lint: settings }));
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), JSON.stringify(content));
  return activeRulesOf(await openRepository(folder));
}
const install = (name: string) =>
  mkdir(join(folder, 'node_modules/@apimkit'), { recursive: true }).then(() =>
    cp(join(root, 'rulesets', name), join(folder, 'node_modules/@apimkit', `ruleset-${name}`), { recursive: true }),
  );
const policies = (rules: Awaited<ReturnType<typeof active>>) =>
  rules.filter(({ id }) => id.startsWith('policy/')).map(({ id, severity }) => `${id} ${severity}`);
const apis = (rules: Awaited<ReturnType<typeof active>>) =>
  rules.filter(({ id }) => id.startsWith('api/')).map(({ id, severity }) => `${id} ${severity}`);

describe('a ruleset package in extends', () => {
  it.each(['installed', 'not installed'])('means the ruleset of the short name: %s', async (where) => {
    const short = await active({ policies: { extends: ['security'] }, apis: { extends: 'minimal' } });
    if (where === 'installed') await Promise.all([install('policy'), install('api')]);
    const long = await active({
      policies: { extends: ['@apimkit/ruleset-policy/security'] },
      apis: { extends: ['@apimkit/ruleset-api/minimal'] },
    });
    expect(policies(long)).toEqual(policies(short));
    expect(apis(long)).toEqual(apis(short));
    expect(policies(short)).toContain('policy/cors-any-origin warning');
    expect(apis(short)).not.toContain('api/plain-http warning');
  });

  it('can be the base of a JSON ruleset of an organisation', async () => {
    const house = {
      extends: ['@apimkit/ruleset-policy/minimal'],
      rules: { 'todo-comment': 'error', 'child-order': 'off', 'too-many-lines': ['warning', { lines: 60 }] },
    };
    const rules = await active(
      { policies: { extends: ['./house.json'] }, apis: { extends: ['./apis.json'] } },
      { 'house.json': house, 'apis.json': { rules: { 'plain-http': 'error' } } },
    );
    expect(policies(rules)).toEqual(
      expect.arrayContaining(['policy/todo-comment error', 'policy/not-well-formed error']),
    );
    expect(policies(rules).join(' ')).not.toContain('child-order');
    expect(apis(rules)).toEqual(['api/plain-http error']);
    expect(rules.find(({ id }) => id === 'policy/todo-comment')?.ruleset).toBe('./house.json');
  });

  it.each<[object, object, RegExp]>([
    [{ policies: { extends: ['./house.json'] } }, { rules: { 'todo-coment': 'error' } }, /did you mean todo-comment/],
    [
      { policies: { extends: ['./house.json'] } },
      { rule: {} },
      /house\.json cannot be read: .* must have the key rules/,
    ],
    [{ apis: { extends: ['./house.json'] } }, { rules: { 'plain-http': 'loud' } }, /plain-http cannot be "loud"/],
    [{ apis: { extends: ['@apimkit/ruleset-api/best'] } }, {}, /Unknown ruleset @apimkit\/ruleset-api\/best/],
  ])('is rejected where it is wrong: %j %j', async (settings, house, words) => {
    await expect(active(settings, { 'house.json': house })).rejects.toThrow(words);
  });
});

describe('one test for rules', () => {
  const page = (name: string, head: string, language: string, wrong: string, right: string, message: string) =>
    [
      ...[`# ${name}`, head, '## Wrong', `\`\`\`${language}\n${wrong}\n\`\`\``, `> ${message}`],
      ...['## Right', `\`\`\`${language}\n${right}\n\`\`\``, '## When not to use it', 'Never.'],
    ].join('\n\n');

  it('tests a policy rule that an organisation writes as data', async () => {
    const rule = ruleOfData({
      ...{ id: 'house-audit', message: 'API policies must include the fragment audit', scopes: ['api'] },
      ...{ select: "inbound/include-fragment[@fragment-id='audit']", must: 'present' },
    });
    const head = `${rule.message}. Family: style. Severity: warning. Rulesets: none. Needs: scope.`;
    const policy = (inbound: string) => `<policies><inbound>${inbound}</inbound></policies>`;
    const text = page(
      ...([rule.id, head, 'xml api', policy('<base />'), policy('<include-fragment fragment-id="audit" />')] as const),
      rule.message,
    );
    const parse = await loadCSharp();
    expect((await testPolicyRule(rule, text, parse)).problems).toEqual([]);
    expect((await testPolicyRule(rule, text.replace('"audit"', '"other"'), parse)).problems).toEqual([
      'right example 1 is reported: API policies must include the fragment audit',
    ]);
  });

  it('tests a rule of a Spectral ruleset', async () => {
    const ruleset = join(folder, 'house.yaml');
    await writeFile(
      ruleset,
      "rules:\n  house-title:\n    message: The title must start with Contoso\n    given: $.info.title\n    then: { function: pattern, functionOptions: { match: '^Contoso' } }\n",
    );
    const api = (title: string) => `openapi: 3.0.3\ninfo: { title: ${title}, version: '1' }\npaths: {}`;
    const text = page(
      ...(['house-title', 'Titles start with Contoso.', 'yaml', api('Orders'), api('Contoso orders')] as const),
      'The title must start with Contoso',
    );
    const lint = (example: { readonly text: string }) =>
      lintSpecifications([{ file: 'page.yaml', text: example.text }], { folder, rulesets: [ruleset] });
    expect((await testRule({ code: 'house-title' }, text, lint)).problems).toEqual([]);
    expect((await testRule({ code: 'house-title' }, text.replace('Contoso orders', 'Orders'), lint)).problems).toEqual([
      'right example 1 is reported: The title must start with Contoso',
    ]);
  });
});
