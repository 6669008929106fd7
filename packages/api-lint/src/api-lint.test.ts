import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApiFact,
  type ApiFacts,
  apiRules,
  checkApis,
  decideApiRules,
  explainApiRule,
  valueLocator,
} from './index.ts';

const api = (name: string, more: Partial<ApiFact> = {}): ApiFact => ({
  resource: `api:${name}`,
  name,
  file: `apis/${name}/apiInformation.json`,
  root: name,
  type: 'http',
  path: name,
  protocols: ['https'],
  subscriptionRequired: false,
  keyNames: { header: 'Ocp-Apim-Subscription-Key', query: 'subscription-key' },
  authorization: [],
  hasContact: false,
  keepsRequiredQuery: false,
  operations: [],
  schemas: [],
  products: [],
  isSubscribed: false,
  runs: () => undefined,
  ...more,
});
const facts = (...apis: readonly ApiFact[]): ApiFacts => ({
  apis,
  products: [],
  versionSets: [],
  backends: [],
  tags: [],
});

describe('a serviceUrl', () => {
  const policy = (name: string, isNested: boolean) => ({
    name,
    section: 'inbound',
    tag: `<${name} />`,
    text: `<${name} />`,
    isNested,
    file: 'policy.xml',
    line: 1,
    isOwn: true,
  });
  it.each([
    [[], 2],
    [[policy('set-backend-service', true)], 2],
    [[policy('set-backend-service', false)], 0],
    [[policy('return-response', false)], 0],
  ])('is checked if policies %j do not replace it', (policies, count) => {
    const one = api('a', { serviceUrl: 'http://localhost:5000', runs: () => policies });
    expect(checkApis(facts(one)).filter(({ code }) => code.startsWith('api/service-url'))).toHaveLength(count);
  });
});

describe('the rules that are on', () => {
  const open = facts(api('a', { protocols: ['http'], serviceUrl: 'https://a.test/' }));
  const found = (options?: Parameters<typeof checkApis>[1]) => checkApis(open, options).map(({ code }) => code);

  it('are those of the ruleset, and more in a larger ruleset', () => {
    expect(found({ extends: ['minimal'] })).toEqual([]);
    expect(found()).toEqual(['api/plain-http']);
    expect(found({ extends: ['strict'] })).toEqual(['api/plain-http', 'api/service-url-trailing-slash']);
  });

  it('follow severities, with or without the prefix', () => {
    expect(found({ rules: { 'plain-http': 'off', 'api/service-url-trailing-slash': 'warning' } })).toEqual([
      'api/service-url-trailing-slash',
    ]);
    expect(checkApis(open, { rules: { 'plain-http': 'error' } })[0]?.severity).toBe('error');
  });

  it('reject unknown names, with the nearest name', () => {
    expect(() => found({ rules: { 'api/plain-htp': 'off' } })).toThrow(/did you mean api\/plain-http/);
    expect(() => found({ rules: { 'plain-http': 'loud' as never } })).toThrow(/use error, warning, info or off/);
    expect(() => found({ extends: ['best'] })).toThrow(
      /Unknown ruleset best; the rulesets are minimal, recommended, strict/,
    );
  });

  it('are listed once, in every ruleset from the smallest on', () => {
    expect(new Set(apiRules.map(({ id }) => id)).size).toBe(apiRules.length);
    for (const { rulesets } of apiRules) expect(Object.keys(rulesets).at(-1)).toBe('strict');
  });
});

describe('findings', () => {
  it('contain resource, file and key, also without a range', () => {
    const [first] = checkApis(facts(api('a', { protocols: ['http'] })));
    expect(first).toMatchObject({
      resource: 'api:a',
      file: 'apis/a/apiInformation.json',
      key: '#/properties/protocols',
    });
    expect(first).not.toHaveProperty('range');
  });

  it('are as many for conflicting APIs in any order', () => {
    const paths = fc.array(fc.constantFrom('a', 'A/', 'b', '/b', 'c/d'), { maxLength: 8 });
    fc.assert(
      fc.property(paths, (all) => {
        const apis = all.map((path, index) => api(`api-${index}`, { path }));
        const taken = (some: readonly ApiFact[]) =>
          checkApis(facts(...some), { rules: {} }).filter(({ code }) => code === 'api/path-taken').length;
        const distinct = new Set(all.map((path) => path.replaceAll(/^\/|\/$/g, '').toLowerCase())).size;
        expect(taken(apis)).toBe(all.length - distinct);
        expect(taken([...apis].reverse())).toBe(all.length - distinct);
      }),
    );
  });
});

describe('places', () => {
  const yaml = 'info:\n  title: Orders\npaths:\n  /a/{b}:\n    get:\n      tags: [x, y]\n';

  it.each([
    [['info', 'title'], { line: 2, column: 10 }],
    [['paths', '/a/{b}', 'get'], { line: 5, column: 5 }],
    [['paths', '/a/{b}', 'get', 'tags', '1'], { line: 6, column: 17 }],
    // A missing value has the range of its parent.
    [['info', 'version'], { line: 1, column: 1 }],
  ])('%j', (path, start) => expect(valueLocator(yaml)(path)?.start).toEqual(start));

  it('do not exist without a root, or for damaged text', () => {
    expect(valueLocator('')(['a'])).toBeUndefined();
    expect(valueLocator('{ "a": ')(['b'])).toBeUndefined();
    expect(valueLocator(yaml)([])).toBeUndefined();
  });

  it('of JSON contain the text of the value', () => {
    const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '/', ' ', 'é'), minLength: 1 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(names, fc.nat(), (keys, pick) => {
        const key = keys[pick % keys.length] ?? '';
        const text = JSON.stringify(Object.fromEntries(keys.map((one, index) => [one, `value ${index}`])));
        const range = valueLocator(text)([key]);
        const found = text.slice((range?.start.column ?? 0) - 1, (range?.end.column ?? 0) - 1);
        expect(found).toBe(JSON.stringify(`value ${keys.indexOf(key)}`));
      }),
    );
  });
});

describe('an explanation', () => {
  const one = facts(api('a', { protocols: ['http'] }), api('b'));
  const explain = (id: string, file: string, configuration?: Parameters<typeof decideApiRules>[0]) => {
    const decision = decideApiRules(configuration).find(({ rule }) => rule.id === id);
    if (!decision) throw new Error(`there is no rule ${id}`);
    return explainApiRule(decision, one, file);
  };
  const file = 'apis/a/apiInformation.json';

  it.each<[string, Parameters<typeof explain>, string, RegExp]>([
    ['of findings', ['plain-http', file], 'reported', /^1 finding\.$/],
    ['of a rule that is off', ['plain-http', file, { extends: ['minimal'] }], 'off', /recommended \(warning\)/],
    [
      'of a file without a violation',
      ['plain-http', 'apis/b/apiInformation.json'],
      'nothing-found',
      /In other files it reports 1 finding\./,
    ],
    ['of another file', ['plain-http', 'README.md'], 'missing-context', /describes no API/],
  ])('%s', (_, given, reason, text) => {
    const found = explain(...given);
    expect(found).toMatchObject({ reason, code: `api/${given[0]}` });
    expect(found.text).toMatch(text);
  });
});
