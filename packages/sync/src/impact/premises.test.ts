import { kinds, type Resource } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, testService } from '../fixtures/service.ts';
import { type PublishOptions, renderPlan } from '../index.ts';

const api = of('api:a', { displayName: 'A', path: 'a' });
const tag = of('tag:t', { displayName: 'T' });
const secret = (value: string) => of('named-value:s', { displayName: 's', secret: true, value });
const policy = (name: string, more: Partial<Resource> = {}) =>
  of('service-policy', {}, { policy: `<policies><inbound><a b="${name}" /></inbound></policies>`, ...more });

async function premises(live: readonly Resource[], desired: readonly Resource[], options: PublishOptions = {}) {
  const refuse = ({ method }: Request) =>
    method === 'POST' ? new Response('{"error":{"code":"No"}}', { status: 403 }) : undefined;
  const plan = await planFor(testService(live, { respond: refuse }), desired, options);
  const found = new Map((plan.premises ?? []).map((one) => [one.id, one]));
  return { plan, found };
}

describe('the premises of a plan', () => {
  it('state what was read, and that the service does not change', async () => {
    const { plan, found } = await premises([tag], [tag], { prune: true });
    expect(found.get('read')?.text).toMatch(/^\d+ resources of \d+ kinds on the service, and 1 resource in the files$/);
    expect(found.get('same-service')?.sort).toBe('assumed');
    expect(found.has('no-prune')).toBe(false);
    expect(renderPlan(plan)).not.toContain('assumed:');
    expect(renderPlan(plan, { detail: 'full' })).toContain('  assumed: the resources of the steps');
  });

  it('list the kinds that were not read, which matters most if something is deleted', async () => {
    const onRequest = kinds.filter(({ capture }) => capture === 'on-request').map(({ kind }) => kind);
    const { plan, found } = await premises([], [tag], { prune: true });
    expect(found.get('kinds-not-read')).toMatchObject({ sort: 'unread', about: expect.arrayContaining(onRequest) });
    expect(renderPlan(plan)).toContain('  not compared: kinds that were not read, ');
    expect((await premises([], [tag])).found.get('kinds-not-read')?.sort).toBe('assumed');
    expect((await premises([], [tag])).found.get('no-prune')?.sort).toBe('assumed');
  });

  it('list the secrets that cannot be compared, and what becomes of them', async () => {
    const { found } = await premises([secret('x')], [secret('y')]);
    expect(found.get('secrets-not-compared')).toMatchObject({ about: ['named-value:s'], sort: 'unread' });
    expect(found.get('secrets-not-compared')?.text).toContain('written again');
    const kept = await premises([secret('x')], [secret('y')], { writeSecrets: 'never' });
    expect(kept.found.get('secrets-not-compared')?.text).toContain('stay as they are');
    expect((await premises([tag], [tag])).found.has('secrets-not-compared')).toBe(false);
  });

  it('list the policies whose effect is hidden, and the callers that are unknown', async () => {
    const { found } = await premises([api, policy('1')], [api, policy('2', { masked: ['policy'] })]);
    expect(found.get('hidden-policies')?.about).toEqual(['service-policy']);
    expect(found.get('callers-not-read')?.about).toEqual(expect.arrayContaining(['product', 'subscription']));
    const all = await premises([api, policy('1')], [api, policy('2')], { prune: true });
    expect(all.found.has('hidden-policies')).toBe(false);
    expect(all.found.has('callers-not-read')).toBe(false);
  });

  it('state that only a part is planned', async () => {
    expect((await premises([tag], [tag, api], { select: ['tag:t'] })).found.has('part')).toBe(true);
    expect((await premises([tag], [tag])).found.has('part')).toBe(false);
  });
});
