import { textWidth } from '@apimkit/diagnostics';
import { Artifacts, type Resource } from '@apimkit/model';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Ahead } from '../drift/drift.ts';
import { of } from '../fixtures/service.ts';
import {
  driftOf,
  type EnvironmentFacts,
  type PublishRecord,
  planChanges,
  statusMarkdown,
  statusOf,
  statusSchema,
  statusText,
} from '../index.ts';

const api = (name: string, properties: object = {}, files?: readonly string[]): Resource =>
  of(`api:${name}`, { displayName: name, path: name.replace(';rev=', '-'), ...properties }, files ? { files } : {});

/** What a run finds when it reads a service. */
function liveOf(
  files: Artifacts,
  resources: readonly Resource[],
  { prune = false, ahead }: { readonly prune?: boolean; readonly ahead?: Ahead } = {},
) {
  const artifacts = new Artifacts(resources);
  const plan = (all: boolean) => planChanges({ desired: files, live: artifacts, prune: all });
  const drift = driftOf({
    revert: plan(true),
    desired: files,
    live: artifacts,
    ...(ahead ? { ahead: () => ahead } : {}),
  });
  return { artifacts, plan: plan(prune), drift, hasState: ahead !== undefined };
}

const publish = (changed: readonly string[], more: Partial<PublishRecord['summary']> = {}): PublishRecord => ({
  file: 'runs/one.jsonl',
  summary: {
    ...{ service: '/subscriptions/s/shop', time: '2026-11-27T10:11:12Z', commit: 'abcdef0123456789' },
    ...{ steps: 2, done: 2, failed: 0, state: 'ended', ...more },
  },
  changed,
});

const files = new Artifacts([
  api('orders', { apiVersion: 'v1', apiRevision: '3' }, ['apis/orders/apiInformation.json']),
  api('orders;rev=2', {}, ['apis/orders;rev=2/apiInformation.json']),
  of('api-policy:orders', {}, { policy: '<policies />', files: ['apis/orders/policy.xml'] }),
  api('stock', {}, ['apis/stock/apiInformation.json']),
  of('tag:red', { displayName: 'Red' }),
]);
const cellsOf = (facts: readonly EnvironmentFacts[], name = 'api:orders') =>
  statusOf(facts, files).apis.find((row) => row.api === name)?.cells;

