import { mask } from '@apimkit/diagnostics';
import { type FileTree, type Resource, secretsOf, valueAt } from '@apimkit/model';
import { shapeOf } from '@apimkit/model/internal';
import { isObject, type Json } from '@apimkit/openapi';
import type { Effective } from './apply.ts';
import { locate } from './locate.ts';
import type { Edit } from './origin.ts';
import { isWithin, leavesOf, type Path, pathText } from './paths.ts';

/** One value of a resource and its origin. */
export interface Explained {
  /** `properties.url`, `policy`, `specification`, `name`. */
  readonly path: string;
  /** Masked for secrets and values of tokens. */
  readonly value: Json;
  readonly from: 'artifact' | 'override' | 'token' | 'names' | 'target' | 'default';
  /** `file:line`, if known. */
  readonly at?: string;
  /** Tokens in the value. */
  readonly tokens?: readonly string[];
  /** The previous value. */
  readonly was?: Json;
}

/**
 * Returns every value of a resource in an environment with its origin: the artifact, an override, a token, a rule for names, the
 * target service, or the default of the service.
 *
 * @param resource one of `effective.artifacts`
 * @param tree the files of the artifacts, for lines
 */
export function explain(resource: Resource, effective: Effective, tree: FileTree = new Map()): readonly Explained[] {
  const mine = effective.edits.filter(({ key }) => key === resource.id.key);
  const secret = new Set(secretsOf(resource.id.entry, resource.payload).map(({ at }) => at));
  const rows = leavesOf(resource.payload)
    .filter(({ path }) => path.length > 0)
    .map(({ path, value }) => rowOf(resource, path, value, mine, tree, secret));
  const resets = mine.flatMap((edit) => (edit.reset ? [resetRow(resource, edit)] : []));
  const isThere = new Set([...rows, ...resets].map(({ path }) => path));
  return [
    ...documentRows(resource, mine, tree),
    ...rows,
    ...resets.filter(({ path }) => !rows.some((row) => row.path === path || row.path.startsWith(`${path}.`))),
    ...defaultRows(resource).filter(({ path }) => !isThere.has(path)),
  ];
}

const lastEdit = (edits: readonly Edit[], path: Path) => edits.findLast((edit) => isWithin(path, edit.path));

function rowOf(
  { id, files = [] }: Resource,
  path: Path,
  value: Json,
  edits: readonly Edit[],
  tree: FileTree,
  secret: ReadonlySet<string>,
): Explained {
  const at = pathText(path);
  const edit = lastEdit(edits, path);
  const earlier = edits.findLast((one) => isWithin(path, one.path) && one.origin.from === 'override');
  const isSecret = earlier?.origin.from === 'override' && earlier.origin.mark.secret === true;
  const shown = secret.has(at) || isSecret ? mask : value;
  if (edit) return { path: at, value: shown, ...originOf(edit, shown === mask) };
  // A document in its own file is not in the file of the payload.
  const [file] = files;
  const text = file === undefined ? undefined : tree.get(file);
  const range = text === undefined ? undefined : (locate(text, path) ?? locate(text, path.slice(0, -1)));
  const place = file === undefined ? {} : { at: range ? `${file}:${range.start.line}` : file };
  return { path: at, value: shown, from: id.entry.readOnly.includes(at) ? 'default' : 'artifact', ...place };
}

function originOf({ origin }: Edit, hidden: boolean): Omit<Explained, 'path' | 'value'> {
  if (origin.from === 'target') return { from: 'target', was: hidden ? mask : origin.was };
  const { file, range, tokens } = origin.mark;
  const at = `${file}:${range.start.line}`;
  if (origin.from === 'names') return { from: 'names', at, was: hidden ? mask : origin.was };
  return tokens.length > 0 ? { from: 'token', at, tokens } : { from: 'override', at };
}

function resetRow({ id }: Resource, edit: Edit): Explained {
  const path = pathText(edit.path);
  return { path, value: id.entry.defaults[path] ?? null, ...originOf(edit, false) };
}

function documentRows(resource: Resource, edits: readonly Edit[], tree: FileTree): readonly Explained[] {
  const { policy, specification, files = [] } = resource;
  const named = edits.filter(({ path }) => path[0] === 'name').slice(-1);
  const rows: Explained[] = named.map((edit) => ({ path: 'name', value: resource.id.name, ...originOf(edit, false) }));
  const add = (path: string, value: Json, file: string | undefined) => {
    const mine = edits.filter((edit) => edit.path[0] === path);
    const hidden = mine.some(({ origin }) => origin.from === 'override' && origin.mark.secret);
    if (mine.length === 0) rows.push({ path, value, from: 'artifact', ...(file === undefined ? {} : { at: file }) });
    for (const edit of mine) {
      const isPatch = edit.path.length > 1;
      const row = isPatch ? { path: edit.path.join(' '), value: edit.text ?? null } : { path, value };
      rows.push({ ...row, value: hidden ? mask : row.value, ...originOf(edit, hidden) });
    }
    if (mine.length > 0 && mine.every((edit) => edit.path.length > 1))
      rows.push({ path, value: hidden ? mask : value, from: 'artifact', ...(file === undefined ? {} : { at: file }) });
  };
  const other = (pattern: RegExp) => files.find((file) => pattern.test(file) && (tree.size === 0 || tree.has(file)));
  if (policy !== undefined) add('policy', policy, other(/\.xml$/) ?? files[0]);
  if (specification) add('specification', specification.dialect, other(/specification\.|\.graphql$/));
  return rows;
}

/** Defaults of the service for values that are not set. */
function defaultRows({ id, payload }: Resource): readonly Explained[] {
  const known = shapeOf(id.entry);
  if (!known.properties || !isObject(payload.properties ?? null)) return [];
  return Object.entries(id.entry.defaults)
    .filter(([path]) => (valueAt(payload, path) ?? null) === null)
    .map(([path, value]) => ({ path, value, from: 'default' as const }));
}
