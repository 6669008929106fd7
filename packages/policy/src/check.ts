import { type Diagnostic, defineMessages, rangeAt, withoutByteOrderMark } from '@apimkit/diagnostics';
import { remembered } from './remembered.ts';
import { isLiquid, type ScanProblem } from './scan.ts';
import { type Node, policyTree } from './tree.ts';

/** The messages about the form of a policy. */
export const policyMessages = defineMessages('policy', {
  syntax: {
    severity: 'error',
    message: 'This is not a policy document: {reason}',
    help: 'Fix the document: outside expressions it must be well-formed XML',
  },
  empty: {
    severity: 'error',
    message: 'The policy is empty',
    help: 'Add a <policies> or <fragment> document, or delete the file',
  },
});

/**
 * Returns what makes a document a policy that is not well-formed, with exact ranges. An empty result means that the
 * service can parse it; the content is not checked.
 *
 * @param file path for the diagnostics
 */
export function checkPolicy(text: string, file?: string): readonly Diagnostic[] {
  const place = (offset: number) => ({ ...(file === undefined ? {} : { file }), range: rangeAt(text, offset) });
  if (withoutByteOrderMark(text).trim() === '') return [policyMessages.report('empty', {}, place(0))];
  const found = problemsIn(text);
  return found.slice(0, most).map(({ offset, reason }) => policyMessages.report('syntax', { reason }, place(offset)));
}

const problemsIn = remembered((text) => {
  const { nodes, problems } = policyTree(text);
  return problems.length > 0 ? problems : strays(text, nodes);
});

/** One mistake causes many findings; the first ones are those to fix. */
const most = 20;

// An `&` that does not start an XML entity.
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;

/** What is wrong outside the tags: text at the top level, more than one root, raw markup characters. */
function strays(text: string, nodes: readonly Node[]): readonly ScanProblem[] {
  const plain = (node: Node) => (node.type === 'element' ? '' : text.slice(node.start, node.end).replace('\uFEFF', ''));
  const outside = nodes.filter(
    (node) => ['text', 'expression', 'cdata'].includes(node.type) && plain(node).trim() !== '',
  );
  const [first, ...others] = nodes.filter(({ type }) => type === 'element');
  return [
    ...(first ? [] : [{ offset: 0, reason: 'it contains no element' }]),
    ...others.map((node) => ({ offset: startOf(node), reason: 'it contains more than one root element' })),
    ...outside.map((node) => ({ offset: startOf(node), reason: 'text is outside the elements' })),
    ...nodes.flatMap((node) => raw(text, node)),
  ];
}

const startOf = (node: Node) => (node.type === 'element' ? node.open.start : node.start);

function raw(text: string, node: Node): readonly ScanProblem[] {
  if (node.type === 'text') return rawIn(text.slice(node.start, node.end), node.start);
  if (node.type !== 'element') return [];
  const attributes = node.open.attributes.flatMap(({ expression, value, valueStart }) =>
    expression ? [] : rawIn(value, valueStart),
  );
  return isLiquid(node.open) ? attributes : [...attributes, ...node.children.flatMap((child) => raw(text, child))];
}

function rawIn(text: string, start: number): readonly ScanProblem[] {
  const less = text.indexOf('<');
  const ampersand = text.search(bareAmpersand);
  return [
    ...(less === -1 ? [] : [{ offset: start + less, reason: 'a raw < outside an expression; use &lt;' }]),
    ...(ampersand === -1 ? [] : [{ offset: start + ampersand, reason: 'a raw & outside an expression; use &amp;' }]),
  ];
}
