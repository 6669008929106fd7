import { readFile } from 'node:fs/promises';
import type { ReportEnvironment } from '@apimkit/report';
import { type Context, listOf, textOf, UserError } from '../command.ts';
import { findDrift } from '../drift/find.ts';
import { filterOf, publishOptionsOf } from '../planning.ts';

/**
 * The plans of files, and what a comparison with the service finds.
 *
 * @throws {UserError} when a plan cannot be read
 * @throws {ArmError} when the service cannot be read
 */
export async function environmentsOf(context: Context): Promise<readonly ReportEnvironment[]> {
  const saved = await Promise.all(listOf(context.values, 'plan').map(savedPlan));
  const { live, status, env, serviceName } = context.values;
  // The matrix of all environments has their services, and may be all that is wanted.
  const isOne = status !== true || env !== undefined || serviceName !== undefined;
  return live === true && isOne ? [...saved, await liveOf(context)] : saved;
}

async function savedPlan(file: string): Promise<ReportEnvironment> {
  const { parseSavedPlan } = await import('@apimkit/sync');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UserError(
      `--plan ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}. To write one, run apimkit plan --out`,
    );
  });
  const { plan, service, options } = parseSavedPlan(text, file);
  const name = service.split('/').at(-1) ?? service;
  return { name: typeof options.env === 'string' ? options.env : name, service: name, plan };
}

async function liveOf(context: Context): Promise<ReportEnvironment> {
  const { drift, files, client } = await findDrift(context);
  const { planPublish } = await import('@apimkit/sync');
  // What a publish of the environment would do: with its selection, its deletes and its strategy.
  const selection = await filterOf(context, 'selection');
  const options = { ...publishOptionsOf(context.values), ...(selection ? { selection } : {}) };
  const { plan } = await planPublish(client, files.artifacts, options);
  const service = client.serviceId.split('/').at(-1) ?? '';
  return { name: textOf(context.values, 'env') ?? service, service, plan, drift };
}
