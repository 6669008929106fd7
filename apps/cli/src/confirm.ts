import { type Context, UserError } from './command.ts';

/**
 * Asks the user to confirm deletes, unless `--yes` is set.
 *
 * @param because the planned deletes, without the names
 * @param refused the message if the user declines
 * @throws {UserError} if the user declines, or without a terminal
 */
export async function confirmDeletes(
  because: string,
  names: readonly unknown[],
  refused: string,
  { values, output, signal }: Context,
): Promise<void> {
  if (values.yes === true || names.length === 0) return;
  const what = `${because}: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ', …' : ''}`;
  if (!output.interactive) throw new UserError(`${refused}: ${what}. Pass --yes to delete without a terminal`);
  output.endProgress();
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const reply = await terminal.question(`${what}\nDelete them? Type yes: `, { signal }).finally(() => terminal.close());
  if (reply.trim() !== 'yes') throw new UserError(refused);
}
