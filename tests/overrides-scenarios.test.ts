import { join } from 'node:path';
import { formatDiagnostic } from '@apimkit/diagnostics';
import { readArtifacts } from '@apimkit/model';
import {
  type ApplyOverridesOptions,
  applyOverrides,
  explain,
  findResource,
  readLinks,
  readOverrides,
  readValues,
  renderExplained,
  valuesFrom,
} from '@apimkit/overrides';
import { describe, expect, it } from 'vitest';
import { scenariosIn } from './scenario.ts';

interface Options extends ApplyOverridesOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly explain?: readonly string[];
}

/** The output of a command: the findings, then the explanations. */
async function outcome(files: ReadonlyMap<string, string>): Promise<string> {
  const { env = {}, explain: asked = [], ...options }: Options = JSON.parse(files.get('options') ?? '{}');
  const tree = new Map(
    [...files].flatMap(([path, text]) =>
      path.startsWith('artifacts/') ? [[path.slice('artifacts/'.length), text] as const] : [],
    ),
  );
  const { artifacts, diagnostics: about } = readArtifacts(tree);
  const values = readValues(files.get('values.yaml') ?? '', 'values.yaml');
  const variables = readValues(files.get('variables.yaml') ?? '', 'variables.yaml');
  const lookup = valuesFrom({ values: values.values, variables: variables.values, env });
  const read = [...files]
    .filter(([path]) => /^overrides.*\.yaml$/.test(path))
    .map(([path, text]) => readOverrides(text, path, lookup));
  const linked = await Promise.all(
    read.map(({ overrides }) =>
      readLinks(overrides, async (link) => {
        const text = files.get(link);
        if (text === undefined) throw new Error('there is no such file');
        return text;
      }),
    ),
  );
  const effective = applyOverrides(
    artifacts,
    linked.map(({ overrides }) => overrides),
    { ...options, tree },
  );
  const found = [
    ...about,
    ...values.diagnostics,
    ...variables.diagnostics,
    ...read.flatMap(({ diagnostics }) => diagnostics),
    ...linked.flatMap(({ diagnostics }) => diagnostics),
    ...effective.diagnostics,
  ].map(formatDiagnostic);
  const explained = asked.map((text) => {
    const resource = findResource(text, effective);
    if ('advice' in resource) return `${text}: ${resource.advice}`;
    return renderExplained(resource.id.toString(), explain(resource, effective, tree));
  });
  return [...found, ...(found.length > 0 && explained.length > 0 ? [''] : []), ...explained, ''].join('\n');
}

describe('overrides', () => {
  const scenarios = scenariosIn(join(import.meta.dirname, 'scenarios/overrides'));

  it('has a scenario for every message', async () => {
    const { overrideMessages } = await import('@apimkit/overrides');
    const all = scenarios.map(({ expected }) => expected).join('\n');
    expect(Object.keys(overrideMessages.messages).filter((code) => !all.includes(`overrides/${code}:`))).toEqual([]);
  });

  it.each(scenarios)('$name', async ({ files, expected, accept, about }) => {
    expect(about).not.toBe('');
    const actual = await outcome(files);
    accept(actual);
    if (!process.env.UPDATE_SCENARIOS) expect(actual).toBe(expected);
  });
});
