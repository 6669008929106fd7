import type { SavedPlan } from '../saved/types.ts';
import type { ParsedJournal } from './parse.ts';

/** The run of a journal, in short. */
export interface JournalSummary {
  /** ARM id of the service. */
  readonly service: string;
  /** When the plan was made. */
  readonly time: string;
  /** The commit that was published. */
  readonly commit?: string;
  /** The environment that was published to. */
  readonly env?: string;
  /** The environment that was promoted. */
  readonly promotedFrom?: string;
  /** The journal of the run that was undone. */
  readonly undo?: string;
  /** Number of steps of the plan. */
  readonly steps: number;
  readonly done: number;
  readonly failed: number;
  /** `ended`; `failed` with steps that failed; `interrupted` when the run did not come to its end. */
  readonly state: 'ended' | 'failed' | 'interrupted';
}

/**
 * Summarizes a journal. The last result of a step counts: a run that continued may have repeated it.
 *
 * @example
 * journalSummary(parseJournal(text)).state; // 'interrupted'
 */
export function journalSummary({ header, entries }: ParsedJournal): JournalSummary {
  const { service, time, commit, options, plan } = header.saved;
  const results = new Map<string, string>();
  for (const entry of entries) if ('step' in entry && entry.state !== 'created') results.set(entry.step, entry.state);
  const count = (...states: readonly string[]) => [...results.values()].filter((one) => states.includes(one)).length;
  const failed = count('failed');
  const own = plan.steps.filter(({ goesWith }) => goesWith === undefined);
  // Steps that were skipped have no line.
  const isOpen = count('started') > 0 || (failed === 0 && results.size < own.length);
  return {
    service,
    time,
    ...(commit === undefined ? {} : { commit }),
    ...textsOf(options, ['env', 'promotedFrom', 'undo']),
    steps: own.length,
    done: count('done', 'unchanged'),
    failed,
    state: isOpen ? 'interrupted' : failed > 0 ? 'failed' : 'ended',
  };
}

/**
 * Lists the resources that a run wrote or deleted, as its journal confirms.
 *
 * @example
 * changedBy(parseJournal(text)); // ['api:orders', 'api-policy:orders']
 */
export function changedBy({ header, entries }: ParsedJournal): readonly string[] {
  const done = new Set(entries.flatMap((entry) => (entry.state === 'done' ? [entry.step] : [])));
  return header.saved.plan.steps.flatMap(({ key, goesWith, id }) => (done.has(goesWith ?? key) ? [id] : []));
}

/** Some options, if they are texts. */
const textsOf = <Name extends string>(options: SavedPlan['options'], names: readonly Name[]) =>
  Object.fromEntries(
    names.flatMap((name) => (typeof options[name] === 'string' ? [[name, options[name]] as const] : [])),
  ) as Partial<Record<Name, string>>;
