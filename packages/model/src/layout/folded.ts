import {
  type DocumentEdit,
  editText,
  type ImportedOperation,
  importSpecification,
  isObject,
  type Json,
  type JsonObject,
  type JsonObject as OpenapiObject,
  projectOperations,
  projectSpecification,
  type Specification,
} from '@apimkit/openapi';
import { parentOf } from '../family.ts';
import type { ResourceId } from '../id.ts';
import { stableText, valueAt } from '../paths.ts';
import type { Part } from './assemble.ts';
import { isComponents } from './duplicates.ts';
import type { Sides } from './sides.ts';

/**
 * The text of the file of an operation or schema next to the specification of its API, which takes precedence. The text
 * follows the specification of the service.
 *
 * @returns `not folded` where the file is a resource of its own; undefined when what it describes is gone
 */
export function foldedText(text: string, part: Part, sides: Sides): string | undefined | 'not folded' {
  const api = parentOf(part.id);
  const before = api && sides.before.get(api);
  if (!api || !before?.specification || before.specification.dialect === 'wsdl') return 'not folded';
  const now = sides.now.get(api);
  if (!now) return undefined;
  // The service does not export it, so differences are unknown.
  if (!now.specification) return text;
  if (part.id.entry.fromSpecification === 'operations')
    return operationText(text, part, before.specification, now.specification, sides);
  const isFolded = isComponents({ id: part.id, payload: part.payload ?? {} });
  return isFolded ? schemasText(text, part, before.specification, now.specification) : 'not folded';
}

interface Found {
  readonly operation: ImportedOperation;
  readonly meaning: JsonObject;
}

function operationIn(specification: Specification, name: string): Found | undefined {
  const { operations, schemas } = importSpecification(specification);
  const operation = operations.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!operation) return undefined;
  const projected = projectOperations({ api: {}, operations: [operation], schemas });
  const meaning = objectAt(projected, 'operations')[operation.name.toLowerCase()];
  return { operation, meaning: isObject(meaning ?? null) ? (meaning as JsonObject) : {} };
}

const objectAt = (value: OpenapiObject, key: string): JsonObject =>
  isObject(value[key] ?? null) ? (value[key] as JsonObject) : {};

function operationText(
  text: string,
  { id }: Part,
  before: Specification,
  now: Specification,
  sides: Sides,
): string | undefined {
  const [old, next] = [operationIn(before, id.name), operationIn(now, id.name)];
  if (!next) return old ? undefined : text;
  const keys = new Set([...Object.keys(old?.meaning ?? {}), ...Object.keys(next.meaning)]);
  const differing = [...keys].filter((key) => differ(old?.meaning[key], next.meaning[key]));
  const edits = differing.map(
    (key): DocumentEdit => ({ path: ['properties', key], value: next.operation.properties[key] }),
  );
  return editText(text, 'json', [...edits, ...restEdits(id, sides)]);
}

/** The properties of an operation that no specification can express. */
function restEdits(id: ResourceId, { before, now, same }: Sides): readonly DocumentEdit[] {
  if (same(id.key, 'payload')) return [];
  const restOf = (side: Sides['now']): JsonObject => {
    const found = side.get(id)?.payload.properties ?? null;
    return isObject(found) ? found : {};
  };
  const [old, next] = [restOf(before), restOf(now)];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .filter((name) => differ(old[name], next[name]))
    .map((name) => ({ path: ['properties', name], value: next[name] }));
}

function schemasText(text: string, { payload = {} }: Part, before: Specification, now: Specification): string {
  const schemas = (one: Specification) => projectSpecification(one).schemas;
  const path = ['properties', 'document', 'components', 'schemas'];
  if (!differ(schemas(before), schemas(now)) || valueAt(payload, path.join('.')) === undefined) return text;
  return editText(text, 'json', [{ path, value: importSpecification(now).schemas }]);
}

const differ = (one: Json | undefined, other: Json | undefined) =>
  stableText(one ?? null) !== stableText(other ?? null);
