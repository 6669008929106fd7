import { instance } from '@viz-js/viz';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { anyArtifacts } from '../fixtures/artifacts.ts';
import { type DependencyGraph, dependencyGraph, dotOf, drawingLimits, graphText, mermaidOf, svgOf } from '../index.ts';
import { shortText } from './escape.ts';
import { lookOf, looks, page } from './looks.ts';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
const graphviz = await instance();

/** The labels and the number of edges that Mermaid reads. */
async function mermaidRead(text: string) {
  mermaid.initialize({ maxTextSize: 1e9, maxEdges: 1e9 });
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const read = db as unknown as {
    getVertices(): ReadonlyMap<string, { readonly text: string }>;
    getEdges(): readonly unknown[];
  };
  const labels = [...read.getVertices().values()].map((one) =>
    one.text
      .replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .split('<br>')
      .at(-1),
  );
  return { labels, edges: read.getEdges().length };
}

/** The nodes and the number of edges that Graphviz reads. */
function dotRead(text: string) {
  const { objects = [], edges = [] } = JSON.parse(graphviz.renderString(text, { format: 'dot_json' })) as {
    readonly objects?: readonly { readonly name: string }[];
    readonly edges?: readonly unknown[];
  };
  return { names: objects.map(({ name }) => name), edges: edges.length };
}

const svgRead = (text: string) =>
  new window.DOMParser().parseFromString(text, 'image/svg+xml').documentElement as unknown as SVGElement;
const titles = (svg: SVGElement, of: string) =>
  [...svg.querySelectorAll(`g.${of} > title`)].map(({ textContent }) => textContent);

const named = (title: string, id = 'api:x'): DependencyGraph => ({
  version: 1,
  nodes: [
    { id, kind: 'api', type: 'API', title, origin: 'files', parts: [] },
    { id: `?:${title}`, type: 'Unknown', title, origin: 'outside', parts: [] },
  ],
  edges: [{ from: id, to: `?:${title}`, reason: 'property-reference', places: [{ resource: id, file: title }] }],
});

const hostile = [
  '<script>alert(1)</script>',
  '"]; click n0 "javascript:alert(1)"',
  'a -- b --> c',
  '--',
  '-x',
  'two\nlines\r\n%%{init: {}}%%',
  '`markdown **bold**`',
  'end',
  'back\\slash \\N \\',
  '&lt;b&gt; &unknown; &amp;',
  '<!-- comment --> ]]> <title>n0</title>',
  '\u0000\u0001\u001b[31m \u202Eabc\uFFFE \uD800',
  'https://example.com/?a=b#c',
  'Ümläut 日本 🎉 |pipe| {{hole}} #35; $1 $&',
  'x'.repeat(500),
  '',
];
const anyTitle = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 20 }));

describe('hostile names', () => {
  it('stay text in Mermaid', async () => {
    await fc.assert(
      fc.asyncProperty(anyTitle, async (title) => {
        const { labels, edges } = await mermaidRead(mermaidOf(named(title)));
        expect(edges).toBe(1);
        expect(labels).toEqual([shortText(title) || 'API', `${shortText(title)} (not in the files)`.trimStart()]);
      }),
      { examples: hostile.map((one) => [one]) },
    );
  });

  it('stay text in DOT', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const { names, edges } = dotRead(dotOf(named(title)));
        expect(names).toHaveLength(2);
        expect(names[0]).toBe('api:x');
        expect(edges).toBe(1);
      }),
      { examples: hostile.map((one) => [one]) },
    );
  });

  it('stay text in SVG', async () => {
    await fc.assert(
      fc.asyncProperty(anyTitle, async (title) => {
        const text = await svgOf(named(title), title);
        const svg = svgRead(text);
        expect(titles(svg, 'node')).toEqual([
          `API ${shortText(title)}`.trimEnd(),
          `Unknown ${`${shortText(title)} (not in the files)`.trimStart()}`,
        ]);
        expect(titles(svg, 'edge')).toHaveLength(1);
        expect(svg.querySelectorAll('script, a, image, foreignObject')).toHaveLength(0);
        expect(text.replaceAll(/>[^<]*</g, '><')).not.toMatch(/\bon\w+=|href|<!--/);
      }),
      { examples: hostile.map((one) => [one]), numRuns: 50 },
    );
  });

  it('stay on one line of text', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const text = graphText(named(title));
        expect(text.split('\n')).toHaveLength(3);
        expect(text).not.toMatch(/[\p{Bidi_Control}]|(?!\n)\p{Cc}/u);
      }),
      { examples: hostile.map((one) => [one]) },
    );
  });
});

