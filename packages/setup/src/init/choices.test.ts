import { describe, expect, it } from 'vitest';
import { changeOf, choicesFor, initFiles, type SetupFile } from '../index.ts';

const info = (folder: string) => [`${folder}apis/orders/apiInformation.json`, `${folder}tags/red/tagInformation.json`];
const found = (files: readonly string[], texts: Readonly<Record<string, string>> = {}, remote?: string) => ({
  files,
  texts: new Map(Object.entries(texts)),
  remote,
});

describe('the folder of the artifacts', () => {
  it.each([
    ['apimartifacts/', 'apimartifacts'],
    ['apps/shop/apim/', 'apps/shop/apim'],
    ['', '.'],
  ])('in %j', (folder, expected) => expect(choicesFor(found(info(folder))).artifacts).toBe(expected));

  it('is the one with the most resources', () => {
    const files = [...info('small/'), ...info('large/'), 'large/groups/a/groupInformation.json'];
    expect(choicesFor(found(files)).artifacts).toBe('large');
  });

  it('is not found by a frequent name alone', () => {
    expect(choicesFor(found(['docs/policy.xml', 'src/apiInformation.json'])).artifacts).toBe('artifacts');
  });

  it('is not a workspace inside of it', () => {
    expect(choicesFor(found(info('a/workspaces/w/').concat(info('a/')))).artifacts).toBe('a');
  });
});

describe('the environments', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [[], ['dev', 'prod']],
    [['configuration.prod.yaml'], ['dev', 'prod']],
    [
      ['configuration.prod.yaml', 'configuration.qa.yaml', 'configuration.dev.yaml'],
      ['dev', 'qa', 'prod'],
    ],
    [['configuration.extractor.yaml', 'configuration.dev.yaml'], ['dev']],
    [['config/configuration-publisher-dev.yml', 'config/configuration-extractor-dev.yml'], ['dev']],
    [
      ['environments/test.yaml', 'environments/prod.yaml', 'environments/prod.variables.yaml'],
      ['test', 'prod'],
    ],
  ])('of %j', (files, expected) => {
    const { environments, stages, source } = choicesFor(found(files));
    expect(Object.keys(environments)).toEqual(expected);
    expect(stages).toEqual(expected.map((name) => [name]));
    expect(source).toBe(expected[0]);
  });

  it('have the service and the tokens of their override files', () => {
    const text = `apimServiceName: shop-prod\nbackends:\n  - name: b\n    properties:\n      url: "https://{#host#}/\${env:PATH_PREFIX}"\n`;
    const { environments } = choicesFor(found(['configuration.prod.yaml'], { 'configuration.prod.yaml': text }));
    expect(environments.prod).toMatchObject({
      service: 'shop-prod',
      tokens: ['PATH_PREFIX', 'host'],
      overrides: ['configuration.prod.yaml'],
    });
  });

  it.each(['apimServiceName: "[name goes here]"', 'apimServiceName: "{#SERVICE#}"', 'apimServiceName: [prod or test]'])(
    'have no service for the placeholder %s',
    (text) => {
      const { environments } = choicesFor(found(['configuration.prod.yaml'], { 'configuration.prod.yaml': text }));
      expect(environments.prod).not.toHaveProperty('service');
    },
  );

  it('report an override file that cannot be read, with its path', () => {
    const { environments } = choicesFor(found(['configuration.prod.yaml'], { 'configuration.prod.yaml': 'apis: [' }));
    expect(environments.prod?.problem).toMatch(/^configuration\.prod\.yaml: /);
  });
});

describe('the CI system', () => {
  it.each([
    ['https://github.com/contoso/apis', [], ['github']],
    ['git@github.contoso.com:apis.git', [], ['github']],
    ['https://dev.azure.com/contoso/apis/_git/apis', ['.github/CODEOWNERS'], ['azure-devops']],
    ['https://gitlab.com/contoso/apis.git', [], ['gitlab']],
    [undefined, ['.azdo/pipelines/run.yaml'], ['azure-devops']],
    [undefined, ['.gitlab-ci.yml'], ['gitlab']],
    [undefined, ['.gitlab-ci.yml', '.github/workflows/a.yml'], []],
    ['https://git.example.com/apis', [], []],
  ])('of the remote %s with %j', (remote, files, expected) => {
    expect(choicesFor(found(files, {}, remote)).ci).toEqual(expected);
  });
});

describe('changes of existing files', () => {
  const whole: SetupFile = { path: 'a', kind: 'whole', text: 'x\n' };
  const lines: SetupFile = { path: 'a', kind: 'lines', text: 'x\ny\n' };

  it.each([
    [whole, undefined, 'create', 'x\n'],
    [whole, 'x\n', 'unchanged', 'x\n'],
    [whole, 'x\r\n', 'unchanged', 'x\n'],
    [whole, 'mine\n', 'differs', 'x\n'],
    [lines, undefined, 'create', 'x\ny\n'],
    [lines, 'mine', 'add', 'mine\nx\ny\n'],
    [lines, 'y\r\nmine\r\n', 'add', 'y\r\nmine\r\nx\r\n'],
    [lines, 'y\nx\n', 'unchanged', 'y\nx\n'],
  ])('%j over %j', (file, existing, state, text) => expect(changeOf(file, existing)).toMatchObject({ state, text }));

  it('a second run changes nothing', () => {
    const choices = choicesFor(found([], {}, 'https://github.com/contoso/apis'));
    for (const file of initFiles(choices, { version: '1.0.0' }))
      expect(changeOf(file, changeOf(file, undefined).text).state).toBe('unchanged');
  });
});

it('a repository that was set up before keeps its folder, environments and override files', () => {
  const project = {
    artifacts: 'apim',
    environments: { staging: { service: 'shop-staging', overrides: ['config/staging.yaml'] }, live: {} },
  };
  const choices = choicesFor({ ...found(['configuration.prod.yaml']), project });
  expect(choices).toMatchObject({
    artifacts: 'apim',
    stages: [['staging'], ['live']],
    source: 'staging',
    environments: { staging: { service: 'shop-staging', overrides: ['config/staging.yaml'] }, live: { overrides: [] } },
  });
});
