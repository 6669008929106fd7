import { pathToPointer } from '@stoplight/json';

/** The references of a document, when all of them are plain ones to places in the document itself. */
export interface LocalReferences {
  /** What Spectral's functions ask a graph of references. */
  readonly graph: Graph;
}

interface Graph {
  getNodeData(): { readonly refMap: Readonly<Record<string, string>> };
  overallOrder(): readonly string[];
  hasNode(node: string): boolean;
}

type Path = readonly string[];

const simple = /^#(?:\/[\w.-]+)+$/;

/**
 * The references of a document in the form that Spectral's resolver gives.
 *
 * @param source the document's file, as Spectral names it
 * @returns undefined if one leaves the document, is broken, or has a form that only the resolver of Spectral supports
 */
export function localReferences(data: unknown, source: string): LocalReferences | undefined {
  if (!/^[\w./-]*$/.test(source)) return undefined;
  const found: (readonly [Path, string])[] = [];
  if (!collect(data, [], found) || found.some(([, pointer]) => at(data, pointer) === undefined)) return undefined;
  let refMap: Record<string, string> | undefined;
  const targets = new Set(found.map(([, pointer]) => `${source}${pointer}`));
  return {
    graph: {
      getNodeData: () => {
        refMap ??= Object.fromEntries(found.map(([path, pointer]) => [pathToPointer([...path]), pointer]));
        return { refMap };
      },
      overallOrder: () => [...targets, source],
      hasNode: (node) => targets.has(node) || node === source,
    },
  };
}

function collect(value: unknown, path: string[], found: (readonly [Path, string])[]): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const reference = (value as Record<string, unknown>).$ref;
  if (typeof reference === 'string') {
    if (!simple.test(reference) || path.some((key) => key.includes('%')) || isAbove(reference, path)) return false;
    found.push([[...path], reference]);
    return true;
  }
  for (const key of Object.keys(value)) {
    const held = (value as Record<string, unknown>)[key];
    if (typeof held !== 'object' || held === null) continue;
    path.push(key);
    if (!collect(held, path, found)) return false;
    path.pop();
  }
  return true;
}

/** Spectral does not resolve a reference to what contains it. */
const isAbove = (reference: string, path: Path) => `#/${path.join('/')}/`.startsWith(`${reference}/`);

function at(data: unknown, pointer: string): unknown {
  let value = data;
  for (const key of pointer.slice(2).split('/')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/**
 * The document with every reference replaced by what it refers to; a value that is referred to often is made once and shared.
 *
 * @returns undefined when references run in a circle or too deep: Spectral's resolver knows which of them stay
 */
export function dereferenced(data: unknown): { readonly value: unknown } | undefined {
  const done = new Map<object, unknown>();
  const open = new Set<object>();
  const deepest = 1500;

  const made = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    if (open.has(value) || open.size > deepest) throw unfit;
    open.add(value);
    const result = followed(value as Record<string, unknown>);
    open.delete(value);
    done.set(value, result);
    return result;
  };
  const followed = (value: Record<string, unknown>): unknown => {
    if (typeof value.$ref === 'string') return made(at(data, value.$ref));
    if (Array.isArray(value)) {
      const items = value.map(made);
      return items.every((item, index) => item === value[index]) ? value : items;
    }
    let changed: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const result = made(value[key]);
      if (result === value[key]) continue;
      changed ??= { ...value };
      changed[key] = result;
    }
    return changed ?? value;
  };
  try {
    return { value: made(data) };
  } catch (error) {
    if (error === unfit) return undefined;
    throw error;
  }
}

const unfit = Symbol('needs Spectral’s own resolver');
