import { expect, it } from 'vitest';
import { findCycles } from './find-cycles.ts';

const graph = (edges: Readonly<Record<string, readonly string[]>>) => findCycles(new Map(Object.entries(edges)));

it('finds no cycle in a tree or where two paths lead to one node', () => {
  expect(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
});

it('finds a node with an edge to itself', () => {
  expect(graph({ a: ['a'] })).toEqual([['a', 'a']]);
});

it('reports the shortest cycle of a group, once', () => {
  expect(graph({ a: ['b'], b: ['c', 'a'], c: ['a'] })).toEqual([['a', 'b', 'a']]);
});

it('reports each of two cycles that share no node', () => {
  expect(graph({ a: ['b'], b: ['a'], c: ['d'], d: ['c', 'a'] })).toEqual([
    ['a', 'b', 'a'],
    ['c', 'd', 'c'],
  ]);
});

it('ignores nodes outside of the graph', () => {
  expect(graph({ a: ['elsewhere'] })).toEqual([]);
});
