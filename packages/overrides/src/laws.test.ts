import { type Diagnostic, hasErrors, redactor } from '@apimkit/diagnostics';
import { Artifacts, graphOf, type Resource, ResourceId } from '@apimkit/model';
import { stableText } from '@apimkit/model/internal';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOverrides, explain, masked, mergeOver, readOverrides, readValues, valuesFrom } from './index.ts';

const word = fc.constantFrom('a', 'b', 'c', 'd');
const json = (depth: number): fc.Arbitrary<Json> =>
  fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Json>(null, true, 1, 'x', 'y'),
    ...(depth > 0
      ? [
          fc.dictionary(
            word,
            fc.constant(null).chain(() => json(depth - 1)),
            { maxKeys: 3 },
          ),
          fc.array(json(depth - 1), { maxLength: 3 }),
        ]
      : []),
  );
const object = fc.dictionary(word, json(2), { maxKeys: 4 }) as fc.Arbitrary<JsonObject>;
const payload = object.map((properties) => ({ properties }));
const withoutNulls = (value: Json): Json =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, child]) => (child === null ? [] : [[key, withoutNulls(child)]])),
      )
    : value;

describe('merging', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(payload, payload, (base, over) => {
        const once = mergeOver(base, over);
        expect(stableText(mergeOver(once, over))).toBe(stableText(once));
      }),
    );
  });

  it('by key is idempotent', () => {
    const items = fc.array(fc.record({ id: word, weight: fc.nat(3) }, { requiredKeys: ['id'] }), { maxLength: 4 });
    fc.assert(
      fc.property(items, items, (base, over) => {
        const merge = (one: JsonObject) => mergeOver(one, { properties: { pool: over } }, { pool: 'id' });
        const once = merge({ properties: { pool: base } });
        expect(stableText(merge(once))).toBe(stableText(once));
      }),
    );
  });

  it('nothing changes nothing', () => {
    fc.assert(
      fc.property(payload, (base) => {
        expect(mergeOver(base, {})).toEqual(base);
        expect(mergeOver(base, { properties: {} })).toEqual(base);
      }),
    );
  });

  it('into nothing returns the override without its nulls', () => {
    fc.assert(
      fc.property(payload, (over) => {
        const merged = mergeOver({ properties: {} }, over);
        const empties = (value: Json): Json =>
          isObject(value)
            ? Object.fromEntries(
                Object.entries(value)
                  .map(([key, child]) => [key, empties(child)] as const)
                  .filter(([, child]) => !isObject(child) || Object.keys(child).length > 0),
              )
            : value;
        expect(empties(merged)).toEqual(empties(withoutNulls(over)));
      }),
    );
  });
});

const backend = (name: string, properties: JsonObject): Resource => ({
  id: new ResourceId('backend', { backend: name }),
  payload: { properties },
  files: [`backends/${name}/backendInformation.json`],
});
const url = fc.constantFrom('https://a.example', 'https://b.example');
const properties = fc.record(
  {
    url,
    title: fc.constantFrom('A', 'B'),
    tls: fc.record({ validateCertificateChain: fc.boolean() }),
    credentials: fc.record({
      query: fc.dictionary(word, fc.array(fc.constantFrom('{{x}}', '{{y}}'), { maxLength: 2 })),
    }),
  },
  { requiredKeys: ['url'] },
) as fc.Arbitrary<JsonObject>;
const names = ['one', 'two', 'three'];
const artifacts = fc
  .tuple(properties, properties, properties)
  .map((all) => new Artifacts(all.map((one, index) => backend(names[index] ?? '', one))));
/** Overrides as a file; JSON is YAML. */
const file = (of: readonly string[]) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...of), properties), { selector: ([name]) => name, maxLength: 3 })
    .map((entries) => ({ backends: entries.map(([name, one]) => ({ name, properties: one })) }));
