import type { Api } from '../model/api.ts';
import type { SchemaComparison } from '../schema/comparison.ts';
import { type Recorded, record, type Where } from './recorder.ts';

/** What a comparison of two versions is made with. */
export interface Context {
  readonly before: Api;
  readonly after: Api;
  readonly schemas: SchemaComparison;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  report(check: string, where: Where, values?: Readonly<Record<string, string | number>>): void;
}

/** A context that collects what is recorded. */
export function contextOf({ before, after, schemas, today }: Omit<Context, 'report'>, recorded: Recorded[]): Context {
  return { before, after, schemas, today, report: (...change) => recorded.push(record(...change)) };
}
