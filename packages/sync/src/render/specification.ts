import { count } from '@apimkit/diagnostics';
import type { PartDifference, SpecificationDifference } from '../plan/types.ts';
import { fieldLine } from './values.ts';

const signs = { added: '+', removed: '-', changed: '~', renamed: '~' } as const;

/** The differences of a specification as lines: operations and schemas, with their parts below them. */
export function specificationLines(differences: readonly SpecificationDifference[], limit?: number): readonly string[] {
  const groups = Map.groupBy(differences, (one) =>
    one.op === 'changed' ? JSON.stringify([one.what, one.parts]) : one,
  );
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const isAlike = same.length >= fewestAlike && limit === undefined;
    const shown = isAlike ? [first] : same;
    return shown.flatMap((one) => [
      `${signs[one.op]} ${isAlike ? alikeTitle(same) : `${one.what} ${titleOf(one)}`}`,
      ...(one.parts ?? []).flatMap((part) => partLines(part, limit)).map((line) => `    ${line}`),
    ]);
  });
}

/** As many operations with the same differences are listed once. */
const fewestAlike = 3;

const alikeTitle = (same: readonly SpecificationDifference[]) =>
  `${count(same.length, same[0]?.what ?? 'operation')} alike: ${listOf(same.map(({ call, name }) => call ?? name))}`;

function titleOf({ name, call, before, uses }: SpecificationDifference): string {
  if (call !== undefined) return before === undefined ? `${call} (${name})` : `${call} (${before} -> ${name})`;
  return uses === undefined ? name : `${name} (in ${count(uses.length, 'operation')}: ${listOf(uses)})`;
}

function partLines({ op, part, changes = [] }: PartDifference, limit?: number): readonly string[] {
  const fields = changes.map((change) => fieldLine(change, { limit }));
  if (part === '') return fields;
  const [only, ...more] = fields;
  if (op === 'changed' && only !== undefined && more.length === 0) return [`~ ${part}: ${only}`];
  return [`${signs[op]} ${part}`, ...fields.map((line) => `    ${line}`)];
}

const most = 5;
const listOf = (names: readonly string[]) =>
  names.length > most ? `${names.slice(0, most).join(', ')}, ...` : names.join(', ');
