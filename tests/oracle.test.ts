import { describe, expect, it } from 'vitest';
import { disagreements } from './oracle/disagreements.ts';
import { digest, sharedDocuments } from './oracle/documents.ts';
import { hasDotnet, readerName, readWithMicrosoft } from './oracle/dotnet.ts';
import { knownFor } from './oracle/known.ts';
import { type Comparison, compareAll, readRecords, recordedSets } from './oracle/records.ts';

const unexplained = (all: readonly Comparison[]) =>
  all.flatMap(({ document, disagreements: found }) =>
    found.filter((one) => !knownFor(document, one)).map(({ topic, detail }) => `${document}: ${topic}: ${detail}`),
  );
const used = new Set<unknown>();

describe.each(Object.keys(recordedSets))('the OpenAPI reader of Microsoft and our importer on %s', (name) => {
  const documents = recordedSets[name]?.() ?? new Map();
  const { records, reader } = readRecords(name);

  it('has records of the current texts (npm run oracle writes them)', () => {
    expect(reader).toBe(readerName());
    expect(Object.fromEntries(Object.entries(records).map(([title, { text }]) => [title, text]))).toEqual(
      Object.fromEntries([...documents].map(([title, text]) => [title, digest(text)])),
    );
  });

  it('agrees about what is rejected, and about operations, parameters, bodies and schemas', () => {
    const all = compareAll(documents, (title) => records[title]);
    expect(all.length).toBeGreaterThan(0);
    for (const { document, disagreements: found } of all) for (const one of found) used.add(knownFor(document, one));
    expect(unexplained(all)).toEqual([]);
  });
});

describe('the list of disagreements', () => {
  it('contains none that is gone', () => {
    expect(disagreements.filter((one) => !used.has(one))).toEqual([]);
  });
});

const shared = sharedDocuments();
const missing = [...(shared ? [] : ['../shared is absent']), ...(hasDotnet() ? [] : ['.NET is not installed'])];

describe.skipIf(missing.length > 0)(`public specifications (${missing.join(', ') || 'read with .NET'})`, () => {
  it('are read alike', { timeout: 300_000 }, () => {
    const documents = shared ?? new Map<string, string>();
    const titles = [...documents.keys()];
    const read = readWithMicrosoft([...documents.values()]);
    const all = compareAll(documents, (title) => read[titles.indexOf(title)]);
    const rejected = all.filter(({ record }) => record.errors.length > 0).length;
    process.stdout.write(`${all.length} public specifications, ${rejected} rejected by the reader\n`);
    expect(unexplained(all)).toEqual([]);
  });
});
