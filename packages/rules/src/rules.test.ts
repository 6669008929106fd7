import { describe, expect, it } from 'vitest';
import { activeRules, checkedRuleset, decideRules, reportFinding, ruleNamespace, rulesetsOf } from './index.ts';
import { type PageExample, pageHead, readPage, testRule, withPageHead } from './testing/index.ts';

const { define, describe: describeRule } = ruleNamespace<string, { readonly line: number }>()({
  prefix: 'text/',
  pages: { folder: 'packages/text', path: (id) => `src/rules/${id}/page.md` },
  families: ['style', 'security'],
  rulesets: ['minimal', 'recommended', 'strict'],
  needs: ['repository'],
});

const longLines = define({
  id: 'long-lines',
  family: 'style',
  severity: 'warning',
  rulesets: { strict: 'error', recommended: 'warning' },
  summary: 'A line is too long',
  message: 'The line has {count} characters',
  help: 'Use at most {most}',
  options: { most: 80, except: ['http'] },
  *check(text, { most, except }) {
    for (const [index, { length }] of text.split('\n').entries())
      if (length > most && !except.some((one) => text.includes(one)))
        yield { line: index + 1, values: { count: length, most } };
  },
});
const noTabs = define({
  id: 'no-tabs',
  family: 'style',
  severity: 'info',
  rulesets: ['strict'],
  summary: 'A line contains tabs',
  message: 'The line contains tabs',
  help: 'Use spaces',
  *check(text) {
    if (text.includes('\t')) yield { line: 1 };
  },
});
const gone = describeRule({
  id: 'gone',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'Something is gone',
  message: '{name} is gone',
  needs: ['repository'],
});
const rules = [longLines, noTabs, gone];
const on = (configuration: Parameters<typeof activeRules>[1]) =>
  activeRules({ rules }, configuration).map(({ rule, severity }) => `${rule.id} ${severity}`);

describe('a declaration', () => {
  it('gets code, page, documentation and defaults from its namespace', () => {
    expect(longLines).toMatchObject({
      code: 'text/long-lines',
      page: 'src/rules/long-lines/page.md',
      documentation: 'https://github.com/apimkit/apimkit/blob/main/packages/text/src/rules/long-lines/page.md',
      needs: [],
    });
    expect(gone).toMatchObject({ code: 'text/gone', help: '', options: {}, needs: ['repository'] });
  });

  it('lists rulesets in the order of the namespace, each with a severity', () => {
    expect(Object.entries(longLines.rulesets)).toEqual([
      ['recommended', 'warning'],
      ['strict', 'error'],
    ]);
    expect(gone.rulesets).toEqual({ minimal: 'error', recommended: 'error', strict: 'error' });
  });

  it('types the values of its findings', () => {
    define({
      id: 'typed',
      family: 'style',
      severity: 'info',
      summary: 'Typed',
      message: '{name} is {value}',
      // @ts-expect-error the value is missing
      *check() {
        yield { line: 1, values: { name: 'a' } };
      },
    });
    // @ts-expect-error there is no such family
    define({ id: 'typed', family: 'styl', severity: 'info', summary: 'Typed', message: 'x', check: () => [] });
  });

  it('makes diagnostics with the values of a finding', () => {
    const [finding] = longLines.check('x'.repeat(90), longLines.options);
    expect(reportFinding(longLines, 'error', finding?.values, { file: 'a.txt' })).toEqual({
      code: 'text/long-lines',
      severity: 'error',
      message: 'The line has 90 characters',
      help: 'Use at most 80',
      file: 'a.txt',
    });
    expect(reportFinding(gone, 'error', { name: 'a' })).not.toHaveProperty('help');
  });
});

