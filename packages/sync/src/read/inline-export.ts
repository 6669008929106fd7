import { type ArmClient, ArmError } from '@apimkit/arm';
import { armPath, type ResourceId } from '@apimkit/model';
import { readSpecification, type Specification } from '@apimkit/openapi';

/** Clients of services that did not return a document as the response: it is not asked for again. */
const withoutInline = new WeakSet<ArmClient>();

/**
 * Exports a document as the response itself, without a link to a second request. The contract lists only the formats with
 * links; the service has the others too (Azure/azure-sdk-for-js#13123, Azure/azure-sdk-for-java#6026).
 *
 * @returns undefined when the service does not return a complete document this way: the link is asked for then
 * @throws {ArmError} when the service cannot be reached, or does not accept the caller
 */
export async function inlineDocument(
  client: ArmClient,
  id: ResourceId,
  format: 'openapi' | 'openapi+json',
): Promise<Specification | undefined> {
  if (withoutInline.has(client)) return undefined;
  try {
    const text = await client.text(armPath(id), { query: { export: 'true', format }, final: largeResponse });
    const { specification } = readSpecification(text);
    if (specification && isExport(specification, format)) return specification;
    withoutInline.add(client);
  } catch (error) {
    if (!(error instanceof ArmError) || !isUnsupported(error)) throw error;
    if (isUnknownFormat(error)) withoutInline.add(client);
  }
  return undefined;
}

/** Statuses of a gateway to a service that takes too long, or returns too much: a link avoids both. */
const largeResponse = [500, 502, 504];

const isUnknownFormat = ({ status }: ArmError) => [400, 406, 415].includes(status);
const isUnsupported = (error: ArmError) =>
  isUnknownFormat(error) || [413, 422, ...largeResponse].includes(error.status);

/** What is neither is another response, such as the API itself. */
const isExport = ({ dialect, syntax }: Specification, format: 'openapi' | 'openapi+json') =>
  dialect.startsWith('openapi') && (format === 'openapi' || syntax === 'json');
