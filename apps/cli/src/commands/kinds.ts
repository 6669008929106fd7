import { listOf, UserError, type Values } from '../command.ts';

/** @throws {UserError} when `--include` names no kind, listing those that it may name */
export async function checkKinds(values: Values): Promise<void> {
  const asked = listOf(values, 'include');
  if (asked.length === 0) return;
  const { kinds } = await import('@apimkit/model');
  const known = kinds.filter(({ capture }) => capture === 'on-request').map(({ kind }) => kind);
  const unknown = asked.filter((kind) => !kinds.some((entry) => entry.kind === kind));
  if (unknown.length > 0)
    throw new UserError(`--include ${unknown.join(', ')}: unknown kind; known: ${known.join(', ')}`);
}
