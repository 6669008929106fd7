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
  say(check: string, where: Where, values?: Readonly<Record<string, string | number>>): void;
}

/** A context that collects what is said. */
export function contextOf({ before, after, schemas, today }: Omit<Context, 'say'>, said: Recorded[]): Context {
  return { before, after, schemas, today, say: (...change) => said.push(record(...change)) };
}
