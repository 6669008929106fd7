import type { SyntaxNode } from '@apimkit/policy';

/** Why a part of an expression cannot be compiled. */
export class BindError extends Error {
  readonly kind: 'syntax' | 'invalid' | 'unsupported';
  readonly node: SyntaxNode;
  constructor(kind: BindError['kind'], node: SyntaxNode, message: string) {
    super(message);
    this.kind = kind;
    this.node = node;
  }
}

/** C# refuses it. */
export const invalid = (node: SyntaxNode, message: string) => new BindError('invalid', node, message);

/** It may be valid, but cannot run here. */
export const unsupported = (node: SyntaxNode, what: string) =>
  new BindError('unsupported', node, `${what} is not supported`);
