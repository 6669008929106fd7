import { withoutByteOrderMark } from '@apimkit/diagnostics';
import { specificationMessages } from '@apimkit/openapi';
import type { GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql/error/GraphQLError.js';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql/type/definition.js';
import { buildSchema } from 'graphql/utilities/buildASTSchema.js';
import { findBreakingChanges, findDangerousChanges } from 'graphql/utilities/findBreakingChanges.js';
import { type Change, type SpecificationText, UnreadableSpecificationError } from '../change.ts';
import { coordinatesOf } from '../locate/graphql.ts';
import { place } from './place.ts';
import { type Recorded, record } from './recorder.ts';

/** The checks behind the names that the library gives to what it finds. */
const checks: Readonly<Record<string, string>> = {
  TYPE_REMOVED: 'type-removed',
  TYPE_CHANGED_KIND: 'type-kind-changed',
  TYPE_REMOVED_FROM_UNION: 'union-member-removed',
  VALUE_REMOVED_FROM_ENUM: 'enum-value-removed',
  REQUIRED_INPUT_FIELD_ADDED: 'required-input-added',
  IMPLEMENTED_INTERFACE_REMOVED: 'interface-removed',
  FIELD_REMOVED: 'field-removed',
  FIELD_CHANGED_KIND: 'field-type-changed',
  REQUIRED_ARG_ADDED: 'argument-required-added',
  ARG_REMOVED: 'argument-removed',
  ARG_CHANGED_KIND: 'argument-type-changed',
  DIRECTIVE_REMOVED: 'directive-removed',
  DIRECTIVE_ARG_REMOVED: 'directive-argument-removed',
  REQUIRED_DIRECTIVE_ARG_ADDED: 'directive-required-argument-added',
  DIRECTIVE_REPEATABLE_REMOVED: 'directive-repeatable-removed',
  DIRECTIVE_LOCATION_REMOVED: 'directive-location-removed',
  VALUE_ADDED_TO_ENUM: 'enum-value-added',
  TYPE_ADDED_TO_UNION: 'union-member-added',
  OPTIONAL_INPUT_FIELD_ADDED: 'optional-input-added',
  OPTIONAL_ARG_ADDED: 'argument-optional-added',
  IMPLEMENTED_INTERFACE_ADDED: 'interface-added',
  ARG_DEFAULT_VALUE_CHANGE: 'argument-default-changed',
};

/**
 * Everything that changed between two GraphQL schemas.
 *
 * @throws {UnreadableSpecificationError} when one is GraphQL and yet no schema: a type that is named is not there
 */
export function compareGraphql(before: SpecificationText, after: SpecificationText, file: string): readonly Change[] {
  const [a, b] = [schemaOf(before), schemaOf(after)];
  const found = [...findBreakingChanges(a, b), ...findDangerousChanges(a, b)]
    // A built-in scalar goes when the last field that used it went, which is recorded of the field.
    .filter(({ description }) => !description.startsWith('Standard scalar '))
    .map(({ type, description }) => {
      const check = `graphql-${checkOf(checks[type] ?? 'type-kind-changed', description, a)}`;
      return record(check, { place: place(description) }, { value: description.replace(/\.$/, '') });
    });
  const recorded = [...found, ...additions(a, b)];
  if (recorded.length === 0) return [];
  const [inAfter, inBefore] = [coordinatesOf(after.text), coordinatesOf(before.text)];
  return recorded.map(({ change }) => {
    const words = change.key.split(/[^\w.@]+/).map((word) => word.replace(/\.$/, ''));
    const named = words.flatMap((word) => [word, word.split('.')[0] ?? '']).filter((word) => word !== '');
    const range = named.map(inAfter).find((one) => one !== undefined);
    const old = range ? undefined : named.map(inBefore).find((one) => one !== undefined);
    return { ...change, file: old ? before.file : file, ...((range ?? old) ? { range: range ?? old } : {}) } as Change;
  });
}

function schemaOf({ text, file }: SpecificationText): GraphQLSchema {
  try {
    return buildSchema(withoutByteOrderMark(text), { assumeValid: true, assumeValidSDL: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const position = error instanceof GraphQLError ? error.locations?.[0] : undefined;
    const start = position ? { line: position.line, column: position.column } : { line: 1, column: 1 };
    const where = { file, range: { start, end: start } };
    const reason = error.message;
    throw new UnreadableSpecificationError([
      specificationMessages.report('syntax', { syntax: 'a GraphQL schema', reason }, where),
    ]);
  }
}

/** The library distinguishes neither requests from responses nor deprecated elements. */
function checkOf(check: string, description: string, before: GraphQLSchema): string {
  const [, typeName = '', fieldName = ''] = /^(\w+)\.(\w+)/.exec(description) ?? [];
  const type = before.getType(typeName);
  if (isInputObjectType(type)) {
    if (check === 'field-removed') return 'input-removed';
    if (check === 'field-type-changed') return 'input-type-changed';
  }
  if (check !== 'field-removed' || !(isObjectType(type) || isInterfaceType(type))) return check;
  return type.getFields()[fieldName]?.deprecationReason == null ? check : 'deprecated-field-removed';
}

function additions(before: GraphQLSchema, after: GraphQLSchema): readonly Recorded[] {
  const recorded: Recorded[] = [];
  const report = (check: string, name: string) => recorded.push(record(check, { place: place(name) }, { name }));
  for (const [name, type] of Object.entries(after.getTypeMap())) {
    if (name.startsWith('__')) continue;
    const old = before.getType(name);
    if (!old) {
      // Built-in scalars come with what uses them.
      if (type.astNode) report('graphql-type-added', name);
      continue;
    }
    if ((old.description ?? '') !== (type.description ?? '')) report('graphql-description-changed', name);
    if (isEnumType(type) && isEnumType(old))
      for (const value of type.getValues())
        compareWords(`${name}.${value.name}`, old.getValue(value.name), value, report);
    const [fields, known] = [fieldsOf(type), fieldsOf(old)];
    if (!fields || !known) continue;
    for (const [field, fact] of Object.entries(fields)) {
      const was = known[field];
      if (was) compareWords(`${name}.${field}`, was, fact, report);
      else if (!isInputObjectType(type)) report('graphql-field-added', `${name}.${field}`);
    }
  }
  const directives = new Set(before.getDirectives().map(({ name }) => name));
  for (const { name } of after.getDirectives()) if (!directives.has(name)) report('graphql-directive-added', name);
  return recorded;
}

interface Described {
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

function compareWords(
  name: string,
  before: Described | null | undefined,
  after: Described,
  report: (check: string, name: string) => void,
): void {
  if (!before) return;
  if ((before.description ?? '') !== (after.description ?? '')) report('graphql-description-changed', name);
  if (before.deprecationReason == null && after.deprecationReason != null) report('graphql-field-deprecated', name);
}

function fieldsOf(type: unknown): Readonly<Record<string, Described>> | undefined {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields() : undefined;
}