const read = (value: unknown, name = 'o.yaml', values = valuesFrom({})) => {
  const { overrides, diagnostics } = readOverrides(JSON.stringify(value), name, values);
  expect(diagnostics).toEqual([]);
  return overrides;
};
const textOf = (all: Artifacts) =>
  stableText([...all].map(({ id, payload: body, policy = null }) => [id.key, body, policy]) as Json);

describe('overrides', () => {
  it('are idempotent', () => {
    fc.assert(
      fc.property(artifacts, file(names), file(names), (all, one, other) => {
        const files = [read(one, '1.yaml'), read(other, '2.yaml')];
        const once = applyOverrides(all, files).artifacts;
        expect(textOf(applyOverrides(once, files).artifacts)).toBe(textOf(once));
      }),
    );
  });

  it('depend on their order only if they overlap, and then the last one wins', () => {
    fc.assert(
      fc.property(artifacts, file(['one', 'two']), file(['three']), file(['one']), (all, one, apart, over) => {
        const [a, b] = [read(one, 'a.yaml'), read(apart, 'b.yaml')];
        expect(textOf(applyOverrides(all, [a, b]).artifacts)).toBe(textOf(applyOverrides(all, [b, a]).artifacts));
        const last = applyOverrides(all, [a, read(over, 'c.yaml')]).artifacts;
        for (const { name, properties } of over.backends)
          expect([...last].find(({ id }) => id.name === name)?.payload.properties).toMatchObject({
            url: properties.url,
          });
      }),
    );
  });

  it('that are empty change nothing', () => {
    fc.assert(
      fc.property(artifacts, (all) => {
        const { artifacts: same, edits } = applyOverrides(all, [read({}), read({ backends: [{ name: 'one' }] })]);
        expect(textOf(same)).toBe(textOf(all));
        expect(edits).toEqual([]);
      }),
    );
  });

  it('are explained leaf by leaf: each once, with its value', () => {
    fc.assert(
      fc.property(artifacts, file(names), file(names), (all, one, other) => {
        const effective = applyOverrides(all, [read(one, '1.yaml'), read(other, '2.yaml')]);
        for (const resource of effective.artifacts) {
          const rows = explain(resource, effective).filter(({ from }) => from !== 'default');
          const paths = rows.map(({ path }) => path);
          expect(new Set(paths).size).toBe(paths.length);
          const leaves = new Map(leavesOf(resource.payload, ''));
          expect(new Set(paths)).toEqual(new Set(leaves.keys()));
          for (const { path, value, from, at } of rows) {
            expect(value).toEqual(leaves.get(path));
            expect(at).toMatch(from === 'override' ? /^[12]\.yaml:1$/ : /^backends\//);
          }
        }
      }),
    );
  });
});

function leavesOf(value: Json, at: string): readonly (readonly [string, Json])[] {
  if (Array.isArray(value) && value.length > 0)
    return value.flatMap((item: Json, index) => leavesOf(item, `${at}[${index}]`));
  if (isObject(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, child]) => leavesOf(child, at ? `${at}.${key}` : key));
  return [[at, value]];
}

describe('names', () => {
  const change = fc.record(
    { prefix: fc.constantFrom('p-', 'q-'), suffix: fc.constantFrom('-s', '-t') },
    { requiredKeys: [] },
  );
  const pool = backend('pool', {
    type: 'Pool',
    pool: { services: names.map((name) => ({ id: `/backends/${name}` })) },
  });
  const policy: Resource = {
    id: new ResourceId('service-policy'),
    payload: {},
    policy: '<policies><inbound><set-backend-service backend-id="two" /><a b="{{key}}" /></inbound></policies>',
  };
  const key: Resource = {
    id: new ResourceId('named-value', { namedValue: 'k' }),
    payload: { properties: { displayName: 'key', value: 'v' } },
  };

  it('that change update every reference, and are stable', () => {
    fc.assert(
      fc.property(artifacts, change, fc.boolean(), (all, name, exact) => {
        const whole = all.with([pool, policy, key]);
        const rules = { names: { '*': { name }, ...(exact ? { backends: { one: 'uno' } } : {}) } };
        const { artifacts: renamed, diagnostics } = applyOverrides(whole, [read(rules)]);
        expect(diagnostics).toEqual([]);
        const missing = (of: Artifacts) => graphOf(of).missing.length;
        expect(renamed.size).toBe(whole.size);
        expect(missing(renamed)).toBe(missing(whole));
        if (!exact) expect(textOf(applyOverrides(renamed, [read(rules)]).artifacts)).toBe(textOf(renamed));
      }),
    );
  });
});

