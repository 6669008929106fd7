import type { KindEntry, NotCaptured } from '@apimkit/model';

/** A literal that names a kind outside of its entry. */
export interface KindLiteral {
  readonly index: number;
  readonly text: string;
}

/**
 * Finds the literals of a source that name a kind. A name with a hyphen, such as `api-policy`, is one wherever it occurs. A
 * name without a hyphen, such as `api`, is also a policy scope, a schema type or the name of an option, so it counts only in a
 * source that uses the model, and only where it is used as a kind:
 *
 * - compared with, assigned to or defaulting something named `kind`: `id.kind === 'tag'`, `{ kind: 'tag' }`,
 *   `['tag'].includes(kind)`;
 * - inside a list named `kinds`: `const pageKinds = ['api']`;
 * - as an argument of `new ResourceId(…)`, of a function with `kind` in its name (`ofKind(all, 'tag')`), or of a function of
 *   the same source for a parameter named `kind`;
 * - at the start of an id: `ResourceId.parse('api:orders')`.
 *
 * @param usesModel the source belongs to the model, or imports it
 */
export function kindLiterals(source: string, kinds: readonly string[], usesModel: boolean): readonly KindLiteral[] {
  const code = withoutComments(source);
  const isKind = new Set(kinds);
  const all = literalsIn(code).filter(({ value }) => isKind.has(value));
  const hyphenated = all.filter(({ value }) => value.includes('-'));
  const used = usesModel ? all.filter(({ index, text }) => isUsedAsKind(code, index, index + text.length)) : [];
  const ids = usesModel ? idsIn(code).filter(({ value }) => isKind.has(value)) : [];
  const found = new Map([...hyphenated, ...used, ...ids].map(({ index, text }) => [index, { index, text }]));
  return [...found.values()].sort((a, b) => a.index - b.index);
}

const literalsIn = (code: string) =>
  [...code.matchAll(/(['"`])([a-z]+(?:-[a-z]+)*)\1/g)].map((found) => ({
    index: found.index,
    text: found[0],
    value: found[2] ?? '',
  }));

const idsIn = (code: string) =>
  [...code.matchAll(/\bResourceId\.parse\(\s*(['"`]([a-z-]+)[:@'"`])/g)].map((found) => ({
    index: found.index + found[0].indexOf(found[1] ?? ''),
    text: `${found[1] ?? ''}…`,
    value: found[2] ?? '',
  }));

function isUsedAsKind(code: string, start: number, end: number): boolean {
  const before = code.slice(Math.max(0, start - 400), start);
  const after = code.slice(end, end + 400);
  if (/\b\w*kind\s*(?:[!=]==?|\?\?=?|[:=])\s*$/i.test(before)) return true;
  if (/^\s*[!=]==?\s*[\w.?()[\]]*\bkind\b/i.test(after)) return true;
  if (/\b\w*kinds\b(?:\s*:[^=;]*)?\s*[:=]\s*(?:new Set\()?\[[^\];]*$/i.test(before)) return true;
  if (/(?:\[|,)\s*$/.test(before) && /^[^\];]*\]\)?\.(?:includes|has)\([\w.]*\bkind\)/.test(after)) return true;
  const call = callAround(before);
  if (!call) return false;
  if (call.name === 'ResourceId') return call.argument === 0;
  return /kind/i.test(call.name) || parameterOf(code, call.name, call.argument) === 'kind';
}

/** The innermost call whose arguments a position is in: its name, and the number of the argument. */
function callAround(before: string): { readonly name: string; readonly argument: number } | undefined {
  let depth = 0;
  let argument = 0;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const char = before[index] ?? '';
    if (')]}'.includes(char)) depth += 1;
    else if (depth > 0 && '([{'.includes(char)) depth -= 1;
    else if (depth > 0) continue;
    else if (char === ',') argument += 1;
    else if (char === '(') {
      const name = /([\w$]+)\s*$/.exec(before.slice(0, index))?.[1];
      return name === undefined ? undefined : { name, argument };
    } else if ('{[;'.includes(char)) return undefined;
  }
  return undefined;
}

/** Name of a parameter of a function that the same source declares. */
function parameterOf(code: string, name: string, argument: number): string | undefined {
  const declared = new RegExp(
    String.raw`(?:function\s+${name}\s*|(?:const|let)\s+${name}\s*=\s*(?:async\s*)?)\(([^)]*)\)`,
  );
  const list = declared.exec(code)?.[1];
  return /^\s*(\w+)/.exec(list?.split(',')[argument] ?? '')?.[1];
}

/** The source with its comments as white space, so that positions stay. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
}

/** The kinds whose path is also listed as not captured. */
export function capturedAndNot(
  kinds: readonly Pick<KindEntry, 'kind' | 'arm'>[],
  notCaptured: readonly Pick<NotCaptured, 'path'>[],
): readonly string[] {
  const excluded = new Set(notCaptured.map(({ path }) => path.toLowerCase()));
  return kinds.filter(({ arm }) => collectionsOf(arm).some((path) => excluded.has(path))).map(({ kind }) => kind);
}

/** Path of a kind without names, and without the fixed last name of a policy or a wiki. */
function collectionsOf(arm: string): readonly string[] {
  const segments = arm.toLowerCase().split('/');
  const path = segments.filter((segment) => !segment.startsWith('{')).join('/');
  return segments.at(-1)?.startsWith('{') ? [path] : [path, path.slice(0, path.lastIndexOf('/'))];
}
