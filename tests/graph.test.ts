import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependencyGraph, focusOn, formatGraph, graphFormats, graphSchema, isTooLargeToDraw } from '@apimkit/graph';
import { readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { instance } from '@viz-js/viz';
import { Ajv } from 'ajv';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dataSet } from '../benchmarks/sync/data-set.ts';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ maxTextSize: 1e9, maxEdges: 1e9 });
const graphviz = await instance();
const validate = new Ajv().compile(graphSchema());

async function read(folder: string) {
  const { tree } = await readTree(folder);
  const { artifacts } = readArtifacts(tree);
  return { artifacts, graph: dependencyGraph(artifacts, { tree }) };
}

describe('the sample', async () => {
  const { artifacts, graph } = await read(join(import.meta.dirname, '../examples/sample/artifacts'));

  it.each(graphFormats)('matches its golden file as %s', async (format) => {
    await expect(await formatGraph(graph, format)).toMatchFileSnapshot(`golden/graph/sample.${format}.txt`);
  });

  it('matches its golden file around a resource', async () => {
    const around = focusOn(graph, 'policy-fragment:require-token', { direction: 'used-by', artifacts });
    if ('advice' in around) throw new Error(around.advice);
    await expect(await formatGraph(around, 'text')).toMatchFileSnapshot('golden/graph/around.text.txt');
  });
});

describe('1,000 APIs', () => {
  const tree = dataSet(1000);
  const { artifacts } = readArtifacts(tree);

  it('are a graph in less than 2 s of a processor', async () => {
    const before = process.cpuUsage();
    const graph = dependencyGraph(artifacts, { tree });
    for (const format of ['text', 'json', 'dot'] as const) await formatGraph(graph, format);
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(2);
    expect(graph.nodes.length).toBeGreaterThan(1000);
    expect(graph.edges.length).toBeGreaterThan(7000);
  });

  it('are not drawn at once', async () => {
    const graph = dependencyGraph(artifacts, { tree });
    expect(isTooLargeToDraw(graph)).toBe(true);
    await expect(formatGraph(graph, 'svg')).rejects.toThrow('are too many for a drawing');
  });
});

const data = join(import.meta.dirname, '../../shared/data/repos');
describe.skipIf(!existsSync(data))('public artifacts folders (skipped when ../shared is absent)', () => {
  const index: readonly { readonly repo: string; readonly roots: readonly { readonly dir: string }[] }[] = existsSync(
    data,
  )
    ? JSON.parse(readFileSync(join(data, 'index.json'), 'utf8'))
    : [];
  const roots = index.flatMap(({ repo, roots: all }) =>
    all.map(({ dir }) => ({ repo, dir, path: join(data, repo.replace('/', '__'), dir) })),
  );

  it('are listed', () => {
    expect(readdirSync(data).length).toBeGreaterThan(0);
    expect(roots.length).toBeGreaterThan(0);
  });

  it.each(roots)('$repo $dir: every format can be read', async ({ path }) => {
    const { graph } = await read(path);
    validate(JSON.parse(JSON.stringify(graph)));
    expect(validate.errors ?? []).toEqual([]);
    const ids = new Set(graph.nodes.map(({ id }) => id));
    for (const { from, to } of graph.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
    const dot = graphviz.renderString(await formatGraph(graph, 'dot'), { format: 'dot_json' });
    const { objects = [], edges = [] } = JSON.parse(dot) as { objects?: unknown[]; edges?: unknown[] };
    expect([objects.length, edges.length]).toEqual([graph.nodes.length, graph.edges.length]);
    if (graph.nodes.length > 0) await mermaid.parse(await formatGraph(graph, 'mermaid'));
    if (isTooLargeToDraw(graph)) return;
    const svg = await formatGraph(graph, 'svg');
    const { documentElement } = new window.DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(documentElement.querySelectorAll('g.node')).toHaveLength(graph.nodes.length);
  });
});
