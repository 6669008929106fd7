import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors } from '@apimkit/diagnostics';
import { type Artifacts, ResourceId, readArtifacts } from '@apimkit/model';
import { stableText } from '@apimkit/model/internal';
import { readTree } from '@apimkit/model/node';
import { isObject, type Json } from '@apimkit/openapi';
import { applyOverrides, readLinks, readOverrides, type Values } from '@apimkit/overrides';
import { parseFilter } from '@apimkit/sync';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../shared/data/repos');
const golden = join(import.meta.dirname, 'golden/overrides-data.txt');

interface Repository {
  readonly repo: string;
  readonly roots: readonly { readonly dir: string; readonly malformed: readonly string[] }[];
  readonly configs: readonly string[];
}

const redbeard = '/subscriptions/value-of-subscriptionId/resourceGroups/value-of-resourceGroupName/providers';
const versionSet = `${redbeard}/Microsoft.ApiManagement/service/red-apim-dev/apiVersionSets/6398be47eb8d2b6560dd061a`;

const supplied: Values = (name) => ({ value: `value-of-${name}` });

/** A service with the name in the file, at the location of the ids in the file. */
function targetOf(text: string, serviceName: string | undefined): string | undefined {
  if (serviceName === undefined) return undefined;
  const [, found] =
    /"?(\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.ApiManagement)/i.exec(text) ?? [];
  const filled = found?.replaceAll(/\{#(\w+)#\}/g, 'value-of-$1');
  return `${filled ?? '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ApiManagement'}/service/${serviceName}`;
}

/** Values as that environment would have them: the ids of a file agree with each other. */
function agreeing(text: string): Values {
  const [, subscriptionId, resourceGroupName] =
    /\/subscriptions\/([^/{\s]+)\/resourceGroups\/([^/{\s]+)\/providers\/Microsoft\.ApiManagement/i.exec(text) ?? [];
  const known: Readonly<Record<string, string | undefined>> = { subscriptionId, resourceGroupName };
  return (name) => ({ value: known[name] ?? `value-of-${name}` });
}

async function environmentOf({ repo, roots }: Repository, config: string, values?: Values) {
  const path = join(folder, repo.replace('/', '__'));
  const text = readFileSync(join(path, 'config', config), 'utf8');
  const root = roots.find(({ malformed }) => malformed.length === 0) ?? roots[0];
  const { tree } = root ? await readTree(join(path, root.dir)) : { tree: new Map<string, string>() };
  const { artifacts } = readArtifacts(tree);
  const read = readOverrides(text, config, values ?? agreeing(text));
  const target = targetOf(text, read.overrides.settings.serviceName);
  const linked = await readLinks(
    read.overrides,
    async () => '{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{}}',
  );
  const effective = applyOverrides(artifacts, [linked.overrides], target === undefined ? {} : { target });
  return { text, artifacts, read, diagnostics: [...read.diagnostics, ...linked.diagnostics, ...effective.diagnostics] };
}

describe.skipIf(!existsSync(folder))('public override files (skipped when ../shared is absent)', () => {
  const index: readonly Repository[] = existsSync(folder)
    ? JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
    : [];
  // Files for the extractor are filters.
  const all = index.flatMap((repository) =>
    repository.configs.filter((config) => !/extractor/.test(config)).map((config) => ({ repository, config })),
  );

  it('have exactly the expected findings', async () => {
    const lines: string[] = [];
    for (const { repository, config } of all) {
      const { diagnostics } = await environmentOf(repository, config);
      const found = diagnostics.map(
        ({ range, severity, code }) =>
          `  ${range?.start.line}:${range?.start.column} ${severity} ${code.replace('overrides/', '')}`,
      );
      lines.push(`${repository.repo} ${config}`, ...found);
    }
    const text = `${lines.join('\n')}\n`;
    if (process.env.UPDATE_SCENARIOS) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it('report every token without a value', async () => {
    for (const { repository, config } of all) {
      const { text, read } = await environmentOf(repository, config, () => undefined);
      const tokens = text.replaceAll(/^\s*#.*$/gm, '').match(/\{#\[?[\w.-]+\]?#\}/g) ?? [];
      const reported = read.diagnostics.filter(({ code }) => code === 'overrides/unresolved-token');
      if (!read.diagnostics.some(({ code }) => code === 'overrides/yaml'))
        expect(reported.length, config).toBe(tokens.length);
    }
  });

  it('are read next to filter files', () => {
    const filters = index.flatMap(({ repo, configs }) =>
      configs
        .filter((config) => /extractor/.test(config))
        .map((config) => join(folder, repo.replace('/', '__'), 'config', config)),
    );
    expect(filters.length + all.length).toBe(index.flatMap(({ configs }) => configs).length);
    for (const file of filters) {
      const { diagnostics } = parseFilter(readFileSync(file, 'utf8'), file);
      expect(diagnostics.filter(({ code }) => code !== 'sync/empty-list')).toEqual([]);
    }
  });

  // Worked out by hand from the merge law of the toolkit: objects merge, all else is replaced, names are as written.
  const byHand: readonly (readonly [
    string,
    string,
    Readonly<Record<string, Readonly<Record<string, Json | undefined>>>>,
  ])[] = [
    ['JordanReyesLeger/ApimDevOps', 'configuration.qa.yaml', { 'named-value:TestVar': { 'properties.value': 'QA' } }],
    [
      'huangyingting/apiops',
      'configuration.prod.yaml',
      {
        'logger:appinsights': {
          'properties.resourceId':
            '/subscriptions/513df66c-64b0-4c0b-a13a-7f37bb384aff/resourceGroups/AIGW/providers/microsoft.insights/components/aigwje',
        },
        'named-value:origin': { 'properties.value': 'https://aigwje.developer.azure-api.net' },
      },
    ],
    [
      'quintok/apim-poc',
      'configuration.prod.yaml',
      {
        'api:petstore': { 'properties.serviceUrl': 'https://petstore-backend.contoso.example' },
        'api:animalstore': { 'properties.serviceUrl': 'https://animalstore-backend.contoso.example' },
      },
    ],
    [
      'NIAID-BPIMB-whiters/API-DEVOPS',
      'configuration.qa.yaml',
      {
        'named-value:apim-ai-connection-string': {
          'properties.keyVault.secretIdentifier':
            'https://kv-niaid-bpimb-apim-qa.vault.azure.net/secrets/apim-ai-connection-string',
        },
        'logger:apim-daids-connect-ai': {
          'properties.credentials.connectionString': '{{niaid-bpimb-apim-qa-ai-connection-string}}',
          'properties.resourceId':
            '/subscriptions/18fc6b8b-44fa-47d7-ae51-36766ac67165/resourceGroups/niaid-bpimb-apim-qa-rg/providers/Microsoft.Insights/components/niaid-bpimb-apim-qa-ai',
        },
      },
    ],
    [
      'anotherRedbeard/apiops-demo',
      'configuration.dev.yaml',
      {
        'named-value:639121f85ddd1701d02ea23f': { 'properties.value': 'value-of-appInsightsLoggerKey' },
        'named-value:testSecret': { 'properties.value': 'value-of-testSecretValue' },
        'named-value:allowed-ip-address': { 'properties.value': 'value-of-allowedIPAddress' },
        'logger:red-scus-apim-ai-dev': {
          'properties.resourceId': `${redbeard}/microsoft.insights/components/red-scus-apim-appinsights-dev`,
        },
        'diagnostic:applicationinsights': {
          'properties.loggerId': `${redbeard}/Microsoft.ApiManagement/service/red-apim-dev/loggers/red-scus-apim-ai-dev`,
        },
        'api:test': { 'properties.apiVersionSetId': versionSet },
        'api:starwars-v1': { 'properties.apiVersionSetId': versionSet },
        'api-diagnostic:testopenai/azuremonitor': {
          'properties.largeLanguageModel.logs': 'enabled',
          'properties.largeLanguageModel.requests.messages': 'all',
          'properties.largeLanguageModel.requests.maxSizeInBytes': 32768,
          'properties.largeLanguageModel.responses.messages': 'all',
          'properties.largeLanguageModel.responses.maxSizeInBytes': 32768,
        },
      },
    ],
  ];

  it.each(byHand)('%s %s merges as the toolkit would', async (repo, config, expected) => {
    const repository = index.find((one) => one.repo === repo);
    if (!repository) throw new Error(`${repo} is gone`);
    const { artifacts, read } = await environmentOf(repository, config, supplied);
    expect(hasErrors(read.diagnostics)).toBe(false);
    // Ids stay as they are written; revisions are matched by exact name, as version 7 does.
    const merged = applyOverrides(artifacts, [read.overrides], { revisions: 'exact' }).artifacts;
    expect(changesOf(artifacts, merged)).toEqual(expected);
  });
});

/** Leaves that differ, by resource and path. */
function changesOf(before: Artifacts, after: Artifacts): Record<string, Record<string, Json | undefined>> {
  const changed: Record<string, Record<string, Json | undefined>> = {};
  for (const { id, payload } of after) {
    const old = new Map(leavesOf(before.get(new ResourceId(id.kind, id.names, id.workspace))?.payload ?? {}));
    const now = new Map(leavesOf(payload));
    const paths = [...new Set([...old.keys(), ...now.keys()])].filter(
      (path) => stableText(old.get(path) ?? null) !== stableText(now.get(path) ?? null),
    );
    if (paths.length > 0) changed[id.toString()] = Object.fromEntries(paths.map((path) => [path, now.get(path)]));
  }
  return changed;
}

function leavesOf(value: Json, at = ''): readonly (readonly [string, Json])[] {
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => leavesOf(item, `${at}[${index}]`));
  if (!isObject(value)) return [[at, value]];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, at ? `${at}.${key}` : key));
}
