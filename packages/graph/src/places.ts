import { lineMap, withoutByteOrderMark } from '@apimkit/diagnostics';
import type { FileTree, Resource } from '@apimkit/model';
import type { Dependency } from '@apimkit/model/internal';
import type { DependencyPlace } from './types.ts';

/** Returns a function that locates a dependency of a resource in its files. */
export function placesIn(tree: FileTree | undefined): (from: Resource, dependency: Dependency) => DependencyPlace {
  const lines = new WeakMap<Resource, ReturnType<typeof lineMap> | undefined>();
  return (from, { reference }) => {
    const at = reference?.at;
    const file = fileOf(from, at?.in === 'policy');
    const place = { resource: from.id.toString(), ...(file === undefined ? {} : { file }) };
    if (!at) return place;
    if (at.in === 'payload') return { ...place, path: at.path };
    if (!lines.has(from)) lines.set(from, file === undefined ? undefined : linesOf(from, file, tree));
    const line = lines.get(from)?.positionAt(at.offset).line;
    return line === undefined ? place : { ...place, line };
  };
}

const fileOf = ({ files = [] }: Resource, isPolicy: boolean) =>
  (isPolicy ? files.find((one) => one.endsWith('.xml')) : undefined) ?? files[0];

/** The lines of a policy, if they are those of the file: overrides can replace its text, and a policy inside of JSON has other lines. */
function linesOf({ policy = '' }: Resource, file: string, tree: FileTree | undefined) {
  if (!file.endsWith('.xml')) return undefined;
  const text = tree?.get(file);
  if (text !== undefined && withoutByteOrderMark(text) !== withoutByteOrderMark(policy)) return undefined;
  return lineMap(policy);
}

/** True if the text of a reference is a value from outside of the files, which is never shown. */
export function isMasked({ masked = [] }: Resource, { reference }: Dependency): boolean {
  if (!reference) return false;
  const { at } = reference;
  return masked.some((path) =>
    at.in === 'policy'
      ? /^policy\b/.test(path)
      : at.path === path || (/^[.[]/.test(at.path.slice(path.length)) && at.path.startsWith(path)),
  );
}
