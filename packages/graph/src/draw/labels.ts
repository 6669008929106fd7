import type { GraphEdge, GraphNode, NodeOrigin, Reason } from '../types.ts';
import { plainText, shortText } from './escape.ts';

/** A reason in a few words. */
export const reasonLabels: Readonly<Record<Reason, string>> = {
  'contained-in': 'is in',
  association: 'links to',
  'policy-reference': 'policy',
  'property-reference': 'property',
};

const originLabels: Readonly<Record<NodeOrigin, string | undefined>> = {
  files: undefined,
  'built-in': 'built-in',
  outside: 'not in the files',
};

/** Title, version and origin of a node, on one line. */
export function titleOf({ title, version, origin, workspace }: GraphNode): string {
  const notes = [workspace === undefined ? undefined : `workspace ${workspace}`, originLabels[origin]].filter(
    (note) => note !== undefined,
  );
  const named = shortText(version === undefined ? title : `${title} ${version}`);
  return notes.length > 0 ? `${named} (${notes.map(shortText).join(', ')})`.trimStart() : named;
}

/** The lines of the label of a node: its kind and its title. */
export const linesOf = (node: GraphNode): readonly string[] => [node.type, titleOf(node)].filter((line) => line !== '');

/** An edge as a sentence. */
export const sentenceOf = ({ from, to, reason }: Pick<GraphEdge, 'from' | 'to' | 'reason'>): string =>
  `${plainText(from)} needs ${plainText(to)} (${reasonLabels[reason]})`;
