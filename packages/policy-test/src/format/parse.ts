import type { Diagnostic } from '@apimkit/diagnostics';
import { parseCall } from '@apimkit/repository';
import { checkShape } from './check.ts';
import { fileShape, targets, testShape } from './fields.ts';
import { testMessages } from './messages.ts';
import { checkPatterns } from './patterns.ts';
import { rowsOf } from './rows.ts';
import { setupOf } from './setup.ts';
import { entryOf, jsonOf, parseTree, rangeOf, type Tree } from './tree.ts';
import type { Expectations, PolicyTest, PolicyTestFile, TestTarget } from './types.ts';

type Report = (diagnostic: Diagnostic) => void;

/**
 * Parses a file of tests.
 *
 * @param text YAML
 * @param file its path, for findings
 * @returns the tests, of a table one for each row, and what is wrong, with places
 * @example
 * const { tests, diagnostics } = parsePolicyTests('operation: orders/get-order\ntests: []', 'orders.policytest.yaml');
 */
export function parsePolicyTests(text: string, file: string): PolicyTestFile {
  const { tree, diagnostics } = parseTree(text, file);
  if (!tree) return { file, tests: [], diagnostics };
  const found: Diagnostic[] = [];
  // A table may use a value more than once: its findings are reported once.
  const seen = new Set<string>();
  const report: Report = (one) => {
    const key = JSON.stringify([one.message, one.range]);
    if (!seen.has(key)) found.push(one);
    seen.add(key);
  };
  const list = entryOf(tree, 'tests')?.value;
  const written = list?.type === 'list' ? list.items : [];
  const rows = written.map((test) => rowsOf(test, file, report));
  checkShape(withTests(tree, rows), fileShape, 'The file', file, report);
  for (const test of written) checkTable(test, file, report);
  const target = targetOf(tree, file, report);
  for (const row of rows.flat()) checkPatterns(entryOf(row, 'expect')?.value, file, report);
  const tests =
    found.length > 0 || !target
      ? []
      : rows.flatMap((all) => all.map((row, index) => testOf(row, index, all.length, { tree, file, target })));
  const targetRange = targets.map((name) => entryOf(tree, name)?.value.range).find((range) => range !== undefined);
  return { file, ...(target ? { target } : {}), ...(targetRange ? { targetRange } : {}), tests, diagnostics: found };
}

/** The file with the rows of its tables in place of them. */
function withTests(tree: Tree, rows: readonly (readonly Tree[])[]): Tree {
  if (tree.type !== 'map') return tree;
  const isList = entryOf(tree, 'tests')?.value.type === 'list';
  const entries = tree.entries.map((entry) =>
    entry.key === 'tests' && isList
      ? { ...entry, value: { type: 'list' as const, range: entry.value.range, items: rows.flat() } }
      : entry,
  );
  return { ...tree, entries };
}

function checkTable(test: Tree, file: string, report: Report): void {
  const each = entryOf(test, 'each');
  if (each && testShape.type === 'object' && testShape.fields.each)
    checkShape(each.value, testShape.fields.each, 'each', file, report);
}

function targetOf(tree: Tree, file: string, report: Report): TestTarget | undefined {
  if (tree.type !== 'map') return undefined;
  const given = targets.filter((name) => entryOf(tree, name));
  const [kind] = given;
  const section = entryOf(tree, 'section');
  if (section && kind !== 'fragment') report(testMessages.report('section', {}, { file, range: section.at }));
  if (kind === undefined || given.length > 1) {
    report(testMessages.report('target', {}, { file, range: entryOf(tree, given[1] ?? '')?.at ?? tree.range }));
    return undefined;
  }
  const value = entryOf(tree, kind)?.value;
  const name = value?.type === 'scalar' ? String(value.value) : '';
  if (kind === 'policy') return { kind, name };
  if (kind === 'operation') {
    const call = parseCall(name);
    if (!call)
      report(
        testMessages.report(
          'shape',
          { key: kind, expected: 'such as orders/get-order' },
          { file, range: value?.range ?? tree.range },
        ),
      );
    return call && { kind, name, ...call };
  }
  const where = section?.value.type === 'scalar' ? section.value.value : undefined;
  return { kind, name, section: where === 'outbound' || where === 'on-error' ? where : 'inbound' };
}

function testOf(
  row: Tree,
  index: number,
  rows: number,
  { tree, file, target }: { readonly tree: Tree; readonly file: string; readonly target: TestTarget },
): PolicyTest {
  const test = jsonOf(row) as Readonly<Record<string, unknown>>;
  const name = String(test.name);
  const isSame = rows > 1 && !rowName(row, tree);
  return {
    name: isSame ? `${name} (row ${index + 1})` : name,
    file,
    range: rangeOf(row, ['name']),
    target,
    setup: setupOf(jsonOf(tree) as Readonly<Record<string, unknown>>, test),
    expect: test.expect as Expectations,
    only: test.only === true,
    ...(test.skip === undefined ? {} : { skip: String(test.skip) }),
    repeat: typeof test.repeat === 'number' ? test.repeat : 1,
    rangeOf: (path) => rangeOf(row, ['expect', ...path]),
  };
}

/** Whether the name of a row has columns: it differs from the name as written. */
function rowName(row: Tree, tree: Tree): boolean {
  const all = entryOf(tree, 'tests')?.value;
  const written = all?.type === 'list' ? all.items.find(({ range }) => range === row.range) : undefined;
  return JSON.stringify(entryOf(written, 'name')?.value) !== JSON.stringify(entryOf(row, 'name')?.value);
}
