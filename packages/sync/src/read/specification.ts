import { type ArmClient, ArmError } from '@apimkit/arm';
import { armPath, type ResourceId, type SpecificationExport, textAt } from '@apimkit/model';
import { readSpecification, type Specification } from '@apimkit/openapi';
import { inlineDocument } from './inline-export.ts';

/** Result of exporting the specification of an API. */
export interface LiveSpecification {
  /** Absent for types that have none, and when the service refuses to export it. */
  readonly specification?: Specification;
  /** Why the service exports none although the type of the API has one. */
  readonly refusal?: string;
}

/** Which specification to export. */
export interface ExportRequest {
  readonly id: ResourceId;
  /** Type of the API. */
  readonly type: string;
  /** Export WSDL. The service cannot import its own WSDL (Azure/apiops#387), so it is only compared. */
  readonly wsdl: boolean;
  readonly format: 'openapi' | 'openapi+json';
}

/**
 * Exports the specification of a live API. A rejected export of one API does not affect the others, so it is a
 * result; a service that does not respond is an error.
 *
 * @throws {ArmError} when the service fails, or exports a document that cannot be read
 */
export async function readLiveSpecification(client: ArmClient, request: ExportRequest): Promise<LiveSpecification> {
  const { id, type, wsdl, format } = request;
  const exporter = id.entry.exports?.[wsdl ? 'wsdl' : 'openapi'];
  if (!exporter?.types.includes(type)) return {};
  try {
    const inline = wsdl ? undefined : await inlineDocument(client, id, format);
    return { specification: inline ?? (await exported(client, id, wsdl ? 'wsdl-link' : `${format}-link`, exporter)) };
  } catch (error) {
    if (!(error instanceof ArmError) || !isRefusal(error, exporter)) throw error;
    return { refusal: `${error.status} ${error.code}` };
  }
}

/** A document that was cut off, or the page of a proxy in its place, is exported again. */
async function exported(
  client: ArmClient,
  id: ResourceId,
  format: string,
  exporter: SpecificationExport,
  attempt = 1,
): Promise<Specification> {
  const { failsOnSome } = exporter;
  const query = { export: 'true', format };
  const body = await client.get(armPath(id), { query, ...(failsOnSome ? { final: [500] } : {}) });
  const link = textAt(body, 'value.link') ?? textAt(body, 'properties.value.link') ?? textAt(body, 'link');
  const text =
    link === undefined ? (textAt(body, 'value') ?? textAt(body, 'properties.value')) : await client.download(link);
  const { specification, diagnostics } = readSpecification(text ?? '');
  if (specification) return specification;
  // Some exports are never readable, and another attempt only costs time.
  if (!failsOnSome && attempt < mostAttempts) return exported(client, id, format, exporter, attempt + 1);
  const message = `the service exported a document that cannot be read: ${diagnostics[0]?.message ?? 'empty'}`;
  throw new ArmError({ status: 200, code: unreadable, method: 'GET', path: armPath(id), message });
}

const unreadable = 'UnreadableExport';
const mostAttempts = 4;

/** The API cannot be expressed in the format, or the exporter is known to fail on some APIs. */
const isRefusal = ({ status, code }: ArmError, { failsOnSome }: SpecificationExport): boolean =>
  [400, 406, 415, 422].includes(status) || (failsOnSome === true && (status === 500 || code === unreadable));
