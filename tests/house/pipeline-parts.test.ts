import { readFileSync } from 'node:fs';
import { choicesFor, initFiles } from '@apimkit/setup';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const files = initFiles(choicesFor({ files: [], texts: new Map() }, { ci: ['github', 'azure-devops'] }), {
  version: '1.2.3',
});
const textOf = (path: string) => files.find((one) => one.path === path)?.text ?? '';

it('the template of steps for Azure DevOps is the one that init writes', () => {
  expect(readFileSync('azure-devops/setup.yml', 'utf8')).toBe(textOf('.azure-pipelines/apimkit-setup.yml'));
});

it('the action has the inputs that workflows pass, and pins what it uses', () => {
  const action = parse(readFileSync('actions/setup/action.yml', 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>;
    readonly runs: { readonly steps: readonly { readonly uses?: string }[] };
  };
  for (const [name, { required, default: value }] of Object.entries(action.inputs))
    expect(required === true || value !== undefined, name).toBe(true);
  for (const { uses } of action.runs.steps) if (uses !== undefined) expect(uses).toMatch(/@[\da-f]{40}$/);
  expect(textOf('.github/workflows/apimkit-publish.yml')).toContain(
    'uses: apimkit/apimkit/actions/setup@v1.2.3\n        with:\n          version: 1.2.3\n',
  );
});

it('every action in the workflows is pinned', () => {
  const used = files.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)/g)].map(([, name = '']) => name));
  expect(used).not.toHaveLength(0);
  for (const name of used) expect(name).toMatch(/@([\da-f]{40}|v1\.2\.3)$/);
});
