import { describe, expect, it } from 'vitest';
import { schemaProblems, workflowProblems } from '../fixtures/validators.ts';
import { choicesFor, initFiles } from '../index.ts';

const repositories = {
  'one environment': { files: ['artifacts/tags/red/tagInformation.json'], stages: [['dev']] },
  'a release with two services in a stage': { files: [], stages: [['dev'], ['test'], ['prod-eu', 'prod-us']] },
  'override files with tokens': { files: ['configuration.dev.yaml', 'configuration.prod.yaml'], stages: undefined },
  'a folder with a space': { files: ['my artifacts/tags/red/tagInformation.json'], stages: undefined },
};
const texts = new Map([
  ['configuration.prod.yaml', 'namedValues:\n  - name: k\n    properties:\n      value: "{#orders-key#}"\n'],
]);

describe.each(Object.entries(repositories))('%s', (_, { files, stages }) => {
  const choices = choicesFor({ files, texts }, { stages, ci: ['github', 'azure-devops', 'gitlab'] });
  const all = initFiles(choices, { version: '1.2.3' });

  it.each(all.filter(({ path }) => path.startsWith('.github/workflows')))(
    '$path has no problem',
    async ({ path, text }) => {
      expect(await workflowProblems(text, path)).toEqual([]);
    },
  );

  it.each(all.filter(({ path }) => path.startsWith('.azure-pipelines')))('$path follows the schema', ({ text }) => {
    expect(schemaProblems('azure-devops', text)).toEqual([]);
  });

  it.each(all.filter(({ path }) => path.startsWith('.gitlab') && path.endsWith('.yml')))(
    '$path follows the schema',
    ({ text }) => {
      expect(schemaProblems('gitlab', text)).toEqual([]);
    },
  );
});

it('the checks find problems', async () => {
  expect(
    await workflowProblems(
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n',
      'a.yml',
    ),
  ).not.toEqual([]);
  expect(schemaProblems('azure-devops', 'jobs:\n  - job: a\n    steps:\n      - bash: [1]\n')).not.toEqual([]);
  expect(schemaProblems('gitlab', 'a:\n  script: 1\n  when: never-ever\n')).not.toEqual([]);
});
