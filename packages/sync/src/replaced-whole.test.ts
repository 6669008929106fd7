import { methodsOf } from '@apimkit/contract';
import { Artifacts, armPath, kinds, type Resource, ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, testService } from './fixtures/service.ts';
import { applyPlan, planPublish } from './index.ts';

const provider = (
  displayName: string,
  grantTypes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Resource => of('authorization-provider:p', { displayName, identityProvider: 'aad', oauth2: { grantTypes } });
const options = { include: ['authorization-provider'] };

async function published(live: Resource, desired: Resource) {
  const { connect, emulator } = testService([live]);
  const client = connect();
  const planned = await planPublish(client, new Artifacts([desired]), options);
  const report = await applyPlan({ client, ...planned, patience: 0 });
  const stored = JSON.stringify(Object.values(emulator.snapshot().services));
  return { plan: planned.plan, report, stored };
}

describe('a change of a resource that the service replaces as a whole', () => {
  it('is skipped with a warning without its secret, which the write would clear', async () => {
    const live = provider('Before', { authorizationCode: { clientId: 'c', clientSecret: 'kept' } });
    const { plan, report, stored } = await published(live, provider('After', { authorizationCode: { clientId: 'c' } }));
    expect(plan.steps).toMatchObject([
      { op: 'blocked', because: 'its secret has no value', changes: [{ path: 'properties.displayName' }] },
    ]);
    expect(plan.problems).toMatchObject([{ code: 'sync/replaced-whole', severity: 'warning' }]);
    expect(report.counts.failed).toBe(0);
    expect(stored).toContain('kept');
    expect(stored).not.toContain('After');
  });

  it('is written with its secret', async () => {
    const live = provider('Before', { authorizationCode: { clientId: 'c', clientSecret: 'old' } });
    const { report, stored } = await published(
      live,
      provider('After', { authorizationCode: { clientId: 'c', clientSecret: 'new' } }),
    );
    expect(report.counts).toMatchObject({ failed: 0, done: 1 });
    expect(stored).toContain('After');
  });

  it('is written if it has none', async () => {
    const grant = { authorizationCodeWithFederatedIdentityCredentials: { clientId: 'c' } };
    const { plan, report, stored } = await published(provider('Before', grant), provider('After', grant));
    expect(plan.problems).toEqual([]);
    expect(report.counts).toMatchObject({ failed: 0, done: 1 });
    expect(stored).toContain('After');
  });
});

it('the kinds that are replaced as a whole are those with secrets that the contract has no PATCH for', () => {
  const found = kinds
    .filter(({ secrets }) => secrets.some(({ made, returned }) => !made && !returned))
    .filter(({ kind, arm }) => {
      const names = Object.fromEntries([...arm.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'one']));
      return !methodsOf(armPath(new ResourceId(kind, names))).includes('PATCH');
    });
  expect(kinds.filter(({ replacedWhole }) => replacedWhole)).toEqual(found);
});
