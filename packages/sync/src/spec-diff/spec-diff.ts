import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { changesBetween } from '../plan/steps/changes.ts';
import type { FieldChange, PartDifference, SpecificationDifference } from '../plan/types.ts';
import { partsOf } from './parts.ts';

/** One version of a specification. */
export interface SpecificationSide {
  /** What the service stores of it, as `canonical` returns it. */
  readonly stored?: JsonObject | undefined;
  /** Its schemas by name. A schema that operations use directly is stored without its name. */
  readonly schemas?: Readonly<Record<string, Json>>;
}

/**
 * Compares two specifications by operations and schemas. A change of a schema is listed once, with the operations that it
 * affects. An operation with the same method and path under another name is renamed.
 *
 * @example
 * specificationDifferences({}, { stored: { operations: { get: { method: 'GET', urlTemplate: '/' } } } });
 * // [{ op: 'added', what: 'operation', name: 'get', call: 'GET /' }]
 */
export function specificationDifferences(
  before: SpecificationSide,
  after: SpecificationSide,
): readonly SpecificationDifference[] {
  const [was, is] = [before.stored ?? {}, after.stored ?? {}];
  const [nested, nestedNow] = [objectAt(was, 'schemas'), objectAt(is, 'schemas')];
  const schemas = schemaDifferences({ ...before.schemas, ...nested }, { ...after.schemas, ...nestedNow });
  const known = new Set(schemas.flatMap(changesOf).map(textOf));
  const uses = new Map<string, Set<string>>();
  const operations = operationDifferences(objectAt(was, 'operations'), objectAt(is, 'operations')).flatMap(
    (one): readonly SpecificationDifference[] => {
      if (one.parts === undefined) return [one];
      const parts = one.parts.flatMap((part) => withoutSchemas(part, known, one.name, uses));
      if (parts.length > 0) return [{ ...one, parts }];
      const { parts: _, ...rest } = one;
      return one.op === 'changed' ? [] : [rest];
    },
  );
  const used = schemas.flatMap((one) => {
    const all = changesOf(one).flatMap((change) => [...(uses.get(textOf(change)) ?? [])]);
    if (all.length > 0) return [{ ...one, uses: [...new Set(all)].sort() }];
    // The service does not store a schema that no operation uses.
    return nested[one.name] === undefined && nestedNow[one.name] === undefined ? [] : [one];
  });
  return [...operations, ...used, ...documents(was, is)];
}

const changesOf = ({ parts = [] }: SpecificationDifference) => parts.flatMap(({ changes = [] }) => changes);
const textOf = (change: FieldChange) => JSON.stringify(change);
const inSchema = /^schema\./;

/** A part without the changes that a shared schema causes; none when nothing is left. */
function withoutSchemas(
  part: PartDifference,
  known: ReadonlySet<string>,
  operation: string,
  uses: Map<string, Set<string>>,
): readonly PartDifference[] {
  if (part.op !== 'changed') return [part];
  const own = (part.changes ?? []).filter((change) => {
    const text = textOf({ ...change, path: change.path.replace(inSchema, '') });
    if (!inSchema.test(change.path) || !known.has(text)) return true;
    uses.set(text, (uses.get(text) ?? new Set()).add(operation));
    return false;
  });
  return own.length === 0 ? [] : [{ ...part, changes: own }];
}

function operationDifferences(before: JsonObject, after: JsonObject): readonly SpecificationDifference[] {
  const gone = Object.keys(before).filter((name) => after[name] === undefined);
  const come = Object.keys(after).filter((name) => before[name] === undefined);
  const renamed = new Map(
    come.flatMap((name) => {
      const call = callOf(after[name]);
      const [old, ...more] = gone.filter((one) => callOf(before[one]) === call);
      const isOnly = come.filter((one) => callOf(after[one]) === call).length === 1;
      return old !== undefined && more.length === 0 && isOnly ? [[name, old] as const] : [];
    }),
  );
  const old = new Set(renamed.values());
  const about = (name: string, operation: Json | undefined) => ({
    what: 'operation' as const,
    name,
    call: callOf(operation),
  });
  return [
    ...gone.filter((name) => !old.has(name)).map((name) => ({ op: 'removed' as const, ...about(name, before[name]) })),
    ...come.map((name) => {
      const was = renamed.get(name);
      if (was === undefined) return { op: 'added' as const, ...about(name, after[name]) };
      const parts = partsOf(objectOf(before[was]), objectOf(after[name]));
      return {
        op: 'renamed' as const,
        ...about(name, after[name]),
        before: was,
        ...(parts.length > 0 ? { parts } : {}),
      };
    }),
    ...Object.keys(after).flatMap((name) => {
      const parts = before[name] === undefined ? [] : partsOf(objectOf(before[name]), objectOf(after[name]));
      return parts.length === 0 ? [] : [{ op: 'changed' as const, ...about(name, after[name]), parts }];
    }),
  ];
}

function schemaDifferences(before: JsonObject, after: JsonObject): readonly SpecificationDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(
    (name): readonly SpecificationDifference[] => {
      const [was, is] = [before[name], after[name]];
      const about = { what: 'schema' as const, name };
      if (was === undefined) return [{ op: 'added' as const, ...about }];
      if (is === undefined) return [{ op: 'removed' as const, ...about }];
      const changes = changesBetween(was, is);
      return changes.length === 0
        ? []
        : [{ op: 'changed' as const, ...about, parts: [{ op: 'changed' as const, part: '', changes }] }];
    },
  );
}

/** Specifications that are stored as one text: GraphQL and WSDL. */
function documents(before: JsonObject, after: JsonObject): readonly SpecificationDifference[] {
  const others = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => key !== 'operations' && key !== 'schemas',
  );
  return others.flatMap((name) => {
    const changes = changesBetween(before[name], after[name]);
    if (changes.length === 0) return [];
    const op = before[name] === undefined ? 'added' : after[name] === undefined ? 'removed' : 'changed';
    return [{ op, what: 'document' as const, name } as const];
  });
}

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const objectAt = (value: JsonObject, key: string): JsonObject => objectOf(value[key]);

function callOf(operation: Json | undefined): string {
  const { method, urlTemplate } = objectOf(operation);
  return `${String(method ?? '').toUpperCase()} ${String(urlTemplate ?? '')}`.trim();
}
