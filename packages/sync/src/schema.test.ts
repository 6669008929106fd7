import { Artifacts, kinds, type Resource } from '@apimkit/model';
import { sectionsBelow } from '@apimkit/model/internal';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { of, testService } from './fixtures/service.ts';
import { filterSchema, parseFilter, planChanges, planSchema, publish, publishSchema } from './index.ts';

const ajv = new Ajv({ strict: false, formats: { uri: true, 'uri-reference': true } });
/** Whether a value fits a schema, which is created for each, because its creation is tested. */
const errorsOf = (schema: () => object, value: unknown) => {
  const validate = ajv.compile(schema());
  validate(value);
  return validate.errors ?? [];
};
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as never;
const policy = (limit: number) => ({ policy: `<policies><inbound><a b="${limit}" /></inbound></policies>` });
const desired: readonly Resource[] = [
  of('tag:t', { displayName: 'T' }),
  of('service-policy', {}, policy(2)),
  of('product:gold', { displayName: 'Gold' }),
  of('named-value:s', { displayName: 's', secret: true }),
  of('named-value:n', { displayName: 'n', secret: true, value: 'x' }),
  of('api:a', { displayName: 'A', path: 'a', apiRevision: '2' }),
];
const live: readonly Resource[] = [
  of('service-policy', {}, policy(1)),
  of('named-value:n', { displayName: 'm', secret: true, value: 'x' }),
  of('product:silver', { displayName: 'Silver' }),
  of('subscription:x', { displayName: 'X', scope: '/products/silver' }),
  of('api:a', { displayName: 'A', path: 'a', apiRevision: '1' }),
];

describe('the schema of a plan', () => {
  const fits = (value: unknown) => errorsOf(planSchema, value).length === 0;
  const plan = planChanges({
    desired: new Artifacts(desired),
    live: new Artifacts(live),
    prune: true,
    writeSecrets: 'never',
  });

  it('fits a plan with every sort of step', () => {
    expect(new Set(plan.steps.map(({ op }) => op))).toEqual(new Set(['create', 'update', 'delete', 'keep', 'blocked']));
    expect(plan.problems).not.toEqual([]);
    expect(errorsOf(planSchema, plain(plan))).toEqual([]);
  });

  const [step] = plan.steps;
  it.each<[string, object]>([
    ['no summary', { steps: [], problems: [] }],
    ['a count that is none', { ...plan, summary: { ...plan.summary, create: -1 } }],
    ['a count of something else', { ...plan, summary: { ...plan.summary, other: 1 } }],
    ['no count of deletes', { ...plan, summary: { create: 0, update: 0, keep: 0, blocked: 0 } }],
    ['something beside it', { ...plan, other: 1 }],
    ['a step of another sort', { ...plan, steps: [{ ...step, op: 'other' }] }],
    ['a step on another kind', { ...plan, steps: [{ ...step, kind: 'other' }] }],
    ['a step with something else', { ...plan, steps: [{ ...step, other: 1 }] }],
    ['a step without a reason', { ...plan, steps: [{ ...step, because: undefined }] }],
    ['needs that are not strings', { ...plan, steps: [{ ...step, needs: [1] }] }],
    ['a flag that is not true', { ...plan, steps: [{ ...step, tidies: false }] }],
    ['a change without a path', { ...plan, steps: [{ ...step, changes: [{ before: 1 }] }] }],
    ['problems that are texts', { ...plan, problems: ['no'] }],
    ['problems without severity', { ...plan, problems: [{ message: 'no' }] }],
  ])('does not fit one with %s', (_, wrong) => expect(fits(plain(wrong))).toBe(false));

  it('is of a version that editors know, and has a title', () => {
    expect(planSchema()).toMatchObject({
      $schema: expect.stringContaining('draft-07'),
      title: expect.stringContaining('plan'),
    });
    expect(publishSchema()).toMatchObject({
      $schema: expect.stringContaining('draft-07'),
      title: expect.stringContaining('publish'),
    });
  });
});

