import { readSpecification, type Specification } from '@apimkit/openapi';
import { type Change, type SpecificationText, UnreadableSpecificationError } from './change.ts';
import { compareApis } from './compare/apis.ts';
import { compareGraphql } from './compare/graphql.ts';
import { place } from './compare/place.ts';
import { record } from './compare/recorder.ts';
import { compareSoap } from './compare/soap.ts';
import { located } from './locate/located.ts';
import { readModel } from './model/read.ts';

/** Options of a comparison. */
export interface CompareOptions {
  /** The date for sunsets, `YYYY-MM-DD`; by default today. */
  readonly today?: string;
}

/**
 * Returns the changes between two versions of a specification, with their effect on callers. The versions can have different
 * formats and dialects.
 *
 * @param before undefined if the specification was added
 * @param after undefined if the specification was removed
 * @throws {UnreadableSpecificationError} when one of them cannot be read; it carries diagnostics with positions
 * @example
 * compareSpecifications({ text: old, file: 'a.yaml' }, { text, file: 'a.yaml' }).filter(({ level }) => level === 'breaking');
 */
export function compareSpecifications(
  before: SpecificationText | undefined,
  after: SpecificationText | undefined,
  { today = new Date().toISOString().slice(0, 10) }: CompareOptions = {},
): readonly Change[] {
  const [a, b] = [before && read(before), after && read(after)];
  if (before && a && after && b) return compareBoth({ ...before, ...a }, { ...after, ...b }, today);
  const [check, one] = after ? (['specification-added', after] as const) : (['specification-removed', before] as const);
  if (!one) return [];
  return [{ ...record(check, { place: place('specification') }, { file: one.file }).change, file: one.file }];
}

type ReadText = SpecificationText & Specification;

function compareBoth(before: ReadText, after: ReadText, today: string): readonly Change[] {
  const [style, styleNow] = [styleOf(before), styleOf(after)];
  const { file } = after;
  if (style !== styleNow) {
    const { change } = record(
      'api-style-changed',
      { place: place('specification') },
      { before: style, after: styleNow },
    );
    return [{ ...change, file }];
  }
  if (style === 'GraphQL') return compareGraphql(before, after, file);
  if (style === 'SOAP') return compareSoap(before, after).map(({ change }) => ({ ...change, file }));
  const [a, b] = [readModel(before), readModel(after)];
  return located(
    compareApis(a, b, today),
    { specification: before, document: a.api.document, file: before.file },
    { specification: after, document: b.api.document, file },
  );
}

const styleOf = ({ dialect }: Specification) =>
  dialect === 'graphql' ? 'GraphQL' : dialect === 'wsdl' ? 'SOAP' : 'REST';

function read({ text, file }: SpecificationText): Specification {
  const { specification, diagnostics } = readSpecification(text, { file });
  if (!specification) throw new UnreadableSpecificationError(diagnostics);
  return specification;
}
