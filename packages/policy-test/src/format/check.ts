import { type Diagnostic, suggestion } from '@apimkit/diagnostics';
import { testMessages } from './messages.ts';
import type { Shape } from './shape.ts';
import type { Tree } from './tree.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Reports what of a tree does not have a shape. */
export function checkShape(tree: Tree, shape: Shape, key: string, file: string, report: Report): void {
  const fits = shape.type === 'either' ? shape.of.find((one) => isOfKind(tree, one)) : shape;
  if (shape.type === 'either' && fits) checkShape(tree, fits, key, file, report);
  else if (!fits || !isOfKind(tree, fits))
    report(testMessages.report('shape', { key, expected: expectedOf(shape) }, { file, range: tree.range }));
  else if (tree.type === 'scalar') checkScalar(tree, shape, key, file, report);
  else if (tree.type === 'list') checkList(tree, shape, key, file, report);
  else checkMap(tree, shape, file, report);
}

function checkList(
  { items, range }: Tree & { readonly type: 'list' },
  shape: Shape,
  key: string,
  file: string,
  report: Report,
): void {
  if (shape.type !== 'list') return;
  if (items.length < (shape.minimum ?? 0))
    report(testMessages.report('shape', { key, expected: 'a list that is not empty' }, { file, range }));
  for (const item of items) checkShape(item, shape.of, key, file, report);
}

function checkMap(
  { entries, range }: Tree & { readonly type: 'map' },
  shape: Shape,
  file: string,
  report: Report,
): void {
  for (const { key, at, value } of entries) {
    const field = shape.type === 'map' ? shape.of : shape.type === 'object' ? own(shape.fields, key) : undefined;
    if (field) checkShape(value, field, key, file, report);
    else if (shape.type === 'object') {
      const advice = suggestion(key, Object.keys(shape.fields));
      report(testMessages.report('unknown-key', { key, advice }, { file, range: at }));
    }
  }
  if (shape.type !== 'object') return;
  for (const name of shape.required ?? [])
    if (!entries.some(({ key }) => key === name))
      report(testMessages.report('missing', { key: name }, { file, range }));
}

const own = <T>(fields: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

function checkScalar(
  { value, range }: Tree & { readonly type: 'scalar' },
  shape: Shape,
  key: string,
  file: string,
  report: Report,
): void {
  if (shape.type === 'text') {
    const { values, form } = shape;
    if (values && !values.includes(String(value)))
      report(
        testMessages.report(
          'value',
          { key, value: String(value), advice: suggestion(String(value), values) },
          { file, range },
        ),
      );
    if (form && !new RegExp(form.pattern).test(String(value)))
      report(testMessages.report('shape', { key, expected: form.name }, { file, range }));
  }
  if (shape.type === 'integer') {
    const { minimum, maximum = Number.MAX_SAFE_INTEGER } = shape;
    if (Number(value) < minimum || Number(value) > maximum)
      report(testMessages.report('shape', { key, expected: expectedOf(shape) }, { file, range }));
  }
}

/** Whether a value is of the kind of a shape; what is inside of it may be wrong. */
function isOfKind(tree: Tree, shape: Shape): boolean {
  if (shape.type === 'json') return true;
  if (shape.type === 'either') return shape.of.some((one) => isOfKind(tree, one));
  if (shape.type === 'list') return tree.type === 'list';
  if (shape.type === 'map' || shape.type === 'object') return tree.type === 'map';
  if (tree.type !== 'scalar') return false;
  if (shape.type === 'null') return tree.value === null;
  if (shape.type === 'true') return tree.value === true;
  if (shape.type === 'integer') return Number.isInteger(tree.value);
  return shape.type === 'text' ? typeof tree.value === 'string' : tree.value !== null;
}

function expectedOf(shape: Shape): string {
  if (shape.type === 'either') return shape.of.map(expectedOf).join(' or ');
  if (shape.type === 'integer')
    return shape.maximum === undefined
      ? `a whole number of at least ${shape.minimum}`
      : `a whole number from ${shape.minimum} to ${shape.maximum}`;
  if (shape.type === 'text') return shape.values ? shape.values.join(' or ') : (shape.form?.name ?? 'a text');
  const names = { scalar: 'a text, a number or a boolean', true: 'true', null: 'null', json: 'anything' } as const;
  if (shape.type === 'list') return 'a list';
  return shape.type === 'map' || shape.type === 'object' ? 'a map' : names[shape.type];
}
