import { redactor } from '@apimkit/diagnostics';
import { readArtifacts } from '@apimkit/model';
import { filesOverview, reportPage } from '@apimkit/report';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../packages/diagnostics/src/formats/fixtures/findings.ts';
import { reportOf, treeOf } from './report/data.ts';

const hostile = fc.oneof(
  fc.constantFrom(...hostileTexts, '</script><img src=x onerror=alert(1)>', '<!--<script>', '\u2028', '__proto__'),
  fc.string({ unit: 'binary' }),
);

/** The parts of a page, as its script reads them. */
function partsOf(text: string): Record<string, unknown> {
  const { document } = new JSDOM(text).window;
  const parts = [...document.querySelectorAll('script[type="application/json"]')];
  return Object.fromEntries(
    parts.map(({ id, textContent }) => [id.replace('data-', ''), JSON.parse(textContent ?? '')]),
  );
}

describe('reportPage', () => {
  it('shows texts as they are and never as HTML', () => {
    const elements = (text: string) =>
      [...new JSDOM(text).window.document.querySelectorAll('*')].map(({ tagName, id }) => `${tagName} ${id}`);
    const expected = elements(reportPage(reportOf('plain')));
    fc.assert(
      fc.property(hostile, (text) => {
        const page = reportPage(reportOf(text));
        expect(elements(page)).toEqual(expected);
        const { main, findings } = partsOf(page) as { main: { title: string }; findings: { message: string }[] };
        expect([main.title, findings[0]?.message]).toEqual([text, text]);
      }),
      { numRuns: 60 },
    );
  });

  it('returns the same bytes for the same data', () => {
    const [first, second] = [reportPage(reportOf('a')), reportPage(reportOf('a'))];
    expect(first === second).toBe(true);
  });

  it('masks every text, and the names of properties', () => {
    const page = reportPage(reportOf('swordfish"<'), { mask: redactor(['swordfish"<']) });
    expect(page.includes('swordfish')).toBe(false);
    expect(JSON.stringify(partsOf(page))).toContain('(masked)');
  });

  it('states what it lacks, and has no section for it', () => {
    const { main } = partsOf(reportPage({ title: 'empty' })) as {
      main: { sections: string[]; absent: { title: string }[] };
    };
    expect(main.sections).toEqual(['overview']);
    expect(main.absent.map(({ title }) => title)).toEqual([
      'Inventory',
      'Findings',
      'Plan',
      'Drift',
      'Breaking changes',
      'Environments',
      'Effective policies',
      'Policy tests',
      'Dependencies',
    ]);
  });
});

describe('filesOverview', () => {
  const tree = treeOf('Orders');
  const { inventory, calls, effects, graph } = filesOverview(readArtifacts(tree).artifacts, tree);

  it('lists APIs with their operations and products', () => {
    expect(inventory.apis).toEqual([
      {
        id: 'api:orders',
        title: 'Orders',
        path: 'orders',
        type: 'http',
        version: 'Orders',
        isCurrent: true,
        needsKey: true,
        file: 'apis/orders/apiInformation.json',
        products: ['product:starter'],
        operations: [{ id: 'api-operation:orders/list', title: 'Orders', method: 'GET', url: 'Orders' }],
      },
    ]);
    expect(inventory.products.map(({ id, isPublished, apis }) => [id, isPublished, apis])).toEqual([
      ['product:starter', true, ['api:orders']],
    ]);
  });

  it('has the policies of calls and what changes affect', () => {
    expect(calls.map(({ api, effective }) => [api, effective.sections.inbound.map(({ name }) => name)])).toEqual([
      ['api:orders', ['set-header']],
    ]);
    expect(effects['product:starter']?.operations).toEqual(['api-operation:orders/list']);
    expect(Object.keys(effects).sort()).toEqual(graph.nodes.map(({ id }) => id));
  });

  it('leaves out values from outside of the files', () => {
    const [api] = [...readArtifacts(tree).artifacts].filter(({ id }) => id.kind === 'api');
    if (!api) throw new Error('No API');
    const masked = readArtifacts(tree).artifacts.with([{ ...api, masked: ['properties.displayName'] }]);
    expect(filesOverview(masked).inventory.apis[0]?.title).toBe('orders');
  });
});
