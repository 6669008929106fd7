import type { SyntaxNode } from '@apimkit/policy';
import type { TypeSystem } from '../types/system.ts';
import { isValueType } from '../types/system.ts';
import type { Type } from '../types/type.ts';
import { isNullable } from '../types/well-known.ts';
import { invalid, unsupported } from './problem.ts';
import { childrenOf, field } from './syntax.ts';

/** The type that a node names. */
export function typeOfNode(types: TypeSystem, node: SyntaxNode): Type {
  switch (node.type) {
    case 'predefined_type':
    case 'identifier':
    case 'implicit_type':
      return named(types, node, node.text, []);
    case 'qualified_name':
    case 'member_access_expression':
    case 'generic_name':
      return qualified(types, node);
    case 'array_type': {
      const rank = field(node, 'rank').text;
      if (rank.includes(',')) throw unsupported(node, 'An array of several dimensions');
      return types.arrayOf(typeOfNode(types, field(node, 'type')));
    }
    case 'nullable_type': {
      const inner = typeOfNode(types, childrenOf(node)[0] as SyntaxNode);
      if (!isValueType(inner) || isNullable(inner)) throw invalid(node, `${inner.text}? is not a type`);
      return types.nullableOf(inner);
    }
    default:
      throw unsupported(node, `The type ${node.text}`);
  }
}

function qualified(types: TypeSystem, node: SyntaxNode): Type {
  const last = node.type === 'generic_name' ? node : field(node, 'name');
  const prefix = last === node ? '' : `${node.text.slice(0, last.startIndex - node.startIndex).replaceAll(/\s/g, '')}`;
  const isGeneric = last.type === 'generic_name';
  const name = isGeneric ? (childrenOf(last)[0]?.text ?? '') : last.text;
  const typeArguments = isGeneric
    ? childrenOf(childrenOf(last)[1] as SyntaxNode).map((one) => typeOfNode(types, one))
    : [];
  return named(types, node, `${prefix}${name}`, typeArguments);
}

function named(types: TypeSystem, node: SyntaxNode, name: string, typeArguments: readonly Type[]): Type {
  const declaration = types.find(name, typeArguments.length);
  // A short name with a qualifier before it is not the full name.
  if (!declaration || (name.includes('.') && !declaration.name.startsWith(name)))
    throw unsupported(node, `The type ${node.text}`);
  return types.make(declaration, typeArguments);
}
