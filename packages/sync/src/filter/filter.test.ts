import { ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../index.ts';

const allows = (text: string, id: string) => parseFilter(text, 'f.yaml').filter(ResourceId.parse(id));
const reported = (text: string) =>
  parseFilter(text, 'f.yaml').diagnostics.map(
    ({ code, severity, range }) => `${severity} ${code} ${range?.start.line}:${range?.start.column}`,
  );
const messagesOf = (text: string) =>
  parseFilter(text, 'f.yaml').diagnostics.map(({ message, help }) => `${message}. ${help}`);

describe('a filter', () => {
  it.each<[string, string, boolean]>([
    ['', 'api:a', true],
    ['apis:', 'api:a', true],
    ['apis: []', 'tag:t', true],
    ['apis: [a]', 'api:a', true],
    ['apis: [a]', 'api:ab', false],
    ['apis: [a]', 'api:ba', false],
    ['apis: ["a.b"]', 'api:axb', false],
    ['apis: ["a.b"]', 'api:a.b', true],
    ['apis: ["a(b)"]', 'api:ab', false],
    ['apis: ["a?"]', 'api:ab', true],
    ['apis: ["a?"]', 'api:a', false],
    ['apis: ["a*c"]', 'api:abbc', true],
    ['apis: ["*"]', 'api:anything', true],
    ['apis: [2]', 'api:2', true],
    ['apis: [a]', 'api:a;rev=3', true],
    ['apis: [a]', 'api-policy:a;rev=3', true],
    ['apis: [a]', 'api-operation:a/get', true],
    ['apis: [a]', 'api-operation:b/get', false],
    ['apis: [{a: }]', 'api-operation:a/get', true],
    ['apis: [{a: {operations: [get]}}]', 'api-operation:a/get', true],
    ['apis: [{a: {operations: [get]}}]', 'api-operation:a/post', false],
    ['apis: [{a: {operations: [get]}}]', 'api-operation-policy:a/get', true],
    ['apis: [{a: {operations: [get]}}]', 'api-operation-policy:a/post', false],
    ['apis: [{a: {operations: [get]}}, b]', 'api-operation:b/post', true],
    ['apis: [{a: {operations: [get]}}]', 'api-diagnostic:a/azuremonitor', true],
    ['apis: [{a: {diagnostics: []}}]', 'api-diagnostic:a/azuremonitor', false],
    ['apis: [{a: {policies: []}}]', 'api-policy:a', false],
    ['apis: [{a: {policies: [policy]}}]', 'api-policy:a', true],
    ['APIS: [a]', 'api:b', false],
    ['ApiNames: [a]', 'api:b', false],
    ['apinames: [a]', 'api:a', true],
    ['policies: []', 'service-policy', false],
    ['policies: [policy]', 'service-policy', true],
    ['policies: []', 'api-policy:a', true],
    ['products: [p]', 'product-api:p/a', true],
    ['products: [p]', 'product-api:q/a', false],
    ['products: [p]\napis: [b]', 'product-api:p/a', false],
    ['products: [p]\napis: [a]', 'product-api:p/a', true],
    ['products: [{p: {apis: [b]}}]', 'product-api:p/a', false],
    ['products: [{p: {apis: [b]}}]', 'product-api:p/b', true],
    ['products: [p]', 'product-group:p/administrators', true],
    ['products: [p]\ngroups: []', 'product-group:p/administrators', false],
    ['groups: [administrators]', 'product-group:p/administrators', true],
    ['groups: []', 'product-group:p/staff', false],
    ['workspaces: [{w: {apis: [a]}}]', 'api:a@w', true],
    ['workspaces: [{w: {apis: [a]}}]', 'api:b@w', false],
    ['workspaces: [w]', 'api:b@w', true],
    ['workspaces: [w]', 'api:b@v', false],
    ['apiNames: []\ntags: [t]', 'api:a', true],
    ['apimServiceName: shop\nAPIM_NAME: x\napiSpecificationFormat: JSON\ntags: []', 'api:a', true],
    ['apimServiceName: shop\ntags: []', 'tag:a', false],
    ['\ufeffapis: [a]', 'api:b', false],
  ])('%j lets %s through: %s', (text, id, expected) => {
    expect(reported(text).filter((one) => one.startsWith('error'))).toEqual([]);
    expect(allows(text, id)).toBe(expected);
  });

  it.each<[string, readonly string[]]>([
    ['apis: [a]\n\napsi: [a]', ['error sync/unknown-key 3:1']],
    ['apis:\n  - a:\n      nothing: []', ['error sync/unknown-key 3:7']],
    ['apis: {a: }', ['error sync/filter-shape 1:1']],
    ['tags: []\napis: text', ['error sync/filter-shape 2:1']],
    ['text', ['error sync/filter-shape 1:1']],
    ['apiNames: []', ['warning sync/empty-list 1:1']],
    ['apis: [a\ntags: b', ['error sync/filter-yaml 2:1']],
    ['SHOUTING_: 1', ['error sync/unknown-key 1:1']],
    ['xAPIM_NAME: 1', ['error sync/unknown-key 1:1']],
    ['apis: [{a: {APIM_NAME: 1}}]', ['error sync/unknown-key 1:13']],
  ])('%j is reported as %j', (text, expected) => expect(reported(text)).toEqual(expected));

  it('contains advice', () => {
    expect(messagesOf('apsi: [a]')).toEqual(['Unknown filter key apsi. Did you mean apis?']);
    expect(messagesOf('namedValues: [{a: {x: []}}]')).toEqual([
      expect.stringMatching(/^Unknown filter key x\. .*this section has no keys/),
    ]);
    expect(messagesOf('- a')[0]).toMatch(/^The file must be a list of names/);
    expect(messagesOf('apis: a')[0]).toMatch(/^apis must be a list of names\. Write apis: \[a, b\]$/);
    expect(messagesOf('apis: [a')[0]).toMatch(/: .{5,}/);
    expect(messagesOf('apiNames: []')[0]).toMatch(/^apiNames is an old key/);
    const deep = `apis: ${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(parseFilter(deep, 'f.yaml').diagnostics.map(({ code }) => code)).not.toEqual([]);
    expect(allows(deep, 'api:a')).toBe(false);
  });

  it('lets nothing through when anything in it is wrong, and names its file', () => {
    const { filter, diagnostics } = parseFilter('tags: [t]\napsi: []', 'some/f.yaml');
    expect(filter(ResourceId.parse('tag:t'))).toBe(false);
    expect(diagnostics).toMatchObject([{ file: 'some/f.yaml' }]);
    expect(parseFilter('[', 'some/f.yaml').diagnostics[0]).toMatchObject({ file: 'some/f.yaml' });
    expect(parseFilter('1', 'some/f.yaml').diagnostics[0]).toMatchObject({ file: 'some/f.yaml' });
  });
});
