/** To an empty service, to one that has everything, and from that one. */
export type Task = 'publish' | 'plan' | 'extract';

/** What a task cost. */
export interface Cost {
  readonly task: Task;
  readonly operations: number;
  readonly resources: number;
  readonly requests: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Peak of the resident memory in MiB, and what it was before the task. */
  readonly peak: number;
  readonly base: number;
}
