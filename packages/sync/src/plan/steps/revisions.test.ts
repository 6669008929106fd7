import { type FileTree, readArtifacts } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import { of, planFor, publishTo, stepsOf, testService } from '../../fixtures/service.ts';

const file = (properties: object) => JSON.stringify({ properties });
const revision = (number: number, more: object = {}) =>
  file({ displayName: 'Echo', path: 'echo', apiRevision: String(number), ...more });
const suffixed = (...currents: readonly (boolean | undefined)[]): FileTree =>
  new Map([
    ...currents.map(
      (isCurrent, index) =>
        [
          `apis/echo;rev=${index + 1}/apiInformation.json`,
          revision(index + 1, isCurrent === undefined ? {} : { isCurrent }),
        ] as const,
    ),
    ['apis/echo;rev=1/policy.xml', '<policies><inbound /></policies>'],
    ['products/p/productInformation.json', file({ displayName: 'P', subscriptionRequired: false })],
    ['products/p/groups/administrators/productGroupInformation.json', '{}'],
    ['products/p/apis/echo;rev=1/productApiInformation.json', '{}'],
  ]);
const idsOf = (tree: FileTree) =>
  [...readArtifacts(tree).artifacts].map(({ id }) => id.toString()).filter((id) => id.includes('echo'));

describe('a tree whose folders all carry a revision', () => {
  it.each([
    ['the current one is marked', suffixed(true, undefined)],
    ['none is marked: revision 1', suffixed(undefined, undefined)],
  ])('is read with the API itself (%s)', (_, tree) => {
    expect(idsOf(tree)).toEqual(['api:echo', 'api:echo;rev=2', 'api-policy:echo', 'product-api:p/echo']);
    expect(readArtifacts(tree).diagnostics).toMatchObject([
      { code: 'files/current-suffix', severity: 'info', file: 'apis/echo;rev=1/apiInformation.json' },
    ]);
  });

  it('may have a later revision as the current one', () => {
    expect(idsOf(suffixed(false, true))).toEqual([
      'api:echo;rev=1',
      'api:echo',
      'api-policy:echo;rev=1',
      'product-api:p/echo;rev=1',
    ]);
  });

  it('cannot have two', () => {
    expect(readArtifacts(suffixed(true, true)).diagnostics).toMatchObject([
      { code: 'files/several-current', severity: 'error' },
    ]);
  });

  it('is left alone when every revision is marked as not current', () => {
    expect(idsOf(suffixed(false, false))).toContain('api:echo;rev=1');
  });

  it('is published, and planned again to nothing', async () => {
    const service = testService();
    const { artifacts } = readArtifacts(suffixed(true, undefined));
    const { plan, report } = await publishTo(service, artifacts);
    expect(plan.problems).toEqual([]);
    expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
    expect(stepsOf(await planFor(service, artifacts, { prune: true }))).toEqual([]);
  });

  it('goes on where its parts are spread over both names', () => {
    const tree = new Map([...suffixed(true, undefined)]);
    tree.set('apis/echo/apiInformation.json', revision(1));
    tree.delete('apis/echo;rev=1/apiInformation.json');
    expect(new Set(idsOf(tree))).toEqual(
      new Set(['api:echo', 'api:echo;rev=2', 'api-policy:echo', 'product-api:p/echo']),
    );
    const twice = new Map([...tree, ['apis/echo/policy.xml', '<policies />']]);
    expect(readArtifacts(twice).diagnostics).toMatchObject([{ code: 'files/twice', severity: 'error' }]);
  });
});

describe('a revision that becomes current', () => {
  const api = (revision: string, description: string) =>
    of('api:a', { displayName: 'A', path: 'a', apiRevision: revision, apiRevisionDescription: description });

  it.each([true, false])('shows and publishes its own description (it exists already: %s)', async (exists) => {
    const old = of('api:a;rev=2', { displayName: 'A', path: 'a', apiRevision: '2', apiRevisionDescription: 'two' });
    const service = testService([api('1', 'one'), ...(exists ? [old] : [])]);
    const wanted = [
      api('2', 'changed'),
      of('api:a;rev=1', { displayName: 'A', path: 'a', apiRevision: '1', apiRevisionDescription: 'one' }),
    ];
    const { plan, report } = await publishTo(service, wanted);
    expect(plan.steps.find(({ key }) => key === 'api:a')?.changes).toMatchObject([
      { path: 'properties.apiRevisionDescription', after: 'changed' },
    ]);
    expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
    expect(stepsOf(await planFor(service, wanted))).toEqual([]);
  });
});
