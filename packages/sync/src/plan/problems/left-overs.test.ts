import { Artifacts, type Resource } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of } from '../../fixtures/service.ts';
import type { Step } from '../types.ts';
import { leftOvers } from './left-overs.ts';

const gold = of('product:gold', { displayName: 'Gold' });
const opaque = '0123456789abcdef01234567';
const made = (name = opaque, more = {}) => of(`subscription:${name}`, { scope: '/products/gold', ...more });
const link = of('product-group:gold/administrators');
const reported = (desired: readonly Resource[], live: readonly Resource[], steps: readonly Partial<Step>[] = []) =>
  leftOvers(new Artifacts(desired), new Artifacts(live), steps as readonly Step[]);

describe('what the service made beside a product', () => {
  it('and has no file, is reported with its owner', () => {
    expect(reported([gold], [gold, made(), link])).toMatchObject([
      {
        code: 'sync/left-over',
        severity: 'info',
        resource: `subscription:${opaque}`,
        message: expect.stringContaining('together with product:gold'),
      },
      { code: 'sync/left-over', resource: 'product-group:gold/administrators' },
    ]);
  });

  it.each<[string, readonly Resource[], readonly Resource[], readonly Partial<Step>[]]>([
    ['has a file', [gold, made(), link], [gold, made(), link], []],
    [
      'is about to be deleted',
      [gold],
      [gold, made(), link],
      [made(), link].map(({ id }) => ({ op: 'delete', id: id.toString() })),
    ],
    ['is of a product that is not desired', [of('tag:t')], [gold, made(), link], []],
    ['is of a product that is yet to be made', [gold], [link], []],
    ['has a display name', [gold], [gold, made(opaque, { displayName: 'Acme' })], []],
    ['has a name that people give', [gold], [gold, made('acme')], []],
    ['has another owner', [gold], [gold, made(opaque, { ownerId: '/users/acme' })], []],
    ['is for everything', [gold], [gold, made(opaque, { scope: '/apis' })], []],
    [
      'is for something that gets none',
      [gold, of('api:a', { path: 'a' })],
      [gold, made(opaque, { scope: '/apis/a' })],
      [],
    ],
    ['is a link of people', [gold], [gold, of('product-group:gold/developers')], []],
  ])('is not reported when it %s', (_, desired, live, steps) => expect(reported(desired, live, steps)).toEqual([]));

  it('is reported although something else is deleted, or it is written', () => {
    const steps: readonly Partial<Step>[] = [
      { op: 'delete', id: 'tag:t' },
      { op: 'keep', id: 'product-group:gold/administrators' },
    ];
    expect(reported([gold], [gold, link], steps)).toHaveLength(1);
  });

  it.each([
    [opaque, '', true],
    ['5f0a1b2c-0000-4000-8000-0123456789ab', '/users/1', true],
    [opaque, '/subscriptions/s/users/Administrator', true],
    [`${opaque}8`, '', false],
    [`x${opaque}`, '', false],
    ['0123456789abcdef0123456g', '', false],
    ['5f0a1b2c-0000-4000-8000-0123456789a', '', false],
    ['5f0a1b2c-0000-4000-0123456789ab', '', false],
    [opaque, '/users/12', false],
    [opaque, '/users/1/x', false],
  ])('is known by its name and its owner: %s of %j', (name, ownerId, expected) => {
    expect(reported([gold], [gold, made(name, ownerId === '' ? {} : { ownerId })])).toHaveLength(expected ? 1 : 0);
  });

  it('is known in a workspace, too', () => {
    const inside = [of('workspace:w', { displayName: 'W' }), of('product:gold@w', { displayName: 'Gold' })];
    const scoped = of(`subscription:${opaque}@w`, { scope: '/products/gold' });
    const linked = of('product-group:gold/administrators@w');
    expect(reported(inside, [...inside, scoped, linked]).map(({ resource }) => resource)).toEqual([
      `subscription:${opaque}@w`,
      'product-group:gold/administrators@w',
    ]);
    expect(reported(inside, [...inside, made(), link])).toEqual([]);
  });
});
