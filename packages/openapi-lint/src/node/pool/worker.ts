import { parentPort, workerData } from 'node:worker_threads';
import { createEngine, type EngineSettings, type LintJob } from './engine.ts';

// A thread that judges specifications: a job in, its findings out.
const engine = createEngine(workerData as EngineSettings);

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
