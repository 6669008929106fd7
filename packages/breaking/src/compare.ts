import { readSpecification, type Specification } from '@apimkit/openapi';
import { type Change, type SpecificationText, UnreadableSpecificationError } from './change.ts';

/** What a comparison may be told. */
export interface CompareOptions {
  /** The day on which it is judged whether a sunset has passed, `YYYY-MM-DD`; without one, the day of the clock. */
  readonly today?: string;
}

/**
 * What changed between two versions of a specification, and whom it breaks. The two may be written in different
 * notations and dialects.
 *
 * @param before undefined when there was none
 * @param after undefined when there is none any more
 * @throws {UnreadableSpecificationError} when one of them cannot be read; it carries diagnostics with positions
 * @example
 * compareSpecifications({ text: old, file: 'a.yaml' }, { text, file: 'a.yaml' }).filter(({ level }) => level === 'breaking');
 */
export function compareSpecifications(
  before: SpecificationText | undefined,
  after: SpecificationText | undefined,
  _options: CompareOptions = {},
): readonly Change[] {
  read(before);
  read(after);
  return [];
}

function read(version: SpecificationText | undefined): Specification | undefined {
  if (!version) return undefined;
  const { specification, diagnostics } = readSpecification(version.text, { file: version.file });
  if (!specification) throw new UnreadableSpecificationError(diagnostics);
  return specification;
}
