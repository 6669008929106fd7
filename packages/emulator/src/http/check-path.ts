import { Refusal } from './reply.ts';

/**
 * Rejects paths that the service rejects although they have the form of the contract.
 *
 * @param path below the service
 * @param quirks whether bugs of the service are reproduced
 * @throws {Refusal}
 */
export function checkPath(path: string, quirks: boolean): void {
  const policy = /(?:^|\/)policies\/([^/]+)$/i.exec(path)?.[1];
  // Azure/bicep-types-az#2006.
  if (policy !== undefined && policy.toLowerCase() !== 'policy') throw new Refusal(400, 'BadRequest', '');
  // Azure/apiops-cli, src/services/api-extractor.ts.
  if (quirks && /^workspaces\/[^/]+\/apis\/[^/]+\/tags$/i.test(path))
    throw new Refusal(500, 'InternalServerError', 'Request processing failed due to internal error.');
}
