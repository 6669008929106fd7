import type { ContractOperation, ContractParameter } from './operation.ts';
import type { ContractProblem } from './problem.ts';
import { type Broken, checkNumber, checkText } from './scalars.ts';
import { extend } from './schemas.ts';

/** The part of `Headers` that is read. */
export interface HeadersLike {
  get(name: string): string | null;
}

/** Checks the names in the path. */
export const checkNames = (
  { names: parameters }: ContractOperation,
  names: Readonly<Record<string, string>>,
): readonly ContractProblem[] => parameters.flatMap((one) => checkOne(one, names[one.name] ?? null));

/** Checks the query. Parameters that the operation does not have are accepted. */
export const checkQuery = (
  { query: parameters }: ContractOperation,
  query: URLSearchParams,
): readonly ContractProblem[] => parameters.flatMap((one) => checkOne(one, query.get(one.name)));

/** Checks the headers: `If-Match` where the operation requires it. */
export function checkHeaders({ ifMatch }: ContractOperation, headers: HeadersLike): readonly ContractProblem[] {
  const isMissing = ifMatch === 'required' && !headers.get('if-match');
  return isMissing ? [problem('If-Match', ['required', 'is required'])] : [];
}

function checkOne({ name, required, schema }: ContractParameter, text: string | null): readonly ContractProblem[] {
  if (text === null) return required ? [problem(name, ['required', 'is required'])] : [];
  const broken = checkParameter(text, { name, required, schema });
  return broken ? [problem(name, broken)] : [];
}

function checkParameter(text: string, { name, schema }: ContractParameter): Broken | undefined {
  if (schema.type === 'number') {
    const isNumber = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text);
    return isNumber ? checkNumber(Number(text), schema) : ['type', 'must be a number'];
  }
  if (schema.type === 'boolean') return /^(?:true|false)$/i.test(text) ? undefined : ['type', 'must be true or false'];
  return checkText(text, extend(schema, name));
}

const problem = (name: string, [keyword, text]: Broken): ContractProblem => ({
  target: name,
  path: name,
  keyword,
  message: `'${name}' ${text}`,
});