describe('the schema of a publish', () => {
  const fits = (value: unknown) => errorsOf(publishSchema, value).length === 0;

  it('fits a plan with its report, and a plan alone', async () => {
    const { plan, report } = await publish(testService().connect(), new Artifacts(desired.slice(0, 4)));
    expect(errorsOf(publishSchema, plain({ plan, report }))).toEqual([]);
    expect(fits(plain({ plan }))).toBe(true);
    for (const wrong of [
      {},
      { report },
      { plan, report, other: 1 },
      { plan, report: { ...report, other: 1 } },
      { plan, report: { ...report, writes: -1 } },
      { plan, report: { ...report, writes: undefined } },
      { plan, report: { ...report, counts: { done: 1 } } },
      { plan, report: { ...report, steps: [{ key: 'a', id: 'a', op: 'create', outcome: 'other' }] } },
      { plan, report: { ...report, steps: [{ key: 'a', id: 'a', op: 'other', outcome: 'done' }] } },
      { plan, report: { ...report, steps: [{ key: 'a', id: 'a', op: 'create' }] } },
    ])
      expect(fits(plain(wrong)), JSON.stringify(wrong).slice(0, 80)).toBe(false);
  });
});

describe('the schema of a filter', () => {
  const fits = (value: unknown) => errorsOf(filterSchema, value).length === 0;
  const accepts = (text: string) =>
    parseFilter(text, 'f.yaml').diagnostics.every(({ severity }) => severity !== 'error');

  it.each<[object, boolean]>([
    [{}, true],
    [{ apis: ['a', 'b*'], tags: [] }, true],
    [{ apis: null }, true],
    [{ apis: [1] }, true],
    [{ apis: [{ a: { operations: ['get'] } }] }, true],
    [{ apis: [{ a: null }] }, true],
    [{ apiNames: ['a'] }, true],
    [{ apimServiceName: 'shop' }, true],
    [{ apis: 'a' }, false],
    [{ apis: { a: null } }, false],
    [{ apsi: ['a'] }, false],
    [{ apis: [{ a: { operatoins: ['get'] } }] }, false],
  ])('agrees with the reader about %j: %s', (value, expected) => {
    expect(accepts(JSON.stringify(value))).toBe(expected);
    expect(fits(value)).toBe(expected);
  });

  it('allows one name an entry, nothing below what has nothing below it, and texts as old names', () => {
    expect(fits({ apis: [{ a: null, b: null }] })).toBe(false);
    expect(fits({ apis: [{ a: ['x'] }] })).toBe(false);
    expect(fits({ apis: [true] })).toBe(false);
    const leaf = kinds.find((entry) => sectionsBelow(entry).length === 0 && entry.section === 'namedValues');
    expect(leaf).toBeDefined();
    expect(fits({ namedValues: ['a', 1] })).toBe(true);
    expect(fits({ namedValues: [{ a: null }] })).toBe(false);
    expect(fits({ apiNames: [1] })).toBe(false);
    expect(fits({ apiNames: 'a' })).toBe(false);
    expect(fits({ apimServiceName: 1 })).toBe(false);
  });

  it('knows every section, the old keys are marked as such, and all is described', () => {
    const { $schema, title, properties } = filterSchema() as {
      readonly $schema: string;
      readonly title: string;
      readonly properties: Readonly<Record<string, { readonly description?: string; readonly deprecated?: boolean }>>;
    };
    expect($schema).toContain('draft-07');
    expect(title).not.toBe('');
    for (const { key } of sectionsBelow()) {
      expect(properties[key]?.description).toMatch(/Absent: all. Empty: none/);
      expect(properties[key]?.deprecated).toBeUndefined();
    }
    expect(properties.apimServiceName?.description).toMatch(/not used/);
    for (const key of ['apiNames', 'productNames', 'namedValueNames']) expect(properties[key]?.deprecated).toBe(true);
    expect(properties).not.toHaveProperty('Names');
  });
});
