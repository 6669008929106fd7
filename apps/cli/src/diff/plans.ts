import { readFile } from 'node:fs/promises';
import type { SavedPlan } from '@apimkit/sync';
import { type Context, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { printPlan } from '../plan-output.ts';

/** A saved plan in a file; undefined if the argument is anything else. */
export async function savedPlanIn(path: string): Promise<SavedPlan | undefined> {
  if (!path.endsWith('.json')) return undefined;
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined || !/^\s*\{/.test(text) || !text.includes('"touched"')) return undefined;
  return (await import('@apimkit/sync')).parseSavedPlan(text, path);
}

/**
 * Prints which steps of two saved plans differ.
 *
 * @throws {UserError} when only one of the sides is a saved plan: it has changes, and not the resources
 */
export async function printPlanDifference(
  [one, other]: readonly [SavedPlan | undefined, SavedPlan | undefined],
  names: readonly [string, string],
  context: Context,
): Promise<number> {
  if (!one || !other)
    throw new UserError(
      `${one ? names[0] : names[1]} is a saved plan: it contains changes and no resources, so compare it with another saved plan`,
    );
  const { comparePlans } = await import('@apimkit/sync');
  const difference = comparePlans(one.plan, other.plan);
  for (const [name, plan] of [
    [names[0], difference.before],
    [names[1], difference.after],
  ] as const) {
    if (context.values.format === 'text') context.output.print(`Only in ${name}:`);
    await printPlan(plan, context);
  }
  context.output.data(difference);
  const isDifferent = difference.before.steps.length + difference.after.steps.length > 0;
  return isDifferent && context.values.detailedExitcode === true ? exitCodes.changes : exitCodes.fine;
}
