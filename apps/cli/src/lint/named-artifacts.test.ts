import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../command.ts';
import { openOutput } from '../output.ts';
import { judgeArtifacts } from './artifacts.ts';
import { withNamedArtifacts } from './named-artifacts.ts';
import { withoutSettled } from './settled.ts';

describe('a folder that is named to lint', () => {
  let folder = '';
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const contextOf = (paths: readonly string[], values = {}): Context => ({
    values,
    arguments: paths,
    env: {},
    given: new Set(),
    output: openOutput(process, {}, false, 'error'),
    signal: new AbortController().signal,
    whole: (work) => work(),
  });
  const artifactsOf = async (paths: readonly string[], values = {}) =>
    (await withNamedArtifacts(contextOf(paths, values))).values.artifacts;

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

  it('is the artifacts when it holds some, and nothing else says where they are', async () => {
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
    const judged = await judgeArtifacts(await withNamedArtifacts(contextOf([join(folder, 'tree')])));
    expect(judged.found.map(({ code }) => code)).toContain('files/enum');
    const file = [...judged.artifacts].flatMap(({ files = [] }) => files.filter((one) => /specification/.test(one)))[0];
    const place = file === undefined ? {} : { file };
    const finding = (code: string) => ({ code, severity: 'info', message: '', help: '', key: '', ...place }) as const;
    const all = [finding('apim-required-query-parameter'), finding('apim-path-parameter-undeclared')];
    expect(await withoutSettled(all, judged)).toEqual(all.slice(1));
  });
});
