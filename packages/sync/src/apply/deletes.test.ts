import { createArmClient } from '@apimkit/arm';
import { armPath, parseAddress, ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { checked } from '../fixtures/checked.ts';
import type { Guards } from '../plan/guards.ts';
import type { Step } from '../plan/types.ts';
import { Deletes } from './deletes.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  key: id,
  op: 'delete',
  id,
  kind: id.slice(0, id.indexOf(':')),
  because: '',
  needs: [],
  ...more,
});
const gold = step('product:gold');
const carried = step('subscription:s', { goesWith: 'product:gold' });
const tag = step('tag:t');

/** The guarded way out, and what left by it. */
function wayOut(steps: readonly Step[], guards: Guards = {}) {
  const sent: string[] = [];
  const client = createArmClient({
    subscriptionId: '00000000-0000-0000-0000-000000000000',
    resourceGroup: 'g',
    serviceName: 's',
    endpoint: 'http://127.0.0.1',
    fetch: checked(async ({ method, url }) => {
      const address = parseAddress(new URL(url).pathname.split('/service/s/')[1] ?? '');
      if (method === 'DELETE' && address?.type === 'resource') sent.push(address.id.toString());
      return new Response(null, { status: method === 'DELETE' ? 200 : 404 });
    }),
  });
  const deletes = new Deletes(client, steps, guards);
  return {
    sent,
    planned: (one: Step) => deletes.planned(one, armPath(ResourceId.parse(one.id)), { ifMatch: '*' }),
    own: (id: string) => deletes.own(ResourceId.parse(id), armPath(ResourceId.parse(id)), { ifMatch: '*' }),
  };
}

describe('a delete that a plan lists', () => {
  it('leaves when no guard forbids it', async () => {
    const { sent, planned } = wayOut([gold, carried, tag]);
    await planned(gold);
    await planned(tag);
    expect(sent).toEqual(['product:gold', 'tag:t']);
  });

  it.each<[string, Guards, RegExp]>([
    ['its kind is protected', { protect: ['Products'] }, /^product:gold was not deleted: product:gold is protected$/],
    [
      'a cascading delete is',
      { protect: ['subscription'] },
      /^product:gold was not deleted: subscription:s is protected$/,
    ],
    [
      'there are too many, including cascading deletes',
      { maxDeletes: 1 },
      /^product:gold was not deleted: the guards allow no more deletes/,
    ],
    ['none is allowed', { maxDeletes: 0 }, /allow no more deletes/],
    ['the limit is none', { maxDeletes: Number.NaN }, /allow no more deletes/],
    ['the guard names no kind', { protect: ['prodcut'] }, /allow no more deletes/],
  ])('stays when %s', async (_, guards, reason) => {
    const { sent, planned } = wayOut([gold, carried, tag], guards);
    await expect(planned(gold)).rejects.toThrow(reason);
    expect(sent).toEqual([]);
  });

  it('counts against the limit with its cascading deletes, by its id or its key', async () => {
    const byKey = step('product:gold', { key: 'gold-by-key' });
    const { sent, planned } = wayOut([byKey, { ...carried, goesWith: 'gold-by-key' }, tag], { maxDeletes: 2 });
    await planned(byKey);
    await expect(planned(tag)).rejects.toThrow(/allow no more deletes/);
    expect(sent).toEqual(['product:gold']);
    const exact = wayOut([gold, carried, tag], { maxDeletes: 3 });
    await exact.planned(tag);
    await exact.planned(gold);
    expect(exact.sent).toEqual(['tag:t', 'product:gold']);
  });

  it('is not counted when it only tidies', async () => {
    const tidy = step('product-group:gold/administrators', { tidies: true });
    const { sent, planned } = wayOut([tidy, tag], { maxDeletes: 1 });
    await planned(tag);
    expect(sent).toEqual(['tag:t']);
  });
});

describe('the removal of what the run brought along', () => {
  it('has what the guards leave beside the plan', async () => {
    const { sent, own } = wayOut([tag], { maxDeletes: 2 });
    expect(await own('subscription:a')).toBeUndefined();
    expect(await own('subscription:b')).toBe('the guards allow no more deletes');
    expect(sent).toEqual(['subscription:a']);
    expect(await wayOut([tag], { maxDeletes: 1 }).own('subscription:a')).toBe('the guards allow no more deletes');
    expect(await wayOut([tag]).own('subscription:a')).toBeUndefined();
  });

  it('is prevented for protected kinds', async () => {
    const { sent, own } = wayOut([], { protect: ['subscription'] });
    expect(await own('subscription:a')).toBe('subscription is protected');
    expect(await own('product-group:gold/administrators')).toBeUndefined();
    expect(sent).toEqual(['product-group:gold/administrators']);
  });

  it('is forbidden by a guard that means nothing', async () => {
    expect(await wayOut([], { protect: ['nothing'] }).own('subscription:a')).toBe('the guards allow no more deletes');
  });
});