describe('a configuration', () => {
  it('takes recommended by default, and the last ruleset and setting win', () => {
    expect(on({})).toEqual(['long-lines warning', 'gone error']);
    expect(on({ extends: ['strict', 'recommended'] })).toEqual(['long-lines warning', 'no-tabs info', 'gone error']);
    expect(on({ extends: ['minimal'], rules: { 'text/no-tabs': 'error', gone: 'off' } })).toEqual(['no-tabs error']);
  });

  it('takes rulesets as data, which may extend others', () => {
    const house = { name: 'house', extends: 'minimal', rules: { 'no-tabs': 'warning' } } as const;
    expect(on({ extends: [house] })).toEqual(['no-tabs warning', 'gone error']);
    expect(on({ extends: [{ name: 'a', rules: rulesetsOf(rules).strict?.rules ?? {} }] })).toEqual(
      on({ extends: ['strict'] }),
    );
    const circle = { a: { extends: 'b', rules: {} }, b: { extends: 'a', rules: {} } };
    expect(() => activeRules({ rules, rulesets: circle }, { extends: ['a'] })).toThrow(/a extends itself: a > b > a/);
  });

  it.each([
    [[], /must have the key rules/],
    [{ rules: {}, rule: 1 }, /has the unknown key rule; the keys are extends and rules/],
    [{ rules: {}, extends: [1] }, /extends must be a name or a list of names/],
  ])('rejects the ruleset %j', (value, words) => expect(() => checkedRuleset('house', value)).toThrow(words));

  it('sets options beside their defaults, and keeps them where a later layer sets a severity alone', () => {
    const [decision] = decideRules(
      { rules },
      {
        extends: ['strict'],
        rules: [
          { name: 'apimkit.yaml', rules: { 'long-lines': ['warning', { most: 100 }] } },
          { name: '--rule', rules: { 'long-lines': 'info' } },
        ],
      },
    );
    expect(decision).toMatchObject({ level: 'info', options: { most: 100, except: ['http'] } });
    expect(decision?.steps).toEqual([
      { by: 'strict', level: 'error' },
      { by: 'apimkit.yaml', level: 'warning' },
      { by: '--rule', level: 'info' },
    ]);
  });

  it('explains why a rule is off', () => {
    const [, tabs, last] = decideRules({ rules }, { rules: { gone: 'off' } });
    expect(tabs).toMatchObject({ level: 'off', steps: [] });
    expect(last).toMatchObject({
      level: 'off',
      steps: [
        { by: 'recommended', level: 'error' },
        { by: 'rules', level: 'off' },
      ],
    });
  });

  it('turns own rules on, and rejects an id that is taken', () => {
    const own = define({
      id: 'own',
      family: 'style',
      severity: 'warning',
      summary: 'Own',
      message: 'Own',
      check: () => [],
    });
    const all = activeRules({ rules: [noTabs] }, { extends: [], own: [own] });
    expect(all).toMatchObject([{ rule: { id: 'own' }, severity: 'warning', by: 'own' }]);
    expect(() => activeRules({ rules: [own] }, { extends: [], own: [own] })).toThrow(
      /own has the id of a built-in rule/,
    );
    expect(() => activeRules({ rules: [noTabs] }, { extends: [], own: [own, own] })).toThrow(/id of another own rule/);
  });

  it.each<[unknown, RegExp]>([
    [{ extends: ['strct'] }, /Unknown ruleset strct; did you mean strict\?/],
    [{ rules: { 'long-line': 'off' } }, /Unknown rule long-line; did you mean long-lines\?/],
    [{ rules: { 'long-lines': 'loud' } }, /long-lines cannot be "loud": use error, warning, info or off/],
    [{ rules: { 'long-lines': ['error', { mots: 5 }] } }, /does not have the option mots; its options: most, except/],
    [{ rules: { 'long-lines': ['error', { most: '5' }] } }, /option most of long-lines must be a number/],
    [{ rules: { 'long-lines': ['error', { except: [5] }] } }, /option except of long-lines must be a list of texts/],
    ['strict', /must be an object/],
    [{ extends: 'strict' }, /extends must be an array/],
    [{ extend: ['strict'] }, /Unknown key extend in a configuration; did you mean extends\?/],
    [{ rules: ['long-lines'] }, /rules must be an object/],
  ])('rejects %j', (configuration, words) => expect(() => on(configuration as never)).toThrow(words));
});

describe('a page', () => {
  const page = [
    '# long-lines',
    '',
    'A line is too long. Family: style. Severity: warning. Rulesets: recommended, strict (error).',
    '',
    'Long lines are hard to read.',
    '',
    '## Wrong',
    '',
    '```text max=5',
    'abcdefghi',
    '```',
    '',
    '> The line has 9',
    '> characters',
    '',
    '## Right',
    '',
    '```text',
    'abc',
    '```',
    '',
    '## When not to use it',
    '',
    'Never.',
    '',
  ].join('\n');
  const lint = ({ text }: PageExample) =>
    [...longLines.check(text.trimEnd(), { most: 5, except: [] })].map(({ values }) =>
      reportFinding(longLines, 'warning', values),
    );

  it('is read as head, sections and examples', () => {
    expect(readPage(page)).toMatchObject({
      title: 'long-lines',
      sections: ['Wrong', 'Right', 'When not to use it'],
      wrong: [{ language: 'text', info: 'max=5', text: 'abcdefghi\n', messages: ['The line has 9 characters'] }],
      right: [{ messages: [] }],
    });
    expect(readPage(page).head).toBe(pageHead(longLines));
    expect(withPageHead(page.replace('too long', 'long'), longLines)).toBe(page);
    expect(withPageHead('# long-lines\n\n## Wrong\n', longLines)).toBe(
      `# long-lines\n\n${pageHead(longLines)}\n\n## Wrong\n`,
    );
  });

  it('agrees with its rule', async () => expect((await testRule(longLines, page, lint)).problems).toEqual([]));

  it.each([
    ['# long-lines', '# other', 'the title of the page is other, not long-lines'],
    ['Family: style', 'Family: flow', 'the first paragraph of the page must be: A line'],
    ['abcdefghi', 'abc', 'wrong example 1 is not reported'],
    [
      '```\n\n## When',
      '```\n\n```text\nabcdefg\n```\n\n## When',
      'right example 2 is reported: The line has 7 characters',
    ],
    ['has 9', 'has 8', 'wrong example 1 is reported as The line has 9 characters, not'],
    ['## When not', '## When', 'the page has no section When not to use it'],
  ])('with %j replaced does not', async (from, to, problem) => {
    const { problems } = await testRule(longLines, page.replace(from, to), lint);
    expect(problems.join('\n')).toContain(problem);
  });

  it('accepts a rule of another engine by its code alone', async () =>
    expect((await testRule({ code: 'text/long-lines', id: 'long-lines' }, page, lint)).problems).toEqual([]));
});
