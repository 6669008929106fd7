import { describe, expect, it } from 'vitest';
import { capturedAndNot, kindLiterals } from './kind-names.ts';

const kinds = ['api', 'tag', 'schema', 'api-policy'];
const found = (source: string, usesModel = true) => kindLiterals(source, kinds, usesModel).map(({ text }) => text);

describe('kindLiterals', () => {
  it.each([
    ["if (id.kind === 'tag') return;", "'tag'"],
    ["if ('tag' !== one.id.kind) return;", "'tag'"],
    ["const kind = 'api';", "'api'"],
    ["const entry = { kind: 'api' };", "'api'"],
    ["const wanted = kind ?? 'api';", "'api'"],
    ["if (['api', 'tag'].includes(id.kind)) return;", "'api' 'tag'"],
    ["const pageKinds = ['api', 'other'];", "'api'"],
    ["const pageKinds: readonly string[] = new Set(['tag']);", "'tag'"],
    ["const id = new ResourceId('tag', { tag: name });", "'tag'"],
    ["const all = ofKind(artifacts, 'tag');", "'tag'"],
    ["kindOf('schema').arm", "'schema'"],
    ["const inside = (kind: string, name: string) => name;\ninside('api', 'x');", "'api'"],
    ["function inside(all: Artifacts, kind: string) {}\ninside([...all], 'api');", "'api'"],
    ["ResourceId.parse('api:orders')", "'api:…"],
    ["const role = { at: 'api-policy' };", "'api-policy'"],
  ])('reports %s', (source, expected) => {
    expect(found(source).join(' ')).toBe(expected);
  });

  it.each([
    "if (policyScope === 'api') return;",
    "const scopes = ['api', 'product'];",
    "const product = textOf(values, 'tag');",
    "const command = { name: 'schema' };",
    "const inside = (scope: string) => scope;\ninside('api');",
    "const id = new ResourceId(kind, { name: 'tag' });",
    "// id.kind === 'tag'",
    "/** `new ResourceId('tag', { tag: 'red' })` */",
    "const url = 'https://example.org'; // kind: 'tag'",
  ])('accepts %s', (source) => {
    expect(found(source)).toEqual([]);
  });

  it('reports only names with a hyphen in a source that does not use the model', () => {
    expect(found("if (kind === 'schema') return 'api-policy';", false)).toEqual(["'api-policy'"]);
  });
});

it('capturedAndNot reports a kind whose path is listed as not captured', () => {
  const all = [
    { kind: 'api', arm: 'apis/{api}' },
    { kind: 'api-policy', arm: 'apis/{api}/policies/policy' },
    { kind: 'tag', arm: 'tags/{tag}' },
  ];
  expect(capturedAndNot(all, [{ path: 'tags/apiLinks' }, { path: 'users' }])).toEqual([]);
  expect(capturedAndNot(all, [{ path: 'Tags' }, { path: 'apis/policies' }])).toEqual(['api-policy', 'tag']);
});
