import { type Diagnostic, suggestion } from '@apimkit/diagnostics';
import { testMessages } from './messages.ts';
import { entryOf, jsonOf, type Tree } from './tree.ts';

const hole = /\$\{([\w-]+)\}/g;

/**
 * The tests of a table: one for each row, with the columns in place of `${column}`. A value that is one column has the type of the column.
 *
 * @returns the test itself, if it has no table
 */
export function rowsOf(test: Tree, file: string, report: (diagnostic: Diagnostic) => void): readonly Tree[] {
  const rows = entryOf(test, 'each')?.value;
  if (test.type !== 'map' || rows?.type !== 'list') return [test];
  const entries = test.entries.filter(({ key }) => key !== 'each');
  return rows.items.map((row) => {
    const columns = row.type === 'map' ? row.entries : [];
    const fill = (tree: Tree): Tree => {
      if (tree.type === 'list') return { ...tree, items: tree.items.map(fill) };
      if (tree.type === 'map')
        return {
          ...tree,
          entries: tree.entries.map((entry) => ({
            ...entry,
            key: String(filled(entry.key, (name) => textOf(name, entry.value))),
            value: fill(entry.value),
          })),
        };
      if (typeof tree.value !== 'string') return tree;
      const whole = /^\$\{([\w-]+)\}$/.exec(tree.value)?.[1];
      const found = whole === undefined ? undefined : columnOf(whole, tree);
      if (found) return { ...found, range: tree.range };
      return { ...tree, value: filled(tree.value, (name) => textOf(name, tree)) };
    };
    const columnOf = (name: string, { range }: Tree): Tree | undefined => {
      const found = columns.find(({ key }) => key === name)?.value;
      const known = columns.map(({ key }) => key);
      if (!found) report(testMessages.report('column', { name, advice: suggestion(name, known) }, { file, range }));
      return found;
    };
    const textOf = (name: string, at: Tree): string => {
      const found = columnOf(name, at);
      if (!found) return '';
      return found.type === 'scalar' ? String(found.value ?? '') : JSON.stringify(jsonOf(found));
    };
    return fill({ type: 'map', range: test.range, entries });
  });
}

const filled = (text: string, textOf: (name: string) => string): string =>
  text.replaceAll(hole, (_, name: string) => textOf(name));
