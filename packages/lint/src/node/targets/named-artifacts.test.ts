import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { apiFactsIn } from '@apimkit/repository';
import { openRepository } from '@apimkit/repository/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutSettled } from '../specifications/settled.ts';
import { withNamedArtifacts } from './named-artifacts.ts';

describe('a folder that is named to lint', () => {
  let folder = '';
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const named = async (paths: readonly string[], { artifacts, scope }: { artifacts?: string; scope?: 'api' } = {}) =>
    withNamedArtifacts(await openRepository(folder, { artifacts }), { paths, scope });
  const artifactsOf = async (...given: Parameters<typeof named>) => (await named(...given)).artifactsFolder;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apimkit-named-'));
    await write(
      'tree/backends/blue/backendInformation.json',
      '{"properties":{"url":"https://a.test","protocol":"https"}}',
    );
    await write(
      'tree/apis/find/apiInformation.json',
      '{"properties":{"displayName":"Find","path":"find","translateRequiredQueryParameters":"query"}}',
    );
    await write(
      'tree/apis/find/specification.json',
      '{"openapi":"3.0.1","info":{"title":"Find","version":"1"},"paths":{}}',
    );
    await write('drafts/apis/find.yaml', 'openapi: 3.0.1');
    await write('repository/artifacts/tags/a/tagInformation.json', '{}');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is the artifacts folder when it has artifacts and no other is known', async () => {
    const tree = join(folder, 'tree');
    expect(await artifactsOf([tree])).toBe(tree);
    expect(await artifactsOf([tree], { artifacts: 'elsewhere' })).toBe('elsewhere');
    expect(await artifactsOf([tree], { scope: 'api' })).toBeUndefined();
    expect(await artifactsOf([tree, join(folder, 'drafts')])).toBeUndefined();
    expect(await artifactsOf([])).toBeUndefined();
    for (const other of ['drafts', 'repository', 'tree/apis', 'tree/apis/find/specification.json', 'nowhere'])
      expect(await artifactsOf([join(folder, other)])).toBeUndefined();
  });

  it('has its payloads checked, and its APIs know what their imports do', async () => {
    const desired = await (await named([join(folder, 'tree')])).inspect();
    expect(desired.diagnostics.map(({ code }) => code)).toContain('files/enum');
    const file = [...desired.artifacts].flatMap(({ files = [] }) =>
      files.filter((one) => /specification/.test(one)),
    )[0];
    const place = file === undefined ? {} : { file };
    const finding = (code: string) => ({ code, severity: 'info', message: '', help: '', key: '', ...place }) as const;
    const all = [finding('apim-required-query-parameter'), finding('apim-path-parameter-undeclared')];
    expect(await withoutSettled(all, apiFactsIn(desired.artifacts, desired.tree))).toEqual(all.slice(1));
  });
});
