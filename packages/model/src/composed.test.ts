import { describe, expect, it } from 'vitest';
import { Artifacts, graphOf, type Resource, ResourceId } from './index.ts';

const value = (name: string, properties: object): Resource => ({
  id: new ResourceId('named-value', { namedValue: name }),
  payload: { properties: { displayName: name, ...properties } } as Resource['payload'],
});
const policy: Resource = {
  id: new ResourceId('service-policy'),
  payload: {},
  policy: '<policies><inbound><set-backend-service backend-id="shop-{{env}}{{ zone }}" /></inbound></policies>',
};
const backend: Resource = { id: new ResourceId('backend', { backend: 'shop-dev1' }), payload: {} };
const graph = (...all: readonly Resource[]) => {
  const { needs, missing } = graphOf(new Artifacts([policy, value('zone', { value: '1' }), ...all]));
  return { needs: [...(needs.get(policy.id.key) ?? [])], missing: missing.map(({ reference }) => reference?.text) };
};

describe('ids that are composed of named values', () => {
  it('are references when every part is in the files', () => {
    const found = graph(value('env', { value: 'dev' }), backend);
    expect(found.needs).toContain(backend.id.key);
    expect(found.missing).toEqual([]);
    expect(graph(value('env', { value: 'dev' })).missing).toEqual(['shop-dev1']);
  });

  it.each([
    { value: 'dev', secret: true },
    { keyVault: { secretIdentifier: 'https://v.vault.azure.net/secrets/s' } },
    { value: 'dev', keyVault: { secretIdentifier: 'https://v.vault.azure.net/secrets/s' } },
    { secret: false },
    { value: '{{other}}' },
    { value: '@(context.Api.Name)' },
  ])('are unknown when one is not plain: %j', (properties) => {
    expect(graph(value('env', properties)).missing).toEqual([]);
  });

  it('ignore a value from a token', () => {
    expect(graph({ ...value('env', { value: 'dev' }), masked: ['properties.value'] }).missing).toEqual([]);
  });
});
