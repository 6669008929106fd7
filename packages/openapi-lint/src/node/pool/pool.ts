import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '@apimkit/diagnostics';
import { RulesetError } from '../rulesets/source.ts';
import { createEngine, type Engine, type EngineSettings, type LintJob } from './engine.ts';

/** An engine that takes several jobs at once, and must be closed. */
export interface EnginePool extends Engine {
  close(): Promise<void>;
}

/** More threads cost more memory than they save time. */
const most = 4;

/**
 * Engines side by side: in this thread for little work, in threads of their own for much.
 *
 * @param sizes UTF-16 code units of each document that will be judged
 */
export async function openPool(settings: EngineSettings, sizes: readonly number[]): Promise<EnginePool> {
  const threads = Math.min(availableParallelism(), most, Math.ceil(sizes.length / 4));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  // A thread takes half a second to be ready.
  if (threads < 2 || size < 1_500_000) {
    const engine = await createEngine(settings);
    let last: Promise<unknown> = Promise.resolve();
    return {
      lint(job) {
        const next = last.then(() => engine.lint(job));
        last = next.catch(() => undefined);
        return next;
      },
      close: () => Promise.resolve(),
    };
  }
  const largest = sizes.reduce((most, one) => Math.max(most, one), 0);
  return threadPool(Array.from({ length: threads }, () => startThread(settings, largest)));
}

/** Without limits a thread lets its heap grow far beyond what it needs; a document takes up to 200 times its text. */
const limitsFor = (largest: number) => ({
  maxOldGenerationSizeMb: 256 + Math.ceil((largest / 1_000_000) * 200),
  maxYoungGenerationSizeMb: 48,
});

interface Thread {
  lint(job: LintJob): Promise<readonly Diagnostic[]>;
  stop(): Promise<unknown>;
}

function startThread(settings: EngineSettings, largest: number): Thread {
  // In a checkout the sources run as they are.
  const isSource = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(isSource ? './worker.ts' : './worker.js', import.meta.url), {
    workerData: settings,
    resourceLimits: limitsFor(largest),
    ...(isSource ? { execArgv: ['--conditions=@apimkit/source', '--disable-warning=ExperimentalWarning'] } : {}),
  });
  return {
    lint: (job) =>
      new Promise((resolve, reject) => {
        const done = (settle: () => void) => {
          worker.off('message', answer).off('error', fail).off('exit', exit);
          settle();
        };
        const answer = (message: { findings?: readonly Diagnostic[]; error?: { name: string; message: string } }) =>
          done(() => (message.findings ? resolve(message.findings) : reject(errorOf(message.error))));
        const fail = (error: Error) =>
          done(() => reject(new Error(`${job.file} could not be judged: ${error.message}`, { cause: error })));
        const exit = (code: number) => fail(new Error(`the thread ended with ${code}`));
        worker.on('message', answer).on('error', fail).on('exit', exit);
        worker.postMessage(job);
      }),
    stop: () => worker.terminate(),
  };
}

const errorOf = (error: { readonly name: string; readonly message: string } | undefined) =>
  error?.name === 'RulesetError' ? new RulesetError(error.message) : new Error(error?.message ?? 'no answer');

function threadPool(threads: readonly Thread[]): EnginePool {
  const free = [...threads];
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
  return {
    async lint(job) {
      const thread = await take();
      try {
        return await thread.lint(job);
      } finally {
        give(thread);
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}
