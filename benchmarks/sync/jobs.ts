/** The largest values that a job may reach with 100 APIs. */
export interface Limits {
  readonly requests?: number;
  readonly seconds?: number;
  readonly cpuSeconds?: number;
  readonly mebibytes?: number;
  readonly writes?: number;
}

/** A job of the command line. */
export interface Job {
  readonly name: string;
  readonly title: string;
  /** The command and its flags, without those of the connection. */
  readonly args: readonly string[];
  /** The service before the job. */
  readonly service: 'full' | 'empty' | 'none';
  /** The folder that the command is run on. */
  readonly folder: 'files' | 'one changed' | 'new' | 'two commits';
  readonly limits: Limits;
  /** A program in place of the command line. */
  readonly program?: 'disk';
  /** Polls until a long-running operation ends. */
  readonly polls?: number;
  /** A flag without which the job does not exist yet. */
  readonly flag?: string;
  /** Runs the job once before it is measured, so that a cache is filled. */
  readonly warm?: true;
}

const artifacts = ['--artifacts', 'artifacts'];

/** The jobs, with the limits of 100 APIs and 50 ms for each response. */
export const jobs: readonly Job[] = [
  {
    name: 'extract',
    title: 'extract',
    args: ['extract', '--out', 'artifacts'],
    service: 'full',
    folder: 'new',
    limits: { requests: 2000, seconds: 4, mebibytes: 150, writes: 0 },
  },
  {
    name: 'extract-again',
    title: 'extract over the same files',
    args: ['extract', '--out', 'artifacts'],
    service: 'full',
    folder: 'files',
    limits: { requests: 2000, writes: 0 },
  },
  {
    name: 'plan',
    title: 'plan, nothing changed',
    args: ['plan', ...artifacts],
    service: 'full',
    folder: 'files',
    limits: { requests: 500, seconds: 2, cpuSeconds: 1.5, writes: 0 },
  },
  {
    name: 'publish',
    title: 'publish, nothing changed',
    args: ['publish', ...artifacts],
    service: 'full',
    folder: 'files',
    limits: { requests: 500, seconds: 2, writes: 0 },
  },
  {
    name: 'publish-one',
    title: 'publish, one named value changed',
    args: ['publish', ...artifacts],
    service: 'full',
    folder: 'one changed',
    limits: { requests: 503, seconds: 2.5, writes: 1 },
  },
  {
    name: 'publish-all',
    title: 'publish to an empty service, imports with two polls',
    args: ['publish', ...artifacts],
    service: 'empty',
    polls: 2,
    folder: 'files',
    limits: { requests: 2000, seconds: 8 },
  },
  {
    name: 'since',
    title: 'publish --since HEAD~1, one policy changed',
    args: ['publish', ...artifacts, '--since', 'HEAD~1'],
    service: 'full',
    folder: 'two commits',
    limits: { requests: 20, seconds: 1, writes: 1 },
    flag: '--since',
  },
  {
    name: 'disk',
    title: 'read and plan files alone',
    args: ['artifacts'],
    program: 'disk',
    service: 'none',
    folder: 'files',
    limits: {},
  },
  {
    name: 'lint',
    title: 'lint',
    args: ['lint', ...artifacts],
    service: 'none',
    folder: 'files',
    limits: {},
  },
  {
    name: 'lint-again',
    title: 'lint, nothing changed',
    args: ['lint', ...artifacts],
    service: 'none',
    folder: 'files',
    limits: {},
    warm: true,
  },
];
