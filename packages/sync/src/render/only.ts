import { suggestion } from '@apimkit/diagnostics';
import { kinds } from '@apimkit/model';
import { protectedKinds } from '../plan/guards.ts';
import type { Step } from '../plan/types.ts';

const operations: readonly string[] = ['create', 'update', 'delete', 'keep', 'blocked'] satisfies readonly Step['op'][];

/**
 * Returns true for the steps that names select: operations such as `delete`, and kinds such as `named-value` or `APIs`. Steps
 * must have one of the operations and one of the kinds; no name of a sort selects all of it.
 */
export function onlySteps(names: readonly string[]): (step: Step) => boolean {
  const ops = new Set(names.filter((name) => operations.includes(name)));
  const wanted = names.filter((name) => !operations.includes(name));
  const of = new Set(wanted.flatMap(protectedKinds));
  return ({ op, kind }) => (ops.size === 0 || ops.has(op)) && (wanted.length === 0 || of.has(kind));
}

/** An error for the first name that is neither an operation nor a kind. */
export function onlyFault(names: readonly string[]): string | undefined {
  const unknown = names.find((name) => !operations.includes(name) && protectedKinds(name).length === 0);
  if (unknown === undefined) return undefined;
  const near = suggestion(unknown, [...operations, ...kinds.map(({ kind }) => kind)]);
  return `--only ${JSON.stringify(unknown)} is neither an operation (${operations.join(', ')}) nor a kind. ${near}`;
}
