import { parentPort, workerData } from 'node:worker_threads';
import { showActivity } from './activity.ts';
import { createEngine, type EngineSettings, type LintJob } from './engine.ts';

/** What a thread begins with. */
export interface WorkerData {
  readonly settings: EngineSettings;
  /** Where the thread shows what it is at. */
  readonly activity: Int32Array;
}

// A thread that judges specifications: a job in, its findings out.
const { settings, activity } = workerData as WorkerData;
showActivity(activity, (name, index) => parentPort?.postMessage({ activity: name, index }));
const engine = createEngine(settings);
engine.then(
  () => parentPort?.postMessage({ ready: true }),
  // The first job is told.
  () => undefined,
);

parentPort?.on('message', (job: LintJob) => {
  engine
    .then((ready) => ready.lint(job))
    .then(
      (findings) => parentPort?.postMessage({ findings }),
      (error: unknown) =>
        parentPort?.postMessage({
          error: error instanceof Error ? { name: error.name, message: error.message } : String(error),
        }),
    );
});
