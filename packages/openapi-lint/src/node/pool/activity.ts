/** Hears of every activity the first time that it begins. */
type Listener = (name: string, index: number) => void;

let slot: Int32Array = new Int32Array(1);
let listener: Listener | undefined;
const indexes = new Map<string, number>();

/** The part of the work that rules do not do. */
export const reading = 'reading the document';

/**
 * Lets another thread see what this one is at, also while it is at nothing else: a pattern that never ends sends no messages.
 *
 * @param shared contains the index of the current activity
 */
export function showActivity(shared: Int32Array, notify: Listener): void {
  slot = shared;
  listener = notify;
}

/** The index of an activity: a rule, or an engine as a whole. */
export function activityOf(name: string): number {
  const known = indexes.get(name);
  if (known !== undefined) return known;
  indexes.set(name, indexes.size);
  listener?.(name, indexes.size - 1);
  return indexes.size - 1;
}

/** Announces what begins now. */
export function begin(activity: number): void {
  slot[0] = activity;
}
