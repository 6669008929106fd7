import type { Parts } from '../pack/packed.ts';

const read = new Map<string, unknown>();

/** A part of the data; it is parsed when a view first needs it. */
export function part<Name extends keyof Parts>(name: Name): Parts[Name] {
  if (!read.has(name)) {
    const element = document.getElementById(`data-${name}`);
    read.set(name, element === null ? undefined : JSON.parse(element.textContent ?? ''));
  }
  return read.get(name) as Parts[Name];
}

/** A function without arguments that runs once. */
export function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
