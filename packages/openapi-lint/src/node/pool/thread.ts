import module from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Reads } from '../cache/reads.ts';
import { RulesetError } from '../rulesets/source.ts';
import { reading } from './activity.ts';
import type { EngineSettings, LintJob } from './engine.ts';
import type { WorkerData } from './worker.ts';

/** What was found in a document, and in which other files that was looked up. */
export interface LintedDocument {
  readonly findings: readonly Diagnostic[];
  readonly reads: Reads;
}

/** The result of a thread for a document. */
export type Verdict =
  | LintedDocument
  /** It was ended, because one activity took too long. */
  | { readonly endless: string; readonly seconds: number }
  /** It ended by itself, for example without memory. */
  | { readonly broken: string };

/** A thread that lints specifications, one after the other. */
export interface Thread {
  /** @throws {RulesetError} when a ruleset cannot be used */
  lint(job: LintJob): Promise<Verdict>;
  stop(): Promise<unknown>;
}

/** Processor time that one rule may take for one document, and more for each MB of it; less where a rule has been found that never ends. */
const secondsFor = ({ text }: LintJob, { without = [] }: EngineSettings) =>
  (without.length > 0 ? 0 : 1) + Math.ceil((4 * text.length) / 1_000_000);
const checkEvery = 100;

/** Without limits a thread lets its heap grow far beyond what it needs; a document takes up to 200 times its text. */
const limitsFor = (largest: number) => ({
  maxOldGenerationSizeMb: 256 + Math.ceil((largest / 1_000_000) * 200),
  maxYoungGenerationSizeMb: 48,
});

/** @param largest UTF-16 code units of the largest document */
export function startThread(settings: EngineSettings, largest: number): Thread {
  const activity = new Int32Array(new SharedArrayBuffer(4));
  const names: string[] = [reading];
  // In a checkout the sources run as they are.
  const isSource = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(isSource ? './worker.ts' : './worker.js', import.meta.url), {
    workerData: { settings, activity, keepsCode: module.getCompileCacheDir() !== undefined } satisfies WorkerData,
    resourceLimits: limitsFor(largest),
    ...(isSource ? { execArgv: ['--conditions=@apimkit/source', '--disable-warning=ExperimentalWarning'] } : {}),
  });
  let isReady = false;
  worker.on('message', (message: Heard) => {
    isReady ||= message.ready === true;
    if (message.activity !== undefined) names[message.index ?? 0] = message.activity;
  });
  // Between two jobs there is no listener; the exit rejects the next one.
  worker.on('error', () => undefined);
  let ended: number | undefined;
  worker.on('exit', (code) => {
    ended = code;
  });
  return {
    lint(job) {
      if (ended !== undefined) return Promise.resolve({ broken: `the thread ended with ${ended}` });
      return new Promise((resolve, reject) => {
        const done = (settle: () => void) => {
          clearInterval(timer);
          worker.off('message', receive).off('error', fail).off('exit', exit);
          settle();
        };
        const receive = (message: Reply) => {
          if (message.findings) done(() => resolve({ findings: message.findings ?? [], reads: message.reads ?? [] }));
          else if (message.error?.name === 'RulesetError')
            done(() => reject(new RulesetError(message.error?.message ?? '')));
          else if (message.error) done(() => resolve({ broken: message.error?.message ?? '' }));
        };
        const fail = (error: Error) => done(() => resolve({ broken: error.message }));
        const exit = (code: number) => done(() => resolve({ broken: `the thread ended with ${code}` }));
        let spent = stopwatch();
        const timer = setInterval(() => {
          const current = activity[0] ?? 0;
          const seconds = secondsFor(job, settings);
          // Rules that are being loaded check nothing yet.
          if (!isReady) spent = stopwatch();
          if (spent(current) < seconds * 1000) return;
          done(() => resolve({ endless: names[current] ?? reading, seconds }));
        }, checkEvery);
        worker.on('message', receive).on('error', fail).on('exit', exit);
        worker.postMessage(job);
      });
    },
    stop: () => worker.terminate(),
  };
}

interface Heard {
  readonly ready?: boolean;
  readonly activity?: string;
  readonly index?: number;
}

interface Reply extends Partial<LintedDocument> {
  readonly error?: { readonly name: string; readonly message: string };
}

/** Milliseconds that each activity took so far; on a busy machine only those in which this process got to work. */
function stopwatch(): (activity: number) => number {
  const spent = new Map<number, number>();
  let [last, lastCpu] = [performance.now(), process.cpuUsage()];
  return (activity) => {
    const [now, cpu] = [performance.now(), process.cpuUsage(lastCpu)];
    const worked = Math.min(now - last, (cpu.user + cpu.system) / 1000);
    spent.set(activity, (spent.get(activity) ?? 0) + worked);
    [last, lastCpu] = [now, process.cpuUsage()];
    return spent.get(activity) ?? 0;
  };
}
