// Runs `apimkit doctor` in a folder of its own against emulators.
import type { CheckResult } from '@apimkit/doctor';
import { createEmulator, type EmulatorOptions } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { checked } from '../checked.ts';
import { type Ran, run } from '../run-main.ts';

export const subscription = '00000000-0000-0000-0000-000000000000';
export const place = ['--subscription-id', subscription, '--resource-group', 'rg', '--service-name', 'shop'];

/** Checks by id. */
export type ById = Readonly<Record<string, CheckResult>>;

/** The checks of a service, and everything that was printed about it. */
export async function doctor(...args: readonly string[]): Promise<Ran & { readonly checks: ById }> {
  const ran = await run('doctor', ...place, ...args, '--format', 'json');
  return { ...ran, checks: byId((JSON.parse(ran.text) as { readonly checks: readonly CheckResult[] }).checks) };
}

export const byId = (checks: readonly CheckResult[]): ById => Object.fromEntries(checks.map((one) => [one.id, one]));

/** Serves an emulator while the work is done. @param change what becomes of its responses */
export async function withService<Result>(
  options: EmulatorOptions,
  work: (endpoint: readonly string[]) => Promise<Result>,
  change: (response: Response, request: Request) => Response = (response) => response,
): Promise<Result> {
  const emulator = createEmulator(options);
  const service = await serveEmulator({
    fetch: checked(async (request) => change(await emulator.fetch(request), request)),
  });
  try {
    return await work(['--endpoint', service.url]);
  } finally {
    await service.close();
  }
}
