import type { ESTree } from 'rolldown/utils';

/** A declaration at the top level of a module. */
export interface Declaration {
  readonly name: string;
  readonly kind: 'function' | 'class' | 'interface' | 'type' | 'constant';
  /** Where its statement starts, with `export`. */
  readonly start: number;
}

/** The declarations of a module; of an overloaded function, the first one comes first. */
export function declarationsIn(program: ESTree.Program): readonly Declaration[] {
  return program.body.flatMap((statement) => {
    const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
    const declaration = isExport ? statement.declaration : statement;
    if (declaration === null) return [];
    const { start } = statement;
    switch (declaration.type) {
      case 'FunctionDeclaration':
      case 'TSDeclareFunction':
        return [{ name: declaration.id?.name ?? 'default', kind: 'function', start }];
      case 'ClassDeclaration':
        return [{ name: declaration.id?.name ?? 'default', kind: 'class', start }];
      case 'TSInterfaceDeclaration':
        return [{ name: declaration.id.name, kind: 'interface', start }];
      case 'TSTypeAliasDeclaration':
        return [{ name: declaration.id.name, kind: 'type', start }];
      case 'VariableDeclaration':
        return declaration.declarations.flatMap(({ id, init }): readonly Declaration[] => {
          if (id.type !== 'Identifier') return [];
          const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
          return [{ name: id.name, kind: isFunction ? 'function' : 'constant', start }];
        });
      default:
        // `export default` of an expression
        return statement.type === 'ExportDefaultDeclaration' ? [{ name: 'default', kind: 'constant', start }] : [];
    }
  });
}
