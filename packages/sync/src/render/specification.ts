import { count } from '@apimkit/diagnostics';
import type { PartDifference, SpecificationDifference } from '../plan/types.ts';
import { fieldLine } from './values.ts';

const signs = { added: '+', removed: '-', changed: '~', renamed: '~' } as const;

/** The differences of a specification as lines: operations and schemas, with their parts below them. */
export function specificationLines(differences: readonly SpecificationDifference[], limit?: number): readonly string[] {
  return differences.flatMap((one) => [
    `${signs[one.op]} ${one.what} ${titleOf(one)}`,
    ...(one.parts ?? []).flatMap((part) => partLines(part, limit)).map((line) => `    ${line}`),
  ]);
}

function titleOf({ name, call, before, uses }: SpecificationDifference): string {
  if (call !== undefined) return before === undefined ? `${call} (${name})` : `${call} (${before} -> ${name})`;
  return uses === undefined ? name : `${name} (in ${count(uses.length, 'operation')}: ${listOf(uses)})`;
}

function partLines({ op, part, changes = [] }: PartDifference, limit?: number): readonly string[] {
  const fields = changes.map((change) => fieldLine(change, limit));
  if (part === '') return fields;
  const [only, ...more] = fields;
  if (op === 'changed' && only !== undefined && more.length === 0) return [`~ ${part}: ${only}`];
  return [`${signs[op]} ${part}`, ...fields.map((line) => `    ${line}`)];
}

const most = 5;
const listOf = (names: readonly string[]) =>
  names.length > most ? `${names.slice(0, most).join(', ')}, ...` : names.join(', ');
