import { type ArmClient, ArmError } from '@apimkit/arm';
import { armPath, type ResourceId, textAt } from '@apimkit/model';
import { readSpecification, type Specification } from '@apimkit/openapi';

/** What the service exports of an API. */
export interface LiveSpecification {
  /** Absent for types that have none, and when the service refuses. */
  readonly specification?: Specification;
  /** Why the service exports none although the API is of a type that has one. */
  readonly refusal?: string;
}

/**
 * The specification of a live API, as the service writes it. A refusal to export one API says nothing of the others, so
 * it is an answer; whatever keeps the service from answering at all is an error.
 *
 * @param wsdl ask for WSDL; the service's own WSDL cannot be imported again (Azure/apiops#387), so it is only compared
 * @throws {ArmError}
 */
export async function readLiveSpecification(
  client: ArmClient,
  id: ResourceId,
  type: string,
  wsdl: boolean,
  format: 'openapi' | 'openapi+json',
): Promise<LiveSpecification> {
  if (type !== 'http' && !(type === 'soap' && wsdl)) return {};
  try {
    return { specification: await exported(client, id, wsdl ? 'wsdl-link' : `${format}-link`) };
  } catch (error) {
    if (!(error instanceof ArmError) || !isRefusal(error, wsdl)) throw error;
    return { refusal: `${error.status} ${error.code}` };
  }
}

async function exported(client: ArmClient, id: ResourceId, format: string): Promise<Specification> {
  const body = await client.get(armPath(id), { query: { export: 'true', format } });
  const link = textAt(body, 'value.link') ?? textAt(body, 'properties.value.link') ?? textAt(body, 'link');
  const text =
    link === undefined ? (textAt(body, 'value') ?? textAt(body, 'properties.value')) : await client.download(link);
  const { specification, diagnostics } = readSpecification(text ?? '');
  if (specification) return specification;
  const message = `the service exported a document that cannot be read: ${diagnostics[0]?.message ?? 'empty'}`;
  throw new ArmError({ status: 200, code: 'UnreadableExport', method: 'GET', path: armPath(id), message });
}

/**
 * The service refuses a format that the API cannot be told in. Its emitter of WSDL also breaks on many APIs with a 500
 * that asking again does not change (seen by Azure/apiops-cli).
 */
function isRefusal({ status, code }: ArmError, wsdl: boolean): boolean {
  return [400, 406, 415, 422].includes(status) || (wsdl && (status === 500 || code === 'UnreadableExport'));
}
