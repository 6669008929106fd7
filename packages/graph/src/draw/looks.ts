import { type KindEntry, kindOf } from '@apimkit/model';
import { containerKind } from '@apimkit/model/internal';
import type { GraphNode } from '../types.ts';

/** The colours of a shape. */
export interface Colours {
  readonly fill: string;
  readonly line: string;
}

/** How nodes of similar kinds are drawn. Each has a shape of its own, and labels name the kind, so that no information is in colours alone. */
export interface Look {
  /** Class in SVG, DOT and Mermaid. */
  readonly name: string;
  /** Shape of Graphviz. */
  readonly shape: string;
  /** Brackets of Mermaid. */
  readonly brackets: readonly [string, string];
  readonly light: Colours;
  readonly dark: Colours;
}

/** Colours of text and lines, and the background. */
export const page = {
  light: { background: '#ffffff', text: '#16191d', line: '#4b5563' },
  dark: { background: '#0d1117', text: '#f0f3f6', line: '#a8b1bd' },
} as const;

const table: readonly (Look & { readonly fits: (entry: KindEntry) => boolean })[] = [
  {
    name: 'api',
    fits: ({ revisions }) => revisions !== undefined,
    shape: 'box',
    brackets: ['[', ']'],
    light: { fill: '#d6e8ff', line: '#1d5fae' },
    dark: { fill: '#153a66', line: '#79b8ff' },
  },
  {
    name: 'product',
    fits: ({ apiRole }) => apiRole === 'offers',
    shape: 'folder',
    brackets: ['[/', '/]'],
    light: { fill: '#d9f2dd', line: '#1f7a34' },
    dark: { fill: '#143f20', line: '#6fdd8b' },
  },
  {
    name: 'access',
    fits: ({ apiRole }) => apiRole === 'grants-access',
    shape: 'oval',
    brackets: ['([', '])'],
    light: { fill: '#fbe7c6', line: '#8a5a00' },
    dark: { fill: '#4d3505', line: '#f2c164' },
  },
  {
    name: 'backend',
    fits: ({ apiRole }) => apiRole === 'serves',
    shape: 'cylinder',
    brackets: ['[(', ')]'],
    light: { fill: '#ece0fb', line: '#6b3fa0' },
    dark: { fill: '#3b2461', line: '#c9a6ff' },
  },
  {
    name: 'group',
    fits: ({ apiRole }) => apiRole === 'groups',
    shape: 'cds',
    brackets: ['>', ']'],
    light: { fill: '#fde2ec', line: '#a82b5b' },
    dark: { fill: '#561a33', line: '#ff9fc1' },
  },
  {
    name: 'value',
    fits: ({ policyRole }) => policyRole === 'named-value-hole',
    shape: 'hexagon',
    brackets: ['{{', '}}'],
    light: { fill: '#d5f1f3', line: '#0f6e77' },
    dark: { fill: '#0d4046', line: '#6fd6e0' },
  },
  {
    name: 'policy',
    fits: ({ document }) => document === 'policy',
    shape: 'note',
    brackets: ['[[', ']]'],
    light: { fill: '#fff3b8', line: '#776000' },
    dark: { fill: '#453a05', line: '#e6d05a' },
  },
  {
    name: 'container',
    fits: ({ kind }) => kind === containerKind.kind,
    shape: 'tab',
    brackets: ['[\\', '\\]'],
    light: { fill: '#e7eaee', line: '#47515e' },
    dark: { fill: '#2b323b', line: '#b7c1cd' },
  },
  {
    name: 'shared',
    fits: ({ policyRole }) => policyRole !== undefined,
    shape: 'component',
    brackets: ['[\\', '/]'],
    light: { fill: '#f9ddd5', line: '#a23a1c' },
    dark: { fill: '#55210f', line: '#ffac92' },
  },
];

const other: Look = {
  name: 'other',
  shape: 'octagon',
  brackets: ['[/', '\\]'],
  light: { fill: '#f1f1ee', line: '#5b5b50' },
  dark: { fill: '#33332d', line: '#c8c8ba' },
};

/** Every look. */
export const looks: readonly Look[] = [...table, other];

/** The look of a node, from the traits of its kind. */
export function lookOf({ kind }: GraphNode): Look {
  return (kind === undefined ? undefined : table.find(({ fits }) => fits(kindOf(kind)))) ?? other;
}
