import type { SyntaxNode } from '@apimkit/policy';
import type { Type } from '../types/type.ts';
import { BindError } from './problem.ts';

/**
 * The error of a conversion that the tables do not have. C# rejects it too, unless the tables may lack the conversion: not every interface of a
 * type is in its table, delegates vary, and structs have a common base.
 */
export const noConversion = (node: SyntaxNode, from: Type | undefined, to: Type, message: string): BindError =>
  new BindError(from && (isOpen(to) || isBaseOfStructs(from)) ? 'unsupported' : 'invalid', node, message);

/** The error of values without a common type: C# may find a conversion that the tables lack. */
export const noCommonType = (node: SyntaxNode, types: readonly Type[], message: string): BindError =>
  new BindError(types.some(isOpen) ? 'unsupported' : 'invalid', node, message);

const isBaseOfStructs = ({ declaration }: Type): boolean => declaration.name === 'System.ValueType';

const isOpen = (type: Type): boolean =>
  ['interface', 'delegate'].includes(type.declaration.kind) || isBaseOfStructs(type);