describe('values', () => {
  const values = valuesFrom({
    values: { secret: 'sw0rd"fi<sh&', 'a.b': 3, list: [{ id: '/backends/one' }] },
    variables: { plain: 'shown-value' },
    env: { API_KEY: 'k3y-of-env', EMPTY: '' },
  });

  it('come from files first, then from the environment as pipelines write them', () => {
    expect(values('secret')).toEqual({ value: 'sw0rd"fi<sh&' });
    expect(values('PLAIN')).toEqual({ value: 'shown-value', shown: true });
    expect(values('api.key')).toEqual({ value: 'k3y-of-env' });
    expect([values('EMPTY'), values('none')]).toEqual([undefined, undefined]);
    expect(readValues('a:\n  b: 3\nc: [1]', 'v.yaml').values).toEqual({ 'a.b': 3, c: [1] });
    expect(hasErrors(readValues('- a', 'v.yaml').diagnostics)).toBe(true);
  });

  it('cannot change the structure of a file, and keep their types', () => {
    const text = [
      'backends:',
      '  - name: one',
      '    properties:',
      '      url: {#secret#}',
      '      title: "{#a.b#}"',
      '      circuitBreaker: { rules: [{ failureCondition: { count: {#a.b#}, percentage: "{#a.b#}" } }] }',
      '      pool: { services: {#list#} }',
    ].join('\n');
    const { overrides, diagnostics } = readOverrides(text, 'o.yaml', values);
    expect(diagnostics).toEqual([]);
    const [one] = applyOverrides(new Artifacts([backend('one', {})]), [overrides]).artifacts;
    expect(one?.payload).toEqual({
      properties: {
        url: 'sw0rd"fi<sh&',
        title: '3',
        circuitBreaker: { rules: [{ failureCondition: { count: 3, percentage: 3 } }] },
        pool: { services: [{ id: '/backends/one' }] },
      },
    });
  });

  it('that are secret appear in no finding, explanation or rendered file', () => {
    const text = [
      'backends:',
      '  - name: one',
      '    properties:',
      '      url: https://{#plain#}/{#secret#}',
      '      protocol: "{#secret#}"',
      'policies:',
      '  - patches:',
      '      - path: inbound/a/@b',
      '        value: "{#secret#}"',
      '      - path: inbound/none/@b',
      '        value: "{#secret#}"',
    ].join('\n');
    const { overrides, diagnostics } = readOverrides(text, 'o.yaml', values);
    const policy = {
      id: new ResourceId('service-policy'),
      payload: {},
      policy: '<policies><inbound><a b="c" /></inbound></policies>',
    };
    const effective = applyOverrides(new Artifacts([backend('one', {}), policy]), [overrides]);
    const shown: Diagnostic[] = [...diagnostics, ...effective.diagnostics];
    const explained = [...effective.artifacts].flatMap((resource) => explain(resource, effective));
    const written = [...masked(effective).artifacts];
    expect(JSON.stringify([shown, explained, written])).not.toMatch(/sw0rd|fi&lt;sh/);
    expect(JSON.stringify([...effective.artifacts])).toMatch(/sw0rd/);
    expect(redactor(effective.secrets)(JSON.stringify([...effective.artifacts]))).not.toMatch(/sw0rd/);
  });
});
