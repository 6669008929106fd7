import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArmClient, createArmClient } from '@apimkit/arm';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { planPublish, publish, renderPlan, renderReport } from '@apimkit/sync';
import { extractTo } from '@apimkit/sync/node';
import { exitCodes } from '../exit-codes.ts';
import type { Output } from '../output.ts';
import { openGit } from './git.ts';

const sample = new URL('../sample/', import.meta.url);

/** Runs the demo of one change, and checks every step. Returns the exit code. */
export async function runDemo(output: Output, keep: string | undefined): Promise<number> {
  const started = performance.now();
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'apimkit-demo-')));
  const { url, close } = await serveEmulator(createEmulator());
  try {
    const client = createArmClient({
      subscriptionId: '00000000-0000-0000-0000-000000000000',
      resourceGroup: 'demo',
      serviceName: 'shop',
      endpoint: url,
    });
    const broken = await story(output, folder, client, url);
    output.print(
      `\nThat took ${((performance.now() - started) / 1000).toFixed(1)} s.${keep === undefined ? '' : ` The working copy is in ${folder}.`}`,
    );
    for (const promise of broken) output.log('error', `A step of the demo failed: ${promise}`);
    return broken.length > 0 ? exitCodes.findings : exitCodes.fine;
  } finally {
    await close();
    if (keep === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function story(output: Output, folder: string, client: ArmClient, url: string): Promise<readonly string[]> {
  const broken: string[] = [];
  const promise = (what: string, holds: boolean) => {
    output.print(`  ${holds ? 'ok' : 'BROKEN'}: ${what}`);
    if (!holds) broken.push(what);
  };
  const title = (text: string) => output.print(`\n== ${text}`);
  await cp(sample, folder, { recursive: true });
  const artifacts = join(folder, 'artifacts');
  const git = await openGit(folder);
  const load = async () => readArtifacts((await readTree(artifacts)).tree);

  title(`1. An empty service at ${url}`);
  const read = await load();
  output.print(`   Publishing a repository with ${read.artifacts.size} resources:`);
  promise('every file of the repository can be read', read.diagnostics.length === 0);
  const first = await publish(client, read.artifacts);
  output.print(indent(renderReport(first.report)));
  promise('all resources were published', first.report.counts.failed + first.report.counts.skipped === 0);
  const idle = await publish(client, read.artifacts);
  promise('a second publish sends no PUT, PATCH or DELETE', idle.report.writes === 0);

  title('2. A colleague edits one policy and one specification');
  await edit(join(artifacts, 'apis/orders-v1/policy.xml'), 'calls="120"', 'calls="60"');
  await edit(
    join(artifacts, 'apis/orders-v1/specification.yaml'),
    'summary: Get an order',
    'summary: Get one order by its number',
  );
  output.print(indent(await git.diffStat()));

  title('3. The plan shows exactly what the merge would change');
  const changed = await load();
  const { plan } = await planPublish(client, changed.artifacts);
  output.print(indent(renderPlan(plan, { color: output.color })));
  promise(
    'two resources are updated, none is created or deleted',
    plan.summary.update === 2 && plan.summary.create + plan.summary.delete === 0,
  );

  title('4. The publish sends exactly the plan');
  const second = await publish(client, changed.artifacts);
  output.print(indent(renderReport(second.report)));
  promise('the publish sent two write requests', second.report.writes === 2);
  const after = await planPublish(client, changed.artifacts);
  promise('the next plan is empty', after.plan.summary.keep === after.plan.steps.length);

  title('5. Extracting to the working copy');
  const before = await git.status();
  const extracted = await extractTo(client, artifacts);
  output.print(`   Read ${extracted.artifacts.size} resources from the service.`);
  promise(
    'git shows no changes, because every file with the same meaning kept its bytes',
    (await git.status()) === before,
  );
  return broken;
}

const indent = (text: string) =>
  text
    .split('\n')
    .map((line) => `   ${line}`)
    .join('\n');

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} no longer contains ${from}`);
  await writeFile(file, text.replace(from, to));
}
