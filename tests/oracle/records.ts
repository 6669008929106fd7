import { readFileSync } from 'node:fs';
import { cases } from './cases/index.ts';
import { compare, type Disagreement } from './compare.ts';
import { type Documents, repositoryDocuments } from './documents.ts';
import { readWithOurs } from './ours.ts';
import type { ReaderRecord, RecordFile } from './record.ts';

/** The documents with committed records, by the name of the file. */
export const recordedSets: Readonly<Record<string, () => Documents>> = {
  cases: () => new Map(Object.entries(cases)),
  repository: repositoryDocuments,
};

/** The committed records of a set of documents. */
export const readRecords = (name: string): RecordFile =>
  JSON.parse(readFileSync(new URL(`records/${name}.json`, import.meta.url), 'utf8')) as RecordFile;

/** What the comparison of one document found. */
export interface Comparison {
  readonly document: string;
  readonly record: ReaderRecord;
  readonly disagreements: readonly Disagreement[];
}

/** Compares what the reader and this product make of documents. */
export const compareAll = (
  documents: Documents,
  recordOf: (document: string) => ReaderRecord | undefined,
): readonly Comparison[] =>
  [...documents].flatMap(([document, text]) => {
    const record = recordOf(document);
    return record ? [{ document, record, disagreements: compare(record, readWithOurs(text)) }] : [];
  });
