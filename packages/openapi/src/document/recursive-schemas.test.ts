import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openapiDocument, recursiveSchemas } from './index.ts';

const names = ['A', 'B', 'C', 'D', 'E', 'F'];
const graph = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 12 });

describe('recursive schemas', () => {
  it('are the named schemas that reach themselves, each once', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const schemas = Object.fromEntries(
          names.map((name) => [
            name,
            {
              anyOf: edges.filter(([from]) => from === name).map(([, to]) => ({ $ref: `#/components/schemas/${to}` })),
            },
          ]),
        );
        const reached = (from: string) => {
          const found = new Set<string>();
          const open = [from];
          for (let name = open.pop(); name !== undefined; name = open.pop())
            for (const [start, to] of edges)
              if (start === name && !found.has(to)) {
                found.add(to);
                open.push(to);
              }
          return found;
        };
        const circles = recursiveSchemas(openapiDocument({ openapi: '3.0.3', components: { schemas } }));
        const members = circles.flatMap((circle) => circle.names);
        expect([...members].sort()).toEqual(names.filter((name) => reached(name).has(name)));
        for (const { names: group, place } of circles) {
          expect(
            new Set(
              group.map((one) =>
                [...reached(one)]
                  .filter((to) => reached(to).has(one))
                  .sort()
                  .join(),
              ),
            ).size,
          ).toBe(1);
          expect(place.path().slice(0, 3)).toEqual(['components', 'schemas', group[0]]);
        }
      }),
    );
  });
});
