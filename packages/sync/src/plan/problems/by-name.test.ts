import { Artifacts, type Resource } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, stepsOf, testService } from '../../fixtures/service.ts';
import { type Guards, planPublish } from '../../index.ts';

const subscription = (name: string, scope: string, displayName = name) =>
  of(`subscription:${name}`, { displayName, scope, state: 'active' });
const product = (name: string) => of(`product:${name}`, { displayName: name });
const live = [
  ...[product('p'), product('gone'), of('group:team', { displayName: 'Team' }), of('tag:t', { displayName: 'T' })],
  ...[subscription('customer', '/products/p'), subscription('other', '/products/gone')],
];

/** Plans with --prune, with these guards. */
async function plan(files: readonly Resource[], guards: Guards, more: { decided?: () => boolean } = {}) {
  const planned = await planPublish(testService(live).connect(), new Artifacts(files), {
    prune: true,
    guards,
    ...more,
  });
  const text = [...planned.plan.problems, ...planned.notes].map(
    ({ code, message, help }) => `${code}: ${message}. ${help}`,
  );
  return { steps: stepsOf(planned.plan), text };
}

describe('subscriptions and groups that are not in the files', () => {
  const files = [product('p'), product('gone')];

  it('stay without their name, and that is reported with the flag', async () => {
    const { steps, text } = await plan(files, { byName: [] });
    expect(steps).toEqual(['delete tag:t']);
    expect(text).toEqual([
      'sync/kept-by-name: Not in the files, but kept on the service: 1 resource of kind group: group:team. Add files for them, or delete them with --prune=group',
      'sync/kept-by-name: Not in the files, but kept on the service: 2 resources of kind subscription: subscription:customer, subscription:other. Add files for them, or delete them with --prune=subscription',
    ]);
  });

  it('are deleted by name, and without the guard', async () => {
    expect([...(await plan(files, { byName: ['Subscriptions'] })).steps].sort()).toEqual([
      'delete subscription:customer',
      'delete subscription:other',
      'delete tag:t',
    ]);
    expect((await plan(files, {})).steps).toContain('delete group:team');
    expect((await plan(files, { byName: [] }, { decided: () => true })).steps).toContain('delete group:team');
  });
});

describe('a product with a subscription', () => {
  const files = [product('p'), of('tag:t', { displayName: 'T' })];

  it('is not deleted without the name of the kind', async () => {
    const { text } = await plan(files, { byName: [] });
    expect(text).toContain(
      'sync/loses: product:gone would be deleted together with 1 resource of kind subscription, whose users lose their access: subscription:other. Move or delete them first; if the delete is right, pass --prune=subscription',
    );
    expect((await plan(files, { byName: ['subscription'] })).text.join()).not.toContain('sync/loses');
    expect((await plan(files, {})).text.join()).not.toContain('sync/loses');
  });

  it('that only has the one that the service created with it is deleted', async () => {
    const own = of('subscription:0123456789abcdef01234567', {
      displayName: '',
      scope: '/products/gone',
      ownerId: '/users/1',
    });
    const service = testService([product('gone'), own]);
    const guards = { byName: [] };
    const { plan: found } = await planPublish(service.connect(), new Artifacts([of('tag:t', { displayName: 'T' })]), {
      prune: true,
      guards,
    });
    expect(found.problems).toEqual([]);
    expect(stepsOf(found)).toContain('delete product:gone');
  });
});

describe('a folder without artifacts', () => {
  it('deletes nothing unless that is allowed', async () => {
    const { text } = await plan([], { allowEmpty: false });
    expect(text).toContain(
      'sync/no-artifacts: The folder contains no artifacts, and 6 resources would be deleted. Check --artifacts; if the service is to be emptied, pass --allow-empty',
    );
    expect((await plan([], { allowEmpty: true })).text.join()).not.toContain('sync/no-artifacts');
    expect((await plan([product('p')], { allowEmpty: false })).text.join()).not.toContain('sync/no-artifacts');
    const empty = await planPublish(testService().connect(), new Artifacts(), {
      prune: true,
      guards: { allowEmpty: false },
    });
    expect(empty.plan.problems).toEqual([]);
  });
});
