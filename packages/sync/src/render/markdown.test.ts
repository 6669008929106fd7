import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentLimits, type Plan, type PlanWarning, planMarkdown, type Step } from '../index.ts';

const step = (more: Partial<Step>): Step => ({
  key: more.id ?? 'tag:t',
  id: 'tag:t',
  kind: 'tag',
  op: 'update',
  because: 'why',
  needs: [],
  ...more,
});
const planOf = (steps: readonly Step[], warnings: readonly PlanWarning[] = [], more: Partial<Plan> = {}): Plan => {
  const number = (op: Step['op']) => steps.filter((one) => one.op === op).length;
  return {
    version: 1,
    steps,
    problems: [],
    summary: {
      create: number('create'),
      update: number('update'),
      delete: number('delete'),
      keep: number('keep'),
      blocked: number('blocked'),
    },
    warnings,
    ...more,
  };
};
const warning = (message: string, more: Partial<PlanWarning> = {}): PlanWarning => ({
  check: 'api-path-changed',
  level: 'breaking',
  message,
  ...more,
});
const changed = (before: string, after: string) => ({ changes: [{ path: 'properties.a', before, after }] });

/** The text outside of blocks of code, where Markdown has a meaning. */
function outsideOfCode(text: string): string {
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const found = /^(`{3,})/.exec(line)?.[1];
    if (fence === undefined && found !== undefined) fence = found;
    else if (fence === undefined) kept.push(line);
    else if (line === fence) fence = undefined;
  }
  expect(fence).toBeUndefined();
  return kept.join('\n');
}

describe('a plan as Markdown', () => {
  it('has risks first, then the numbers, then collapsed changes, those of affected APIs first', () => {
    const text = planMarkdown(
      planOf(
        [
          step({ id: 'api:a', kind: 'api', ...changed('x', 'y') }),
          step({ id: 'api:b', kind: 'api', ...changed('1', '2') }),
          step({ id: 'tag:t', op: 'create', highlights: { displayName: 'T' } }),
        ],
        [warning('The path of api:b changed', { resource: 'api:b' }), warning('risk', { level: 'risky', check: 'c' })],
        { requests: { reads: 3, writes: 3, deletes: 0, seconds: 0 } },
      ),
      { title: 'shop' },
    );
    expect(text).toBe(
      [
        '<!-- apimkit plan -->',
        '### apimkit plan: shop',
        '',
        '**1 to create, 2 to update, 0 to delete, 0 unchanged**',
        '',
        '**Can interrupt callers: 1 breaking change, 1 risky change**',
        '',
        '- :x: breaking: The path of api:b changed (api-path-changed)',
        '- :warning: risky: risk (c)',
        '',
        '| kind | create | update | delete |',
        '| --- | ---: | ---: | ---: |',
        '| APIs |  | 2 |  |',
        '| Tags | 1 |  |  |',
        '',
        '<details><summary>:x: api:b: 1 to update</summary>',
        '',
        '```diff',
        '~ update api:b',
        '    a: "1" -> "2"',
        '```',
        '',
        '</details>',
        '',
        '<details><summary>api:a: 1 to update</summary>',
        '',
        '```diff',
        '~ update api:a',
        '    a: "x" -> "y"',
        '```',
        '',
        '</details>',
        '',
        '<details><summary>tag:t: 1 to create</summary>',
        '',
        '```diff',
        '+ create tag:t  displayName "T"',
        '```',
        '',
        '</details>',
        '',
        'Publishing needs about 6 requests (3 writes, 3 reads).',
        '',
      ].join('\n'),
    );
  });

  it('states that errors prevent the publish', () => {
    const problem = { code: 'sync/missing', severity: 'error', message: 'a needs b', help: 'Add b' } as const;
    const text = planMarkdown(planOf([step({})], [warning('w')], { problems: [problem] }));
    expect(text).toContain('- :no_entry: a needs b. Add b');
    expect(text).toContain('(nothing can be published yet)');
  });

  it('escapes names and values, wherever they are', () => {
    const evil = '</details><script>alert(1)</script> @team #1 [x](http://e.example) `` ``` ````\n```\n# title | **b**';
    const text = planMarkdown(
      planOf(
        [step({ ...changed(evil, `${evil}!`) }), step({ id: 'tag:%40team', op: 'create', because: evil })],
        [warning(evil, { check: evil })],
        { premises: [{ id: 'x', sort: 'assumed', text: evil, about: [evil] }] },
      ),
      { title: evil },
    );
    const outside = outsideOfCode(text)
      .replaceAll(/^(<details><summary>|<\/details>$|<!--)/gm, '')
      .replaceAll('</summary>', '');
    expect(outside).not.toMatch(/<(?!!--)/);
    expect(outside).not.toMatch(/@\w/);
    expect(outside).not.toContain('](');
    expect(outside).not.toMatch(/^# title/m);
    expect(outside).not.toContain('**b**');
  });

  it('counts what does not fit', () => {
    const steps = Array.from({ length: 3000 }, (_, index) =>
      step({ id: `tag:t${index}`, ...changed(`before ${index}`, 'x'.repeat(100) + index) }),
    );
    const text = planMarkdown(planOf(steps), { detail: 'full' });
    expect(text.length).toBeLessThanOrEqual(65_536);
    const shown = text.match(/^~ update tag:/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(text).toContain(`**${3000 - shown} more changes** do not fit`);
  });

  it('never exceeds its limit, and never ends inside of a block', () => {
    const op = fc.constantFrom<Step['op']>('create', 'update', 'delete', 'blocked');
    const steps = fc.array(
      fc.record({ name: fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }), op, size: fc.nat(3000) }),
      { maxLength: 60 },
    );
    const warnings = fc.array(fc.string({ maxLength: 3000, unit: 'binary' }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, warnings, fc.integer({ min: 2000, max: 70_000 }), (all, messages, limit) => {
        const plan = planOf(
          all.map(({ name, op: one, size }, index) =>
            step({
              id: `tag:${encodeURIComponent(name.toWellFormed())}${index}`,
              op: one,
              ...changed('`'.repeat(index), '<b>'.repeat(size)),
            }),
          ),
          messages.map((message) => warning(message)),
        );
        for (const detail of ['summary', 'normal', 'full'] as const) {
          const text = planMarkdown(plan, { limit, detail });
          expect(text.length).toBeLessThanOrEqual(limit);
          const outside = outsideOfCode(text);
          expect(outside.match(/^<details>/gm)?.length).toBe(outside.match(/^<\/details>/gm)?.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the limits of GitHub and Azure DevOps', () => {
    expect(commentLimits).toEqual({ github: 65_536, azureDevOps: 150_000 });
  });
});
