import type { Accessors, Implementation } from './declare.ts';
import { printType, Reader, type TypeText } from './type-text.ts';

/** A parameter of a member. */
export interface Parameter {
  readonly name: string;
  readonly type: TypeText;
  readonly mode: 'value' | 'out' | 'ref' | 'params' | 'this';
  /** The default value of an optional parameter. */
  readonly optional?: { readonly value: null | boolean | number | string };
}

/** A member of a type, read from the text of its declaration. */
export interface Signature {
  readonly text: string;
  readonly kind: 'method' | 'property' | 'indexer' | 'constructor' | 'operator' | 'implicit' | 'explicit';
  readonly isStatic: boolean;
  /** `Substring`; `+` of an operator; `this`, `new`. */
  readonly name: string;
  readonly typeParameters: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly result: TypeText;
  /** What an override has in common with what it overrides: name and types of parameters. */
  readonly key: string;
  readonly get?: Implementation;
  readonly set?: Implementation;
}

/** Reads a member: see `TypeDeclaration.members`. */
export function readSignature(text: string, implementation: Implementation | Accessors): Signature {
  const reader = new Reader(text);
  const isStatic = reader.take('static');
  const head = headOf(reader, isStatic);
  const typeParameters = head.kind === 'method' && reader.take('<') ? reader.list('>', () => reader.name()) : [];
  const open = head.kind === 'indexer' ? '[' : '(';
  if (head.kind !== 'property') reader.expect(open);
  const parameters = head.kind === 'property' ? [] : reader.list(open === '[' ? ']' : ')', () => parameterOf(reader));
  const accessors = typeof implementation === 'function' ? { get: implementation } : implementation;
  const kind = parameters[0]?.mode === 'this' ? 'method' : head.kind;
  return {
    text,
    isStatic,
    ...head,
    kind,
    typeParameters,
    parameters,
    key: `${head.name}${typeParameters.length > 0 ? `\`${typeParameters.length}` : ''}(${parameters.map(({ type }) => printType(type)).join(', ')})`,
    ...accessors,
  };
}

function headOf(reader: Reader, isStatic: boolean): Pick<Signature, 'kind' | 'name' | 'result'> {
  if (isStatic && (reader.take('implicit') || reader.take('explicit'))) {
    const kind = reader.text.includes('implicit') ? 'implicit' : 'explicit';
    reader.expect('operator');
    return { kind, name: kind, result: reader.type() };
  }
  if (!isStatic && reader.take('new'))
    return { kind: 'constructor', name: 'new', result: { name: 'void', arguments: [] } };
  const result = reader.type();
  if (reader.take('operator')) return { kind: 'operator', name: reader.rest(/^[^\s(]+/), result };
  if (reader.take('this')) return { kind: 'indexer', name: 'this', result };
  const name = reader.name();
  return { kind: reader.take('{') ? 'property' : 'method', name, result };
}

function parameterOf(reader: Reader): Parameter {
  const mode = (['this', 'params', 'out', 'ref'] as const).find((word) => reader.take(word)) ?? 'value';
  const type = reader.type();
  const name = reader.rest(/^\w+/);
  if (!reader.take('=')) return { name, type, mode };
  const value = reader.rest(/^("[^"]*"|[^,)\]]+)/).trim();
  return { name, type, mode, optional: { value: JSON.parse(value) as null | boolean | number | string } };
}
