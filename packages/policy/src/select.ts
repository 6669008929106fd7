import type { Attribute } from './scan.ts';
import { type ElementNode, type Node, policyTree } from './tree.ts';

/** A selection of a path: an element, one of its attributes (which may not exist), or its text. */
export interface Selected {
  readonly element: ElementNode;
  /** The name in the path; `attribute` is absent if the element does not have it. */
  readonly attributeName?: string;
  readonly attribute?: Attribute;
  readonly text?: true;
}

interface Step {
  readonly anywhere: boolean;
  readonly name: string;
  readonly tests: readonly Test[];
}
type Test = { readonly position: number } | { readonly name: string; readonly value?: string };

const stepAt = /(\/{0,2})(@?[A-Za-z_*][\w.:-]*(?:\(\))?)((?:\[[^\]]*\])*)/y;
const testAt = /\[\s*(?:(\d+)|@([\w.:-]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'))?)\s*\]/g;

/**
 * Selects parts of a policy with a path like XPath's: element names separated by `/`, `//` for any depth, `*` for any
 * name, `[2]` for the second, `[@name='x']` and `[@name]` for attributes; `@name` or `text()` at the end. The root
 * element can be omitted. Expressions are values like others: their content is never parsed as markup.
 *
 * @throws {TypeError} if the path is not valid
 * @example
 * selectInPolicy('<policies><inbound><rate-limit calls="5"/></inbound></policies>', 'inbound/rate-limit/@calls');
 */
export function selectInPolicy(text: string, path: string): readonly Selected[] {
  const steps = stepsOf(path);
  const roots = elementsIn(policyTree(text).nodes);
  const [first, ...others] = steps;
  const last = steps.at(-1);
  if (!first || !last) return [];
  const end = last.name.startsWith('@') || last.name === 'text()' ? last : undefined;
  const whole = !first.anywhere && roots.some(({ open }) => open.name === first.name);
  const walk = (whole ? others : steps).filter((step) => step !== end);
  const start: readonly ElementNode[] = whole ? kept(roots, first) : roots;
  const found = walk.reduce<readonly ElementNode[]>((from, step) => from.flatMap((one) => below(one, step)), start);
  return found.map((element) => {
    if (end === undefined) return { element };
    if (end.name === 'text()') return { element, text: true };
    const attributeName = end.name.slice(1);
    const attribute = element.open.attributes.find(({ name }) => name === attributeName);
    return { element, attributeName, ...(attribute ? { attribute } : {}) };
  });
}

function stepsOf(path: string): readonly Step[] {
  const steps: Step[] = [];
  stepAt.lastIndex = 0;
  const text = path.trim();
  while (stepAt.lastIndex < text.length) {
    const at = stepAt.lastIndex;
    const [whole, slashes = '', name = '', tests = ''] = stepAt.exec(text) ?? [];
    const isEnd = name.startsWith('@') || name.endsWith('()');
    const parsed = testsOf(tests);
    if (whole === undefined || (at > 0 && slashes === '') || !parsed || (isEnd && at + whole.length < text.length))
      throw new TypeError(
        `${path} is not a valid path: expected a step like /name, /name[@id='x'] or /@attribute at ${at + 1}`,
      );
    steps.push({ anywhere: slashes === '//', name, tests: parsed });
  }
  return steps;
}

function testsOf(text: string): readonly Test[] | undefined {
  const found = [...text.matchAll(testAt)];
  if (found.map(([whole]) => whole).join('') !== text) return undefined;
  return found.map(([, position, name = '', double, single]) => {
    const value = double ?? single;
    return position === undefined
      ? { name, ...(value === undefined ? {} : { value }) }
      : { position: Number(position) };
  });
}

const elementsIn = (nodes: readonly Node[]) => nodes.filter((node): node is ElementNode => node.type === 'element');

function below(element: ElementNode, step: Step): readonly ElementNode[] {
  const children = elementsIn(element.children);
  const here = kept(children, step);
  return step.anywhere ? [...here, ...children.flatMap((child) => below(child, step))] : here;
}

const kept = (elements: readonly ElementNode[], { name, tests }: Step): readonly ElementNode[] =>
  tests.reduce<readonly ElementNode[]>(
    (left, test) =>
      'position' in test
        ? left.slice(test.position - 1, test.position)
        : left.filter(({ open }) =>
            open.attributes.some((one) => one.name === test.name && (test.value ?? one.value) === one.value),
          ),
    elements.filter(({ open }) => name === '*' || open.name === name),
  );
