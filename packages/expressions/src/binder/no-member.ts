import type { SyntaxNode } from '@apimkit/policy';
import type { Type } from '../types/type.ts';
import { isBool, isString, numericOf } from '../types/well-known.ts';
import type { Binder } from './binder.ts';
import { membersNamed, memberText } from './lookup.ts';
import { type BindError, invalid, unsupported } from './problem.ts';

/** True for `a.b` and `?.b` in `a.b()`. */
export function isCalled(node: SyntaxNode): boolean {
  const { parent } = node;
  const call = parent?.type === 'conditional_access_expression' ? parent.parent : parent;
  return call?.type === 'invocation_expression' && call.childForFieldName('function')?.endIndex === node.endIndex;
}

/**
 * The error of a member that a table does not have. C# rejects it too for the types that have no other properties: `object`, strings, numbers.
 * A method can be an extension of the service; on `object` it is not if it has the name of a method of strings.
 *
 * @param name `this` for an indexer
 */
export function noMember(binder: Binder, node: SyntaxNode, type: Type, name: string): BindError {
  const { types } = binder;
  const isObject = type.declaration.keyword === 'object';
  if (!isObject && !isString(type) && !numericOf(type) && !isBool(type))
    return unsupported(node, memberText(type, name));
  const isForgottenCast = isObject && membersNamed(types, types.get('string'), name, false).length > 0;
  if (isCalled(node) && !isForgottenCast) return unsupported(node, memberText(type, name));
  const cast = isObject ? '; cast the value to its type first' : '';
  return invalid(node, `${type.text} has no ${name === 'this' ? 'items' : `member ${name}`}${cast}`);
}
