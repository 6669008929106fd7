import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { beginReads, readsSince } from '../cache/reads.ts';
import { showActivity } from './activity.ts';
import type { EngineSettings, LintJob } from './engine.ts';

/** What a thread begins with. */
export interface WorkerData {
  readonly settings: EngineSettings;
  /** Where the thread shows what it is at. */
  readonly activity: Int32Array;
  /** Whether the program keeps compiled code between runs: a thread does not do so by itself. */
  readonly keepsCode: boolean;
}

// A thread that lints specifications: a job in, its findings out.
const { settings, activity, keepsCode } = workerData as WorkerData;
if (keepsCode) module.enableCompileCache();
showActivity(activity, (name, index) => parentPort?.postMessage({ activity: name, index }));
const engine = import('./engine.ts').then(async ({ createEngine }) => {
  const made = await createEngine(settings);
  // Before the time of the first document counts.
  await made.load();
  return made;
});
engine.then(
  () => parentPort?.postMessage({ ready: true }),
  // The first job reports it.
  () => undefined,
);

parentPort?.on('message', (job: LintJob) => {
  engine
    .then((ready) => {
      beginReads();
      return ready.lint(job);
    })
    .then(
      (findings) => parentPort?.postMessage({ findings, reads: readsSince() }),
      (error: unknown) =>
        parentPort?.postMessage({
          error: error instanceof Error ? { name: error.name, message: error.message } : String(error),
        }),
    );
});
