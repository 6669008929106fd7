import { Artifacts } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, publishTo, testService, writesOf } from '../fixtures/service.ts';
import { publish } from '../index.ts';
import type { Step } from '../plan/types.ts';
import { estimateRequests } from './requests.ts';

const step = (more: Partial<Step>): Step => ({
  key: 'tag:t',
  id: 'tag:t',
  kind: 'tag',
  op: 'update',
  because: '',
  needs: [],
  ...more,
});
const many = (number: number, more: Partial<Step>) => Array.from({ length: number }, () => step(more));

describe('the requests of a plan', () => {
  it.each<[string, readonly Step[], object]>([
    ['nothing', [], { reads: 0, writes: 0, deletes: 0, seconds: 0 }],
    ['what stays', [step({ op: 'keep' }), step({ op: 'blocked' })], { reads: 0, writes: 0, deletes: 0, seconds: 0 }],
    ['an update', [step({})], { reads: 2, writes: 1, deletes: 0, seconds: 0 }],
    ['a delete', [step({ op: 'delete' })], { reads: 2, writes: 0, deletes: 1, seconds: 0 }],
    ['what goes with another delete', [step({ op: 'delete', goesWith: 'product:p' })], { reads: 0, deletes: 0 }],
    ['a link that is tidied up', [step({ op: 'delete', tidies: true })], { reads: 0, deletes: 1 }],
    ['a long-running operation', [step({ id: 'named-value:n' })], { reads: 4, writes: 1 }],
    ['an import', [step({ id: 'api:a', imports: true })], { reads: 6, writes: 1 }],
    [
      'single operations',
      [
        step({
          id: 'api:a',
          operations: [
            { id: 'api-operation:a/x', op: 'update' },
            { id: 'api-operation:a/y', op: 'delete' },
          ],
        }),
      ],
      { writes: 2, deletes: 1 },
    ],
    ['a new product', [step({ id: 'product:p', op: 'create' })], { reads: 4, writes: 1, deletes: 1 }],
    ['another current revision', [step({ id: 'api:a', promote: '2' })], { writes: 1, deletes: 1 }],
    ['a released revision', [step({ id: 'api:a', release: { revision: '2' } })], { writes: 1, deletes: 0 }],
    ['several in one collection', many(30, { op: 'create' }), { reads: 2, writes: 30 }],
    ['two in one collection', many(2, { op: 'create' }), { reads: 3, writes: 2 }],
    ['policies, which have no list', many(2, { id: 'service-policy', op: 'create' }), { reads: 4, writes: 2 }],
    [
      'what is below a new resource',
      [step({ id: 'api:a', op: 'create' }), step({ id: 'api-policy:a', op: 'create' })],
      { reads: 5, writes: 2 },
    ],
    ['writes within the bucket', many(200, {}), { seconds: 0 }],
    ['one write beyond the bucket', many(201, {}), { seconds: 1 }],
    ['writes beyond the bucket', many(300, {}), { seconds: 10 }],
    ['deletes beyond the bucket', many(250, { op: 'delete' }), { seconds: 5 }],
    ['reads beyond the bucket', many(150, { imports: true }), { reads: 751, writes: 150, seconds: 21 }],
  ])('are estimated for %s', (_, steps, expected) => expect(estimateRequests(steps)).toMatchObject(expected));

  it('has the number of writes that a publish sends', async () => {
    const wanted = [
      of('tag:t', { displayName: 'T' }),
      of('named-value:n', { displayName: 'n', value: '1' }),
      of('api:a', { displayName: 'A', path: 'a' }),
      of('product:p', { displayName: 'P' }),
      of('product-api:p/a'),
    ];
    const service = testService();
    const plan = await planFor(service, wanted);
    const { writes = 0, deletes = 0 } = plan.requests ?? {};
    const client = service.connect();
    await publish(client, new Artifacts(wanted));
    expect(writesOf(client)).toBe(writes + deletes);
    const again = await publishTo(service, wanted);
    expect(again.plan.requests).toEqual({ reads: 0, writes: 0, deletes: 0, seconds: 0 });
  });
});