it('draws every node and edge in every format', async () => {
  await fc.assert(
    fc.asyncProperty(anyArtifacts, async (artifacts) => {
      const graph = dependencyGraph(artifacts);
      const [nodes, edges] = [graph.nodes.length, graph.edges.length];
      expect(dotRead(dotOf(graph))).toEqual({ names: graph.nodes.map(({ id }) => id), edges });
      const svg = svgRead(await svgOf(graph, 'All'));
      expect([titles(svg, 'node').length, titles(svg, 'edge').length]).toEqual([nodes, edges]);
      if (nodes === 0) return;
      const read = await mermaidRead(mermaidOf(graph));
      expect([read.labels.length, read.edges]).toEqual([nodes, edges]);
    }),
    { numRuns: 30 },
  );
});

describe('an SVG', () => {
  it('has a role, a title and a description, and needs no other file', async () => {
    const text = await svgOf(named('Orders'), 'Dependencies of orders');
    const svg = svgRead(text);
    expect(svg.getAttribute('role')).toBe('img');
    for (const id of svg.getAttribute('aria-labelledby')?.split(' ') ?? [])
      expect(svg.querySelector(`#${id}`)).not.toBeNull();
    expect(svg.querySelector('#title')?.textContent).toBe('Dependencies of orders');
    expect(svg.querySelector('#desc')?.textContent).toContain('2 resources (API: 1, Unknown: 1) and 1 dependency');
    expect(text.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(text).not.toMatch(/url\(|@import/);
    expect(await svgOf(named('Orders'), 'Dependencies of orders')).toBe(text);
  });

  it('is rejected above the limit', async () => {
    const [node] = named('x').nodes;
    const nodes = Array.from({ length: drawingLimits.nodes + 1 }, (_, index) => ({ ...node, id: `api:${index}` }));
    await expect(svgOf({ version: 1, nodes, edges: [] } as unknown as DependencyGraph, 'All')).rejects.toThrow(
      '501 nodes and 0 edges are too many',
    );
  });
});

describe('looks', () => {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  it.each(looks.flatMap((look) => (['light', 'dark'] as const).map((scheme) => ({ name: look.name, look, scheme }))))(
    '$name has enough contrast in $scheme (WCAG 2.2, 1.4.3 and 1.4.11)',
    ({ look, scheme }) => {
      const { fill, line } = look[scheme];
      const { background, text, line: arrow } = page[scheme];
      expect(contrast(text, fill)).toBeGreaterThan(4.5);
      expect(contrast(text, background)).toBeGreaterThan(4.5);
      expect(contrast(line, background)).toBeGreaterThan(3);
      expect(contrast(arrow, background)).toBeGreaterThan(3);
    },
  );

  it('differ in shape', () => {
    expect(new Set(looks.map(({ shape }) => shape)).size).toBe(looks.length);
    expect(new Set(looks.map(({ brackets }) => brackets.join())).size).toBe(looks.length);
  });

  it('fit the kinds', () => {
    const look = (kind?: string) =>
      lookOf({ id: 'x', type: 'x', title: 'x', origin: 'files', parts: [], ...(kind === undefined ? {} : { kind }) })
        .name;
    expect(
      [
        'api',
        'product',
        'subscription',
        'backend',
        'tag',
        'named-value',
        'policy-fragment',
        'workspace',
        'logger',
        'group',
        undefined,
      ].map(look),
    ).toEqual([
      'api',
      'product',
      'access',
      'backend',
      'group',
      'value',
      'policy',
      'container',
      'shared',
      'other',
      'other',
    ]);
  });
});
