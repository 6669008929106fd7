import { Artifacts, graphOf } from '@apimkit/model';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyArtifacts, anyResources } from './fixtures/artifacts.ts';
import { dependencyGraph, focusOn, graphSchema, needsOf, selectAround, usedBy } from './index.ts';

const holds = (check: (artifacts: Artifacts) => void) => fc.assert(fc.property(anyArtifacts, check), { numRuns: 200 });
const anyFold = fc.boolean();
const validate = new Ajv().compile(graphSchema());

it('ends every edge at two different nodes', () => {
  fc.assert(
    fc.property(anyArtifacts, anyFold, (artifacts, foldVersions) => {
      const { nodes, edges } = dependencyGraph(artifacts, { foldVersions });
      const ids = new Set(nodes.map(({ id }) => id));
      expect(ids.size).toBe(nodes.length);
      for (const { from, to, places } of edges) {
        expect(ids).toContain(from);
        expect(ids).toContain(to);
        expect(from).not.toBe(to);
        expect(places.length).toBeGreaterThan(0);
      }
    }),
  );
});

it('shows each resource once: as a node, as a part of one, or as an edge', () => {
  holds((artifacts) => {
    const { nodes } = dependencyGraph(artifacts);
    const shown = nodes.flatMap(({ id, origin, parts }) => [...(origin === 'files' ? [id] : []), ...parts]);
    const expected = [...artifacts].filter(({ id }) => !id.entry.association).map(({ id }) => id.toString());
    expect(shown.sort()).toEqual(expected.sort());
  });
});

it('has the dependencies that a publish orders by', () => {
  holds((artifacts) => {
    const { nodes, edges } = dependencyGraph(artifacts);
    const nodeOf = new Map(nodes.flatMap(({ id, parts }) => [id, ...parts].map((one) => [one, id] as const)));
    const known = new Map([...artifacts].map(({ id }) => [id.key, id]));
    const arrows = new Set(edges.map(({ from, to }) => `${from} ${to}`));
    for (const [key, needed] of graphOf(artifacts).needs) {
      const id = known.get(key);
      const from = id && nodeOf.get(id.toString());
      if (from === undefined) continue;
      for (const other of needed) {
        const target = known.get(other);
        const to = target && nodeOf.get(target.toString());
        if (to !== undefined && to !== from) expect(arrows).toContain(`${from} ${to}`);
      }
    }
  });
});

it('has a node outside of the files for each missing end', () => {
  holds((artifacts) => {
    const { nodes } = dependencyGraph(artifacts);
    const outside = new Set(nodes.filter(({ origin }) => origin === 'outside').map(({ id }) => id.toLowerCase()));
    for (const { reference, candidates } of graphOf(artifacts).missing) {
      if (!reference) continue;
      expect(outside).toContain((candidates[0]?.toString() ?? `?:${reference.text}`).toLowerCase());
    }
  });
});

it('does not depend on the order of the artifacts', () => {
  fc.assert(
    fc.property(
      anyResources.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(dependencyGraph(new Artifacts(shuffled))).toEqual(dependencyGraph(new Artifacts(all)));
      },
    ),
  );
});

it('selects the connected component with both directions and without a depth', () => {
  holds((artifacts) => {
    const graph = dependencyGraph(artifacts);
    for (const { id } of graph.nodes.slice(0, 5)) {
      const component = new Set([id]);
      for (let size = 0; size < component.size; ) {
        size = component.size;
        for (const { from, to } of graph.edges) {
          if (component.has(from)) component.add(to);
          if (component.has(to)) component.add(from);
        }
      }
      const { nodes, edges } = selectAround(graph, id, { depth: 1000 });
      expect(nodes.map((node) => node.id)).toEqual([...component].sort());
      expect(edges).toEqual(graph.edges.filter(({ from }) => component.has(from)));
    }
  });
});

it('selects more with each step of depth', () => {
  holds((artifacts) => {
    const graph = dependencyGraph(artifacts);
    const [first] = graph.nodes;
    if (!first) return;
    expect(selectAround(graph, first.id, { depth: 0 }).nodes).toEqual([first]);
    const neighbours = graph.edges.filter(({ from }) => from === first.id).map(({ to }) => to);
    expect(selectAround(graph, first.id, { depth: 1, direction: 'needs' }).nodes.map(({ id }) => id)).toEqual(
      [...new Set([first.id, ...neighbours])].sort(),
    );
  });
});

it('lists a node among the users of exactly what it needs', () => {
  holds((artifacts) => {
    const graph = dependencyGraph(artifacts);
    const needed = graph.nodes.flatMap(({ id }) => needsOf(graph, id).map((other) => `${id} ${other}`));
    const used = graph.nodes.flatMap(({ id }) => usedBy(graph, id).map((other) => `${other} ${id}`));
    expect(needed.sort()).toEqual(used.sort());
  });
});

it('follows its schema, with and without a focus', () => {
  fc.assert(
    fc.property(anyArtifacts, fc.constantFrom('needs', 'used-by', 'both'), (artifacts, direction) => {
      const graph = dependencyGraph(artifacts);
      const all = graph.nodes.map(({ id }) => focusOn(graph, id, { direction, artifacts }));
      for (const one of [graph, ...all]) {
        validate(JSON.parse(JSON.stringify(one)));
        expect(validate.errors ?? []).toEqual([]);
      }
    }),
  );
});
