import { textAt } from '@apimkit/model';
import { isObject, type JsonObject, readSpecification, type Specification } from '@apimkit/openapi';
import { invalid, Refusal } from '../http/reply.ts';
import { importFormats } from './formats.ts';

/** Maximum size of an inline document in bytes (Microsoft Learn, "API import restrictions and known issues"). */
const longest = 4 * 1024 * 1024;

/**
 * The specification in the body of a PUT.
 *
 * @param linked the text at the address in the body, if it could be read
 * @returns undefined for a body without a document, and for a document in a language that the emulator does not read
 * @throws {Refusal} when the format is unknown, or the document is too long, unreachable or not valid
 */
export function specificationIn(body: JsonObject, linked?: string): Specification | undefined {
  const value = textAt(body, 'properties.value');
  const format = textAt(body, 'properties.format');
  if (value === undefined || format === undefined) return undefined;
  const known = importFormats[format.toLowerCase()];
  if (!known) throw invalid('format', `The format '${format}' is not supported.`);
  checkNulls(body);
  if (!known.isLink && new TextEncoder().encode(value).length > longest)
    throw invalid('value', 'An inline document may have up to 4 MB. Import a larger one by link.');
  if (known.isLink && linked === undefined)
    throw invalid('value', `The document at '${value}' could not be downloaded.`);
  return known.dialects && read(linked ?? value, known.dialects);
}

function read(text: string, dialects: readonly Specification['dialect'][]): Specification {
  const { specification, diagnostics } = readSpecification(
    text,
    dialects.includes('graphql') ? { file: 'schema.graphql' } : {},
  );
  const [first] = diagnostics;
  if (!specification)
    throw invalid('representation', `Parsing error(s): ${first?.message ?? ''} Line ${first?.range?.start.line ?? 1}.`);
  if (!dialects.includes(specification.dialect))
    throw invalid('representation', `Parsing error(s): The document is ${specification.dialect}.`);
  return specification;
}

/** The importer rejects nulls (Azure/apiops-cli, src/services/api-publisher.ts). */
function checkNulls({ properties }: JsonObject): void {
  const absent = isObject(properties) ? Object.entries(properties).find(([, value]) => value === null)?.[0] : undefined;
  if (absent !== undefined) throw new Refusal(400, 'ValidationError', `The value of '${absent}' must not be null.`);
}
