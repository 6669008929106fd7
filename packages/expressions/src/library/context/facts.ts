import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import type { Implementation } from '../../types/declare.ts';

/** A type of `context`. Except for URLs, the service does not document what their `ToString()` returns. */
export abstract class Documented {
  toText(): string {
    throw new UnsupportedError('The text of an object of `context` is not documented');
  }
}

/** True for values whose text is not documented. */
export const hasNoText = (value: Value): boolean =>
  value instanceof Documented && value.toText === Documented.prototype.toText;

/** A value of a type of `context`: what the host knows, with the members of .NET. */
export abstract class ContextValue<T> extends Documented {
  readonly facts: T;
  constructor(facts: T) {
    super();
    this.facts = facts;
  }
}

const made = new WeakMap<object, Map<unknown, unknown>>();

/** The value of some facts: the same facts are the same value. Null without facts. */
export function wrapped<F extends object, V>(type: new (facts: F) => V, facts: F | undefined): V | null {
  if (!facts) return null;
  const known = made.get(facts) ?? new Map<unknown, unknown>();
  made.set(facts, known);
  const value = (known.get(type) as V | undefined) ?? new type(facts);
  known.set(type, value);
  return value;
}

/** A property that reads facts. What is undefined is null. */
export const reads = <T>(read: (facts: T, run: Run) => Value): Implementation =>
  function (this: Run, value: ContextValue<T>) {
    return read(value.facts, this) ?? null;
  };

/** An array of values of a type. */
export const arrayOf = (run: Run, type: string, items: Iterable<Value>): NetArray =>
  new NetArray(run.types.get(type), [...items]);
