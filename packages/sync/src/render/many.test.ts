import { describe, expect, it } from 'vitest';
import { type Plan, renderPlan, type Step } from '../index.ts';

const step = (id: string, op: Step['op'], more: Partial<Step> = {}): Step => ({
  key: id,
  id,
  kind: id.replace(/:.*/, ''),
  op,
  because: 'the files differ',
  needs: [],
  ...more,
});
const many = (count: number, make: (index: number) => Step) => Array.from({ length: count }, (_, index) => make(index));
const update = (id: string, before: string, after: string) =>
  step(id, 'update', { changes: [{ path: 'properties.value', before, after }] });
const planOf = (...steps: readonly Step[]): Plan => ({
  version: 1,
  steps,
  problems: [],
  summary: { create: 0, update: 0, delete: 0, keep: 0, blocked: 0 },
});
const linesOf = (plan: Plan, options = {}) => renderPlan(plan, options).split('\n');

describe('a plan of 1,000 changes', () => {
  const plan = planOf(
    ...many(400, (index) => update(`backend:b${index}`, `old ${index}`, `new ${index}`)),
    ...many(300, (index) => update(`api-policy:a${index}`, '1', '2')),
    ...many(200, (index) => step(`tag:t${index}`, 'create', { highlights: { displayName: `T ${index}` } })),
    ...many(100, (index) => step(`subscription:s${index}`, 'delete', { because: 'the files do not contain it' })),
  );

  it('begins with the numbers by kind, and fits on a few pages', () => {
    const lines = linesOf(plan);
    expect(lines.slice(0, 5).map((line) => line.trim().replaceAll(/\s+/g, ' '))).toEqual([
      'create update delete',
      'Tags 200',
      'Backends 400',
      'API policies 300',
      'Subscriptions 100',
    ]);
    expect(lines.length).toBeLessThan(70);
  });

  it('lists equal changes once, and only some of the others in detail', () => {
    const text = renderPlan(plan);
    expect(text).toContain('~ update 300 API policies alike: a0, a1');
    expect(text).toContain('+ create 200 tags: t0, ');
    expect(text).toContain('    value: "old 0" -> "new 0"');
    expect(text).toContain('380 more of this sort');
    expect(text.match(/^~ update backend:/gm)).toHaveLength(20);
  });

  it('shows those with warnings first', () => {
    const warnings = [{ check: 'c', level: 'breaking', message: 'm', resource: 'backend:b399' }] as const;
    expect(renderPlan({ ...plan, warnings })).toContain('\n~ update backend:b399\n');
    expect(renderPlan(plan)).not.toContain('~ update backend:b399');
  });

  it('names everything that is deleted', () => {
    const text = renderPlan(plan);
    for (let index = 0; index < 100; index += 1) expect(text).toMatch(new RegExp(`\\bs${index}\\b`));
  });

  it('names every deleted resource that others are deleted with', () => {
    const products = many(60, (index) => step(`product:p${index}`, 'delete'));
    const keys = products.map(({ id }, index) => step(`subscription:k${index}`, 'delete', { goesWith: id }));
    const text = renderPlan(planOf(...products, ...keys));
    expect(text).toContain('40 more of this sort');
    for (let index = 0; index < 60; index += 1) expect(text).toMatch(new RegExp(`\\bp${index}\\b`));
  });

  it('shows everything on request, and only the numbers too', () => {
    const full = renderPlan(plan, { detail: 'full' });
    expect(full.match(/^[~+-] /gm)).toHaveLength(1000);
    const summary = linesOf(plan, { detail: 'summary' });
    expect(summary).toHaveLength(7);
    expect(summary.at(-1)).toMatch(/^Plan: /);
  });

  it('shows only some operations and kinds, and how many that are', () => {
    const text = renderPlan(plan, { only: ['delete'] });
    expect(text).toContain('- delete 100 subscriptions: ');
    expect(text).not.toContain('backend');
    expect(text).toContain('\nShown: 100 of 1000 changes.\n');
    expect(renderPlan(plan, { only: ['update', 'backends'] })).toContain('Shown: 400 of 1000 changes.');
    expect(renderPlan(plan, { only: ['create', 'backend'] })).toContain('Shown: 0 of 1000 changes.');
  });
});

describe('long differences', () => {
  it('are folded, and shown in full detail', () => {
    const changes = many(30, (index) => step(`tag:${index}`, 'update')).map((_, index) => ({
      path: `properties.p${index}`,
      after: 'x'.repeat(200),
    }));
    const plan = planOf(step('backend:b', 'update', { changes }));
    expect(renderPlan(plan)).toContain('... 11 more lines; --detail full shows them');
    expect(renderPlan(plan)).not.toContain('x'.repeat(150));
    expect(renderPlan(plan, { detail: 'full' })).toContain('x'.repeat(200));
    expect(renderPlan(plan, { detail: 'full' }).match(/ p\d+: /g)).toHaveLength(30);
  });

  it('of texts are shown around the first difference, and of lists by item', () => {
    const text = 'a'.repeat(150);
    const list = Array.from({ length: 40 }, (_, index) => `item ${index}`);
    const shown = renderPlan(
      planOf(
        step('backend:b', 'update', {
          changes: [
            { path: 'properties.text', before: `${text}b`, after: `${text}c` },
            { path: 'properties.list', before: list, after: [...list.slice(1), 'new'] },
          ],
        }),
      ),
    );
    expect(shown).toContain(`text: "...${'a'.repeat(20)}b" -> "...${'a'.repeat(20)}c"`);
    expect(shown).toContain('list: - "item 0", + "new"');
  });
});
