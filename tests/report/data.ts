// Data of reports: of a small service whose names and texts are hostile, and of a service in a repository.

import { readArtifacts } from '@apimkit/model';
import { filesOverview, type ReportData } from '@apimkit/report';
import { planChanges } from '@apimkit/sync';

const json = (properties: object) => JSON.stringify({ properties });

/** The files of a service whose texts are all the same. */
export function treeOf(text: string): ReadonlyMap<string, string> {
  const xml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return new Map([
    [
      'apis/orders/apiInformation.json',
      json({ displayName: text, description: text, path: 'orders', apiVersion: text }),
    ],
    [
      'apis/orders/policy.xml',
      `<policies><inbound><base /><set-header name="a" exists-action="override"><value>${xml}</value></set-header></inbound></policies>`,
    ],
    [
      'apis/orders/operations/list/operationInformation.json',
      json({ displayName: text, method: 'GET', urlTemplate: text }),
    ],
    ['products/starter/productInformation.json', json({ displayName: text, state: 'published' })],
    ['products/starter/apis.json', '[{ "name": "orders" }]'],
    ['named values/key/namedValueInformation.json', json({ displayName: 'key', value: text, tags: [text] })],
  ]);
}

/** A report in which every text from outside is the same. */
export function reportOf(text: string): ReportData {
  const tree = treeOf(text);
  const { artifacts } = readArtifacts(tree);
  const before = readArtifacts(treeOf('before')).artifacts;
  const plan = planChanges({ desired: artifacts, live: before });
  const finding = { code: text, severity: 'error', message: text, help: text, file: text, url: text } as const;
  return {
    title: text,
    commit: { id: text, date: text, subject: text },
    environment: text,
    version: '1.0.0',
    ...filesOverview(artifacts, tree),
    findings: [finding, { ...finding, resource: text, severity: 'info' }],
    breaking: { base: text, findings: [finding] },
    environments: [{ name: text, service: text, plan }],
    tests: {
      results: [{ name: text, file: text, line: 1, state: 'failed', details: [text], trace: text }],
      elements: { covered: 0, total: 1 },
      branches: { covered: 0, total: 0 },
      coverage: [{ file: text, elements: { covered: 0, total: 1 }, branches: { covered: 0, total: 0 }, missed: [1] }],
    },
  };
}
