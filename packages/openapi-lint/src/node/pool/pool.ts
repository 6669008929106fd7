import { availableParallelism } from 'node:os';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Reads } from '../cache/reads.ts';
import { nameOf } from '../name-of.ts';
import { reading } from './activity.ts';
import type { EngineSettings, LintJob } from './engine.ts';
import { unchecked } from './findings.ts';
import { startThread, type Thread } from './thread.ts';

/** What a pool found in a document. */
export interface Pooled {
  readonly findings: readonly Diagnostic[];
  /** The other files that decided it; undefined if a rule was left out or a thread ended, so that another run may find something else. */
  readonly reads?: Reads;
}

/** Engines that take several jobs at once, and must be closed. */
export interface EnginePool {
  lint(job: LintJob): Promise<Pooled>;
  close(): Promise<void>;
}

/** A document gives up after so many rules that never end, and the run after one more: such rulesets are malicious. */
const mostEndless = 2;

/** UTF-16 code units for which a thread is worth its start, which takes a second of processor time. */
const worthOne = 4_000_000;

/** More threads cost more memory than they save time. */
const most = 4;

/**
 * Engines side by side, each in a thread of its own: a rule that never ends can only be ended together with its thread. It is a finding
 * then, and off for the rest of the run, so that a pattern with catastrophic backtracking costs its time once and not for every document.
 *
 * @param sizes UTF-16 code units of each document that will be linted
 */
export function openPool(settings: EngineSettings, sizes: readonly number[]): EnginePool {
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const largest = sizes.reduce((most, one) => Math.max(most, one), 0);
  const worth = Math.min(Math.ceil(sizes.length / 4), Math.ceil(size / worthOne));
  const threads = Math.max(1, Math.min(availableParallelism(), most, worth));
  const endless = new Set<string>();
  const start = () => startThread({ ...settings, without: [...endless] }, largest);
  const free = Array.from({ length: threads }, start);
  const all = new Set(free);
  const waiting: ((thread: Thread) => void)[] = [];
  const take = () => {
    const thread = free.pop();
    return thread ? Promise.resolve(thread) : new Promise<Thread>((resolve) => waiting.push(resolve));
  };
  const give = (thread: Thread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  const renewed = async (thread: Thread): Promise<Thread> => {
    all.delete(thread);
    await thread.stop();
    const fresh = start();
    all.add(fresh);
    return fresh;
  };
  return {
    async lint(job: LintJob) {
      const reported: Diagnostic[] = [];
      let thread = await take();
      try {
        for (;;) {
          if (endless.size > mostEndless)
            return {
              findings: [
                ...reported,
                unchecked(
                  nameOf(job.file, settings.folder),
                  `${endless.size} rules never ended, and no more are tried`,
                ),
              ],
            };
          const verdict = await thread.lint(job);
          if ('findings' in verdict)
            return endless.size === 0 ? verdict : { findings: [...reported, ...verdict.findings] };
          const file = nameOf(job.file, settings.folder);
          if ('broken' in verdict) {
            thread = await renewed(thread);
            return { findings: [...reported, unchecked(file, verdict.broken)] };
          }
          const { endless: name, seconds } = verdict;
          reported.push(unchecked(file, `${name} takes more than ${seconds} s, and is off for the rest of this run`));
          // Without a rule to leave out, or when leaving it out did not help, the document itself is to blame.
          const isOff = endless.has(name) || name === reading;
          endless.add(name);
          if (endless.size <= mostEndless) thread = await renewed(thread);
          else await thread.stop();
          if (isOff || endless.size >= mostEndless) return { findings: reported };
        }
      } finally {
        give(thread);
      }
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.stop()));
    },
  };
}
