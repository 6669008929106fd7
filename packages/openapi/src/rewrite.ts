import { isObject, type Json, type JsonObject, objectOf } from './document/json.ts';
import { namedSchemas } from './document/named-schemas.ts';
import { type DocumentEdit, editText, indentOf, inStyleOf } from './edit-text.ts';
import { stringifyYaml } from './exact-yaml.ts';
import { importSpecification } from './import.ts';
import { operationsIn } from './operation-source.ts';
import { projectOperations, projectSpecification } from './project.ts';
import { readSpecification } from './read.ts';
import { namesIn } from './schema.ts';
import type { Specification } from './specification.ts';

/**
 * Rewrites the document of an author so that it describes what another specification describes. Only the operations and schemas
 * that differ are changed, in the notation of the old text; where that does not give the same meaning, the new
 * specification is written whole, still in the old notation.
 *
 * @returns undefined when the notation of the old text cannot describe it, as WADL cannot describe what the service exports
 * @example
 * rewriteSpecification(mine, exported); // my JSON file with one description changed
 */
export function rewriteSpecification(old: Specification, now: Specification): string | undefined {
  const { syntax } = old;
  if (!canRewrite(old, now)) return undefined;
  if (syntax === 'xml' || syntax === 'graphql') return inStyleOf(old.text, now.text);
  return grafted(old, syntax, now) ?? whole(old, syntax, now);
}

/** Whether {@link rewriteSpecification} can describe one specification in the notation of another. */
export const canRewrite = (old: Specification, now: Specification): boolean =>
  old.document === undefined ? now.dialect === old.dialect : now.document !== undefined;

function whole(old: Specification, syntax: 'json' | 'yaml', now: Specification): string {
  const text =
    syntax === 'json'
      ? JSON.stringify(now.document, null, indentOf(old.text))
      : now.syntax === 'yaml'
        ? now.text
        : stringifyYaml(now.document ?? {});
  return inStyleOf(old.text, text);
}

function grafted(old: Specification, syntax: 'json' | 'yaml', now: Specification): string | undefined {
  if (old.dialect === 'swagger-2.0') return undefined;
  let text: string;
  try {
    text = editText(old.text, syntax, editsBetween(old, now));
  } catch {
    // An alias prevents the edit: the document must be rewritten.
    return undefined;
  }
  const { specification } = readSpecification(text);
  return specification && same(projectSpecification(specification), projectSpecification(now)) ? text : undefined;
}

const same = (one: Json | undefined, other: Json | undefined) => JSON.stringify(one) === JSON.stringify(other);

interface Part {
  readonly path: string;
  readonly method: string;
  readonly node: JsonObject;
  readonly meaning: Json | undefined;
}

/** The operations of a document by name, with their paths and meanings. */
function partsOf(specification: Specification): ReadonlyMap<string, Part> {
  const { operations, schemas } = importSpecification(specification);
  const sources = operationsIn(specification.document ?? {});
  return new Map(
    operations.flatMap((one, index) => {
      const source = sources[index];
      const name = one.name.toLowerCase();
      if (!source) return [];
      const meaning = objectOf(projectOperations({ api: {}, operations: [one], schemas }).operations)[name];
      return [[name, { path: source.path, method: source.method, node: source.operation, meaning }] as const];
    }),
  );
}

function editsBetween(old: Specification, now: Specification): readonly DocumentEdit[] {
  const [before, after] = [partsOf(old), partsOf(now)];
  const removed = [...before].filter(([name, { path, method }]) => {
    const other = after.get(name);
    return !other || other.path !== path || other.method !== method;
  });
  const set = [...after].filter(([name, { meaning }]) => !same(before.get(name)?.meaning, meaning));
  return [
    ...removed.map(([, { path, method }]) => ({ path: ['paths', path, method], value: undefined })),
    ...emptied(
      old,
      removed.map(([, one]) => one),
      set.map(([, one]) => one),
    ),
    ...set.flatMap(([name, part]) => operationEdits(before.get(name), part)),
    ...schemaEdits(
      old,
      now,
      set.map(([, { node }]) => node),
    ),
  ];
}

/** Paths without a remaining operation. */
function emptied(old: Specification, removed: readonly Part[], set: readonly Part[]): readonly DocumentEdit[] {
  const paths = new Set(removed.map(({ path }) => path));
  const left = operationsIn(old.document ?? {}).filter(
    ({ path, method }) => !removed.some((one) => one.path === path && one.method === method),
  );
  return [...paths]
    .filter((path) => ![...left, ...set].some((one) => one.path === path))
    .map((path) => ({ path: ['paths', path], value: undefined }));
}

// The fields of an operation that an export can describe, with the parts of its meaning; all other fields belong to the author.
const fields: Readonly<Record<string, readonly string[]>> = {
  summary: ['displayName'],
  description: ['description'],
  parameters: ['templateParameters', 'request.queryParameters', 'request.headers'],
  requestBody: ['request.description', 'request.representations'],
  responses: ['responses'],
};

function operationEdits(old: Part | undefined, { path, method, node, meaning }: Part): readonly DocumentEdit[] {
  const place = ['paths', path, method];
  if (!old) return [{ path: place, value: node }];
  if (old.path !== path || old.method !== method) return [{ path: place, value: { ...old.node, ...node } }];
  const at = (value: Json | undefined, keys: string) =>
    keys.split('.').reduce<Json | undefined>((found, key) => objectOf(found)[key], value);
  const differing = Object.entries(fields).filter(([, places]) =>
    places.some((keys) => !same(at(old.meaning, keys), at(meaning, keys))),
  );
  return differing.map(([field]) => ({ path: [...place, field], value: node[field] }));
}

function schemaEdits(old: Specification, now: Specification, nodes: readonly JsonObject[]): readonly DocumentEdit[] {
  const [before, after] = [namedSchemas(old.document ?? {}), namedSchemas(now.document ?? {})];
  const meaning = (one: Specification) => objectOf(projectSpecification(one).schemas);
  const [oldMeaning, newMeaning] = [meaning(old), meaning(now)];
  const needed = new Set(nodes.flatMap((node) => namesIn(node)));
  for (const name of needed) for (const other of namesIn(after[name] ?? null)) needed.add(other);
  const names = new Set([
    ...Object.keys(newMeaning).filter((name) => !same(oldMeaning[name], newMeaning[name])),
    ...[...needed].filter((name) => before[name] === undefined),
  ]);
  return [...names]
    .filter((name) => isObject(after[name]))
    .map((name) => ({ path: ['components', 'schemas', name], value: after[name] }));
}
