import { Refusal, type Reply } from './http/reply.ts';

/**
 * The response to a path at which the service does not behave as its contract describes, or undefined.
 *
 * @param isExact also reproduce the bugs of the service
 * @throws {Refusal} 500 where the service fails
 */
export function quirkAt(
  { method, path }: { readonly method: string; readonly path: string },
  isExact: boolean,
): Reply | undefined {
  // Azure/bicep-types-az#2006: a bare array in the place of an error.
  if (method === 'PUT' && /(^|\/)policies\/(?!policy$)[^/]+$/i.test(path))
    return { status: 400, body: [{ code: 'BadRequest', message: '' }] };
  // Azure/apiops-cli, src/services/api-extractor.ts: the links below tags are the only form in workspaces.
  if (isExact && /^workspaces\/[^/]+\/apis\/[^/]+\/tags$/i.test(path))
    throw new Refusal(500, 'InternalServerError', 'Request processing failed due to internal error.');
  return undefined;
}
