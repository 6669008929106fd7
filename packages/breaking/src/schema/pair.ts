import type { Direction } from '../change.ts';
import type { Place } from '../compare/place.ts';
import type { Spot } from '../compare/recorder.ts';
import type { FlatSchema } from './flatten.ts';
import type { Schema } from './schema.ts';

/** Which way a schema travels. */
export type Way = Exclude<Direction, 'both'>;

/** The result of comparing one pair, without its parts. */
export interface Look {
  /** The version before, the version after. */
  readonly a: FlatSchema;
  readonly b: FlatSchema;
  readonly way: Way;
  /** True for what travels as text, where a number is a text as well. */
  readonly textual: boolean;
  readonly place: Place;
  /** The date for sunsets, `YYYY-MM-DD`. */
  readonly today: string;
  /** Reports a change; the check is named without its direction. */
  report(check: string, values?: Readonly<Record<string, string | number>>, more?: FoundAt): void;
  /** Compares two inner schemas; `step` is appended to the place. */
  follow(step: string, before: Schema, after: Schema): void;
  /** True when nothing changed between two schemas. */
  isSame(before: Schema, after: Schema): boolean;
  flatBefore(schema: Schema): FlatSchema;
  flatAfter(schema: Schema): FlatSchema;
  /** The schemas that allow everything. */
  readonly anyBefore: Schema;
  readonly anyAfter: Schema;
}

/** Where a change is, when it is not the pair itself. */
export interface FoundAt {
  readonly step?: string;
  readonly detail?: string;
  readonly after?: Spot;
  readonly before?: Spot;
}

/** One change of a schema. */
export interface Found {
  readonly check: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly at: FoundAt;
}
