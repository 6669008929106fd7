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
    ['an update', [step({})], { reads: 1, writes: 1, deletes: 0, seconds: 0 }],
    ['a delete', [step({ op: 'delete' })], { reads: 0, writes: 0, deletes: 1, seconds: 0 }],
    ['what goes with another delete', [step({ op: 'delete', goesWith: 'product:p' })], { deletes: 0 }],
    ['a long-running operation', [step({ id: 'named-value:n' })], { reads: 3, writes: 1 }],
    ['an import', [step({ imports: true })], { reads: 3, writes: 1 }],
    ['a new product', [step({ id: 'product:p', op: 'create' })], { reads: 4, writes: 1, deletes: 1 }],
    ['another current revision', [step({ id: 'api:a', promote: '2' })], { reads: 2, writes: 1, deletes: 1 }],
    ['writes within the bucket', many(200, {}), { seconds: 0 }],
    ['one write beyond the bucket', many(201, {}), { seconds: 1 }],
    ['writes beyond the bucket', many(300, {}), { seconds: 10 }],
    ['deletes beyond the bucket', many(250, { op: 'delete' }), { seconds: 5 }],
    ['reads beyond the bucket', many(150, { imports: true }), { reads: 450, writes: 150, seconds: 8 }],
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
