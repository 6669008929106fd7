import type { Specification } from '@apimkit/openapi';
import type { Change } from '../change.ts';
import type { Recorded, Spot } from '../compare/recorder.ts';
import type { Document } from '../model/document.ts';
import { type Path, pathsOf } from './paths.ts';
import { locatorOf } from './ranges.ts';

/** One version: what was read, and from where. */
export interface Version {
  readonly specification: Specification;
  readonly document: Document;
  readonly file: string;
}

/** Gives changes their file and lines: in the new version where something of it survives, else in the old one. */
export function located(recorded: readonly Recorded[], before: Version, after: Version): readonly Change[] {
  if (recorded.length === 0) return [];
  const [inBefore, inAfter] = [finder(before), finder(after)];
  return recorded.map(({ change, after: spot, before: oldSpot }) => {
    const range = (spot && inAfter(spot)) ?? undefined;
    if (range) return { ...change, file: after.file, range };
    const old = oldSpot && inBefore(oldSpot);
    return old ? { ...change, file: before.file, range: old } : { ...change, file: after.file };
  });
}

/** Reads the text again, for its lines, when the first place is asked for. */
function finder({ specification, document }: Version) {
  const lazy = once(() => {
    const { text, syntax } = specification;
    return { pathOf: pathsOf(document.root), locate: locatorOf(text, syntax) };
  });
  return ({ source, key }: Spot) => {
    const { pathOf, locate } = lazy();
    const path: Path | undefined = pathOf(document.origin(source));
    return path && locate(key === undefined ? path : [...path, key]);
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
