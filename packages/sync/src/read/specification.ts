import { type ArmClient, ArmError } from '@apimkit/arm';
import { armPath, type ResourceId, textAt } from '@apimkit/model';
import { readSpecification, type Specification } from '@apimkit/openapi';

/**
 * The specification of a live API, as the service writes it.
 *
 * @param wsdl ask for WSDL; the service's own WSDL cannot be imported again (Azure/apiops#387), so it is only compared
 * @returns undefined for types that have none
 * @throws {ArmError}
 */
export async function readLiveSpecification(
  client: ArmClient,
  id: ResourceId,
  type: string,
  wsdl: boolean,
  format: 'openapi' | 'openapi+json',
): Promise<Specification | undefined> {
  if (type !== 'http' && !(type === 'soap' && wsdl)) return undefined;
  const asked = wsdl ? 'wsdl-link' : `${format}-link`;
  const body = await client.get(armPath(id), { query: { export: 'true', format: asked } });
  const link = textAt(body, 'value.link') ?? textAt(body, 'properties.value.link') ?? textAt(body, 'link');
  const text =
    link === undefined ? (textAt(body, 'value') ?? textAt(body, 'properties.value')) : await client.download(link);
  const { specification, diagnostics } = readSpecification(text ?? '');
  if (specification) return specification;
  const message = `the service exported a document that cannot be read: ${diagnostics[0]?.message ?? 'empty'}`;
  throw new ArmError({ status: 200, code: 'UnreadableExport', method: 'GET', path: armPath(id), message });
}
