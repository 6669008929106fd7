import type { Disagreement } from './compare.ts';
import { disagreements, type KnownDisagreement } from './disagreements.ts';

/** The entry of the list for a disagreement about a document. */
export const knownFor = (document: string, { topic, detail }: Disagreement): KnownDisagreement | undefined =>
  disagreements.find(
    (one) => one.topic === topic && (one.documents?.includes(document) ?? one.detail?.test(detail) ?? false),
  );
