import type { Diagnostic } from '@apimkit/diagnostics';
import { syncMessages } from '../messages.ts';
import type { Step } from './types.ts';

/** How much a publish may delete. */
export interface Guards {
  /** Deletions that are allowed at most. */
  readonly maxDeletes?: number;
  /** Kinds of which nothing is ever deleted. */
  readonly protect?: readonly string[];
}

/** What a plan would do against its guards: errors, so that nothing of the plan is sent. */
export function guardProblems(steps: readonly Step[], { maxDeletes, protect = [] }: Guards): readonly Diagnostic[] {
  const deletes = steps.filter(({ op, tidies }) => op === 'delete' && !tidies);
  const guarded = deletes
    .filter(({ kind }) => protect.includes(kind))
    .map(({ id, kind }) => syncMessages.report('protected', { what: id, kind }, { resource: id }));
  if (maxDeletes === undefined || deletes.length <= maxDeletes) return guarded;
  const what = deletes.slice(0, 5).map(({ id }) => id);
  const names = `${what.join(', ')}${deletes.length > what.length ? ', …' : ''}`;
  return [...guarded, syncMessages.report('too-many-deletes', { count: deletes.length, most: maxDeletes, names })];
}
