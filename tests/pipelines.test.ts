import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createArmClient } from '@apimkit/arm';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { choicesFor, initFiles } from '@apimkit/setup';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checked } from './checked.ts';
import { type ForgeServer, startForge } from './pipelines/forge-server.ts';
import type { Job } from './pipelines/jobs.ts';
import { type Settings, type System, systems } from './pipelines/systems.ts';
import { makeWorkspace, type Workspace } from './pipelines/workspace.ts';

// Every shell step of the generated pipelines runs here, against an emulator and a repository with a bare remote.
const token = 'forge-token-1f2e3d';
const secret = 'swordfish-4a5b6c';
const overrides = `namedValues:
  - name: key
    properties:
      value: "{#orders-key#}"
`;
const tag = (name: string) => JSON.stringify({ properties: { displayName: name } });
const files = {
  'artifacts/tags/red/tagInformation.json': tag('Red'),
  'artifacts/namedValues/key/namedValueInformation.json': JSON.stringify({
    properties: { displayName: 'key', secret: true },
  }),
  'configuration.dev.yaml': overrides,
  'configuration.prod.yaml': overrides,
};

describe.each(systems)('the pipelines of $name', (system) => {
  let workspace: Workspace;
  let forge: ForgeServer;
  let service: Awaited<ReturnType<typeof serveEmulator>>;
  let pipelines: Readonly<Record<string, string>>;

  beforeEach(async () => {
    forge = await startForge(token);
    const emulator = createEmulator();
    service = await serveEmulator({ fetch: checked((request) => emulator.fetch(request)) });
    const texts = new Map([
      ['configuration.dev.yaml', overrides],
      ['configuration.prod.yaml', overrides],
    ]);
    const choices = choicesFor({ files: Object.keys(files), texts }, { ci: [system.name as 'github'] });
    pipelines = Object.fromEntries(initFiles(choices, { version: '1.2.3' }).map(({ path, text }) => [path, text]));
    workspace = makeWorkspace({ ...files, ...pipelines });
  });
  afterEach(async () => {
    expect(forge.rejected).toEqual([]);
    // Neither logs nor files: plans, journals, reports, caches, branches.
    for (const text of workspace.log) for (const value of [secret, token]) expect(text).not.toContain(value);
    expect(workspace.filesWith([secret, token])).toEqual([]);
    workspace.remove();
    await Promise.all([forge.close(), service.close()]);
  });

  const jobNamed = (pipeline: 'pull-request' | 'publish' | 'extract', id: string): Job => {
    const found = system.jobs(pipelines[system.path(pipeline)] ?? '').find((one) => one.id === id);
    if (!found) throw new Error(`no job ${id}`);
    return found;
  };

  /** Runs the steps of a job in a fresh checkout; returns the exit codes. */
  async function run(job: Job, environment: string, cwd: string): Promise<readonly number[]> {
    const settings: Settings = {
      service: `shop-${environment}`,
      endpoint: service.url,
      secrets: { ORDERS_KEY: secret },
    };
    const codes: number[] = [];
    for (const step of job.steps) {
      if (codes.some((code) => code !== 0) && !step.always) continue;
      const env = { ...system.variables(forge.url, token), ...system.forEnvironment(environment, settings) };
      codes.push(await workspace.run(step, cwd, env, system.fill(environment, settings, token)));
    }
    return codes;
  }

  const client = (environment: string) =>
    createArmClient({
      subscriptionId: '00000000-0000-0000-0000-000000000000',
      resourceGroup: 'rg',
      serviceName: `shop-${environment}`,
      endpoint: service.url,
    });
  const names = async (environment: string) => (await client(environment).list('tags')).map(({ name }) => name);

  it('shows findings and the plans of a pull request in one comment, which the next run updates', async () => {
    workspace.git('checkout', '-q', '-b', 'change');
    writeFileSync(join(workspace.folder, 'artifacts/tags/red/tagInformation.json'), tag('Crimson'));
    workspace.git('commit', '-qam', 'change');
    workspace.git('push', '-q', 'origin', 'change');
    for (const round of [1, 2]) {
      const cwd = workspace.checkout('change');
      expect(await run(jobNamed('pull-request', system.ids.check('')), 'dev', cwd), workspace.log.join('\n')).toSatisfy(
        allZero,
      );
      for (const environment of ['dev', 'prod'])
        expect(
          await run(withoutFolder(jobNamed('pull-request', system.ids.plan(environment))), environment, cwd),
          workspace.log.join('\n'),
        ).toSatisfy(allZero);
      expect(
        await run(commentJob(system, jobNamed('pull-request', system.ids.comment(''))), 'dev', cwd),
        workspace.log.join('\n'),
      ).toSatisfy(allZero);
      expect(forge.comments).toHaveLength(1);
      expect(forge.comments[0]?.body).toContain('apimkit plan: dev');
      expect(forge.comments[0]?.body).toContain('apimkit plan: prod');
      for (const text of ['apimkit lint', 'apimkit breaking', 'Crimson'])
        expect(forge.comments[0]?.body).toContain(text);
      expect(forge.comments[0]?.body, `round ${round}`).not.toContain(secret);
    }
    // Nothing was written to a service.
    expect(await names('dev')).toEqual([]);
  });

  it('publishes a merge to dev, and to prod only when its job runs, by the plan that was made before', async () => {
    const plans = Object.fromEntries(
      await Promise.all(
        ['dev', 'prod'].map(async (environment) => {
          const cwd = workspace.checkout('main');
          const job = jobNamed('publish', system.ids.mergedPlan(environment));
          expect(await run(job, environment, cwd), workspace.log.join('\n')).toSatisfy(allZero);
          return [environment, readFileSync(join(cwd, `plan/${environment}.json`), 'utf8')] as const;
        }),
      ),
    );
    expect(await names('dev')).toEqual([]);
    const publishOf = async (environment: string) => {
      const cwd = workspace.checkout('main');
      workspace.log.push(...(await plan(cwd, environment, plans[environment] ?? '')));
      return run(jobNamed('publish', system.ids.publish(environment)), environment, cwd);
    };
    expect(await publishOf('dev'), workspace.log.join('\n')).toSatisfy(allZero);
    expect(await names('dev')).toEqual(['red']);
    expect(await names('prod')).toEqual([]);
    expect(await publishOf('prod'), workspace.log.join('\n')).toSatisfy(allZero);
    expect(await names('prod')).toEqual(['red']);
    // Applying the plan again is refused: its resources have moved.
    expect(await publishOf('dev')).not.toSatisfy(allZero);
  });

  it('waits for the environment of each publish', () => {
    const [dev, prod] = ['dev', 'prod'].map((environment) => jobNamed('publish', system.ids.publish(environment)));
    const gates = [dev, prod].map((job) =>
      job?.gate?.replace(/\$\{\{ matrix\.environment \}\}|\$ENVIRONMENT/, job.environments[0] ?? ''),
    );
    expect(gates).toEqual(['dev', 'prod']);
    // GitLab has stages in order, and the later one is started by hand.
    if (system.name === 'gitlab')
      expect(pipelines['.gitlab/apimkit.yml']).toMatch(/apimkit-publish-prod:[\s\S]*?when: manual/);
    else expect(prod?.needs).toContain(system.ids.publish('dev'));
  });

  it('opens a pull request with what was changed on the service, updates it, and does not replace the commits of others', async () => {
    await client('dev').put('tags/blue', { properties: { displayName: 'Blue' } });
    const job = jobNamed('extract', system.ids.extract(''));
    expect(await run(job, 'dev', workspace.checkout('main')), workspace.log.join('\n')).toSatisfy(allZero);
    expect(forge.pullRequests).toMatchObject([
      { branch: 'apimkit/extract-dev', base: 'main', title: 'Changes made on dev' },
    ]);
    expect(forge.pullRequests[0]?.body).toContain('blue');
    workspace.git('fetch', '-q', 'origin');
    expect(workspace.git('show', 'origin/apimkit/extract-dev:artifacts/tags/blue/tagInformation.json')).toContain(
      'Blue',
    );
    expect(workspace.git('log', '-1', '--format=%s', 'origin/main').trim()).toBe('files');

    await client('dev').put('tags/blue', { properties: { displayName: 'Navy' } });
    expect(await run(job, 'dev', workspace.checkout('main')), workspace.log.join('\n')).toSatisfy(allZero);
    expect(forge.pullRequests).toHaveLength(1);
    workspace.git('fetch', '-q', 'origin');
    expect(workspace.git('show', 'origin/apimkit/extract-dev:artifacts/tags/blue/tagInformation.json')).toContain(
      'Navy',
    );

    workspace.git('checkout', '-q', '-B', 'other', 'origin/apimkit/extract-dev');
    workspace.git('commit', '-q', '--allow-empty', '-m', 'review');
    workspace.git('push', '-q', 'origin', 'other:apimkit/extract-dev');
    await client('dev').put('tags/blue', { properties: { displayName: 'Sky' } });
    expect(await run(job, 'dev', workspace.checkout('main'))).not.toSatisfy(allZero);
    expect(workspace.log.join('\n')).toContain('has commits that apimkit did not make');
    expect(workspace.git('ls-remote', 'origin', 'apimkit/extract-dev')).toContain(
      workspace.git('rev-parse', 'other').trim(),
    );
  });
});

const allZero = (codes: readonly number[]) => codes.length > 0 && codes.every((code) => code === 0);

/** Jobs of a run share a folder here, which each one makes. */
const withoutFolder = (job: Job): Job => ({
  ...job,
  steps: job.steps.map((step) => ({ ...step, script: step.script.replace(/\bmkdir (?!-p)/, 'mkdir -p ') })),
});

/** Azure DevOps downloads the files of each job to a folder of its own. */
const commentJob = (system: System, job: Job): Job =>
  system.name === 'azure-devops'
    ? {
        ...job,
        steps: job.steps.map((step) => ({
          ...step,
          script: `mkdir -p comments/comment-all && cp report/*.md comments/comment-all/\n${step.script}`,
        })),
      }
    : job;

/** Puts the saved plan where the job downloads it to. */
async function plan(cwd: string, environment: string, text: string): Promise<readonly string[]> {
  const { mkdirSync } = await import('node:fs');
  mkdirSync(join(cwd, 'plan'), { recursive: true });
  writeFileSync(join(cwd, `plan/${environment}.json`), text);
  return existsSync(join(cwd, 'apimkit.yaml')) ? [] : ['no apimkit.yaml'];
}