describe('the status of an API', () => {
  it('has its version and its current revision, and one row for all revisions', () => {
    expect(cellsOf([{ name: 'dev', files }])).toEqual([
      { environment: 'dev', files: { version: 'v1', revision: '3' } },
    ]);
    expect(statusOf([{ name: 'dev', files }]).apis.map((row) => row.api)).toEqual(['api:orders', 'api:stock']);
  });

  it('counts what a publish would change and the side that changed, with everything below the API', () => {
    const live = [api('orders', { apiVersion: 'v1', apiRevision: '2' }), api('orders;rev=2'), api('stock')];
    const [cell] = cellsOf([{ name: 'dev', files, live: liveOf(files, live, { ahead: 'files' }) }]) ?? [];
    expect(cell?.live).toEqual({ version: 'v1', revision: '2' });
    expect(cell?.pending?.create).toBe(1);
    expect(cell?.drift).toMatchObject({ service: 0, both: 0, unknown: 0 });
    expect(cell?.drift?.files).toBeGreaterThan(0);
  });

  it('counts what a publish without deletes leaves as a difference, not as pending', () => {
    const live = [...files, api('extra')];
    const facts = [{ name: 'dev', files, live: liveOf(files, live) }];
    expect(cellsOf(facts, 'api:extra')).toMatchObject([
      { pending: { delete: 0 }, drift: { unknown: 1 }, live: { revision: '1' } },
    ]);
    expect(statusText(statusOf(facts, files))).toContain('r1 only on the service, 1 differ');
  });

  it('shows no absence of changes where the service was not read', () => {
    for (const live of [undefined, { error: 'HTTP 401' }]) {
      const matrix = statusOf([{ name: 'prod', files, ...(live ? { live } : {}) }], files);
      for (const { cells } of matrix.apis)
        for (const cell of cells) expect(Object.keys(cell)).not.toEqual(expect.arrayContaining(['pending']));
      for (const text of [statusText(matrix), statusMarkdown(matrix)]) expect(text).not.toContain('no changes');
    }
    const failed = statusText(statusOf([{ name: 'prod', files, live: { error: 'HTTP 401' } }], files));
    expect(failed).toContain('service: unknown: HTTP 401');
    expect(failed).toContain('changes unknown');
  });

  it('is unknown where the files cannot be read', () => {
    const matrix = statusOf(
      [
        { name: 'dev', files },
        { name: 'prod', files: { error: 'a token has no value' } },
      ],
      files,
    );
    expect(statusText(matrix)).toMatch(/^api:stock +r1 +unknown$/m);
    // The others agree, as far as is known.
    expect(matrix.apis.map(({ isNoteworthy }) => isNoteworthy)).toEqual([false, false]);
  });

  it('has the last publish that changed it, and the command that continues the last one', () => {
    const facts: EnvironmentFacts = {
      ...{ name: 'prod', files },
      publishes: [
        publish(['api:stock'], { state: 'interrupted', done: 1, env: 'prod' }),
        publish(['api-policy:orders']),
      ],
    };
    const { environments, apis } = statusOf([facts], files);
    expect(environments[0]?.last?.next).toBe('apimkit publish --env prod --resume runs/one.jsonl');
    expect(apis[0]?.cells[0]?.published).toEqual({ time: '2026-11-27T10:11:12Z', commit: 'abcdef0123456789' });
  });

  it('has the findings of its files, of files in its folder, and of the resource otherwise', () => {
    const finding = (more: object) => ({ code: 'a/b', severity: 'error', message: 'wrong', ...more }) as const;
    const findings = [
      finding({ file: 'apis/orders/policy.xml' }),
      finding({ file: 'apis/orders;rev=2/apiInformation.json' }),
      finding({ file: 'apis/orders/operations/get/unreadable.json' }),
      finding({ resource: 'api-operation:stock/get' }),
      finding({ file: 'environments/prod.yaml' }),
      finding({ resource: 'no resource' }),
    ];
    const { apis, environments } = statusOf([{ name: 'dev', files, findings }], files);
    expect(apis.map(({ cells: [cell] }) => cell?.findings?.error)).toEqual([3, 1]);
    expect(environments[0]?.others.findings?.error).toBe(2);
  });

  it('is one row for an API that override files rename', () => {
    const renamed = new Artifacts([api('team-orders', {}, ['apis/orders/apiInformation.json'])]);
    const { apis } = statusOf(
      [
        { name: 'dev', files },
        { name: 'test', files: renamed },
      ],
      files,
    );
    expect(apis[0]?.cells.map(({ name }) => name)).toEqual([undefined, 'api:team-orders']);
    expect(apis[0]?.isNoteworthy).toBe(true);
  });

  it('has no values from outside of the files', () => {
    const secret = of(
      'api:a',
      { displayName: 's3cret', apiVersion: 's3cret' },
      { masked: ['properties.displayName', 'properties.apiVersion'] },
    );
    expect(JSON.stringify(statusOf([{ name: 'dev', files: new Artifacts([secret]) }]))).not.toContain('s3cret');
  });
});

describe('a status', () => {
  const many = new Artifacts([...Array.from({ length: 1000 }, (_, index) => api(`a${index}`)), api('new')]);
  const facts = (): readonly EnvironmentFacts[] => [
    { name: 'dev', files: many, live: liveOf(many, [...many]) },
    { name: 'prod', files: many, live: liveOf(many, [...many].slice(0, -1)) },
  ];

  it('shows only rows with something to do among many, and counts those that it leaves out', () => {
    const text = statusText(statusOf(facts(), many));
    expect(text).toContain('api:new');
    expect(text).not.toContain('api:a7 ');
    expect(text).toContain('1000 APIs without changes');
    expect(statusText(statusOf(facts(), many), { all: true })).toContain('api:a7 ');
    expect(statusMarkdown(statusOf(facts(), many), { all: true, limit: 5000 }).length).toBeLessThanOrEqual(5000);
  });

  it('fits its schema, which rejects what it does not describe', () => {
    const validate = new Ajv({ strict: false }).compile(statusSchema());
    const matrix = statusOf([{ ...(facts()[1] as EnvironmentFacts), publishes: [publish([])], findings: [] }], many);
    expect([validate(JSON.parse(JSON.stringify(matrix))), validate.errors]).toEqual([true, null]);
    expect(validate({ ...matrix, environments: [{ ...matrix.environments[0], live: { state: 'same' } }] })).toBe(false);
  });

  it.each([20, 40, 80, 200])('fits %d columns', (width) => {
    const names = ['dev', 'test', 'a-very-long-name-of-an-environment', '本番'];
    const all = names.map((name) => ({ ...(facts()[1] as EnvironmentFacts), name, publishes: [publish(['api:new'])] }));
    const lines = statusText(statusOf(all, many), { width }).split('\n');
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
  });
});
