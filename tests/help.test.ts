import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../apps/cli/src/commands/index.ts';
import { checked } from './checked.ts';
import { files } from './help/world.ts';
import { type ForgeServer, startForge } from './pipelines/forge-server.ts';
import { makeWorkspace, type Workspace } from './pipelines/workspace.ts';

// Every example of every command runs here, in the order of the help, in one repository. `demo` needs the sample of a package: `npm run demo` and
// the tests of packages run it.
const token = 'forge-token';
const journal = 'shop-20261127T101112345.jsonl';
type Run = (line: string) => Promise<number>;

/** A publish or promotion of one change to prod, whose journal gets the name in the examples. */
async function changeOf(displayName: string, commands: string, run: Run, { folder }: Workspace): Promise<void> {
  writeFileSync(
    join(folder, 'artifacts/tags/internal/tagInformation.json'),
    JSON.stringify({ properties: { displayName } }),
  );
  await run(commands);
  const journals = join(folder, '.apimkit/journal');
  const [newest = ''] = readdirSync(journals)
    .filter((name) => name !== journal && name.includes('prod'))
    .sort()
    .reverse();
  copyFileSync(join(journals, newest), join(journals, journal));
}

/** What an example needs before it, apart from the files of the repository. */
const before: readonly {
  readonly example: RegExp;
  readonly prepare: (run: Run, workspace: Workspace, example: string) => unknown;
}[] = [
  {
    example: /--plan plan\.json|diff reviewed/,
    prepare: (run) => run('apimkit plan --env prod --out reviewed.json; apimkit plan --env prod --out plan.json'),
  },
  {
    example: /^apimkit publish.*--(resume|undo)/,
    prepare: (run, workspace) => changeOf('For publish', 'apimkit publish --env prod', run, workspace),
  },
  {
    example: /^apimkit promote.*--resume/,
    prepare: (run, workspace) =>
      changeOf('For promote', 'apimkit publish --env test && apimkit promote test prod --publish', run, workspace),
  },
  { example: /--state /, prepare: (run) => run('apimkit publish --env prod --state .apimkit/prod.json') },
  {
    example: /^apimkit diff service\.data/,
    prepare: (run) => run('timeout 4 apimkit emulator --seed ./artifacts --data service.data'),
  },
  { example: /^apimkit completion/, prepare: (run) => run('mkdir -p ~/.zsh/completions ~/.config/fish/completions') },
  {
    example: /^apimkit new (api|product|backend)/,
    // The repository has what the example makes, for the examples of other commands.
    prepare: (_, { folder }, example) => {
      const [, kind = '', name = ''] = /^apimkit new (\w+) (\w+)/.exec(example) ?? [];
      rmSync(join(folder, 'artifacts', `${kind}s`, name), { recursive: true, force: true });
    },
  },
  { example: /--body-file/, prepare: (_, { folder }) => writeFileSync(join(folder, 'drift.md'), 'drift') },
  {
    example: /^apimkit comment/,
    prepare: (_, { folder }) => {
      mkdirSync(join(folder, 'report'), { recursive: true });
      for (const name of ['plan.md', 'report/plan.md']) writeFileSync(join(folder, name), '### Plan');
    },
  },
];
/** Examples that serve until they are stopped. */
const serves = /^apimkit (emulator|gateway|lsp)\b|--watch\b/;
let workspace: Workspace;
let forge: ForgeServer;
let service: Awaited<ReturnType<typeof serveEmulator>>;

beforeAll(async () => {
  forge = await startForge(token);
  const emulator = createEmulator();
  service = await serveEmulator({ fetch: checked((request) => emulator.fetch(request)) });
  workspace = makeWorkspace(files);
  workspace.git('fetch', '-q', 'origin');
  workspace.git('tag', 'v1.4');
  for (const environment of ['dev', 'test', 'prod']) await run(`apimkit publish --env ${environment}`);
});
afterAll(async () => {
  workspace.remove();
  await Promise.all([forge.close(), service.close()]);
});

function run(line: string): Promise<number> {
  const env = {
    HOME: workspace.folder,
    APIMKIT_ENDPOINT: service.url,
    AZURE_SUBSCRIPTION_ID: '00000000-0000-0000-0000-000000000000',
    AZURE_RESOURCE_GROUP_NAME: 'rg',
    API_MANAGEMENT_SERVICE_NAME: 'shop-prod',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: forge.url,
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_TOKEN: token,
  };
  return workspace.run({ script: line, env: {}, always: false }, workspace.folder, env, (text) => text);
}

const powerShell = 'pwsh';
const hasPowerShell = spawnSync(powerShell, ['--version']).status === 0;

const hasShell = (example: string) => hasPowerShell || !example.includes('Out-String');

describe.each(commands.filter(({ name }) => name !== 'demo'))('the examples of $name', ({ examples }) => {
  it.each(examples.filter(hasShell))('%s', async (example) => {
    for (const { example: pattern, prepare } of before)
      if (pattern.test(example)) await prepare(run, workspace, example);
    workspace.log.length = 0;
    const code = await run(serves.test(example) ? `timeout --preserve-status 4 ${example} < /dev/null` : example);
    // 1 is a finding, 3 a difference, 143 the end of a server. With any other code the example did not run.
    expect([0, 1, 3, 143], workspace.log.join('\n')).toContain(code);
  });
});
