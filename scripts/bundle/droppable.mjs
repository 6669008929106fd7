// In one file, bundlers keep every constant whose value may have an effect, such as a call or a spread, also where they would drop the module
// of a package without side effects.
import { parseSync } from 'rolldown/utils';

const plain = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'Literal', 'Identifier']);

/**
 * A plugin that lets bundlers drop unused constants: each becomes the result of a function without effects.
 *
 * @param folder of the modules
 */
export const droppable = (folder) => ({
  name: 'droppable',
  transform(code, id, { magicString }) {
    if (!id.startsWith(folder) || !id.endsWith('.ts')) return null;
    for (const { start, end } of constantsOf(parseSync(id, code).program))
      magicString.appendLeft(start, '/* @__PURE__ */ (() => (').appendRight(end, '))()');
    return { code: magicString };
  },
});

/** The values of the constants of a module, without functions and names. */
const constantsOf = ({ body }) =>
  body
    .map((statement) => statement.declaration ?? statement)
    .flatMap(({ type, declarations }) => (type === 'VariableDeclaration' ? declarations : []))
    .flatMap(({ id, init }) => (id.type === 'Identifier' && init && !plain.has(init.type) ? [init] : []));
