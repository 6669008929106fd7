import { type ContractMatch, type ContractProblem, checkRequest, findOperation, methodsOf } from '@apimkit/contract';
import { valueAt } from '@apimkit/model';
import { stableText } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import { notAllowed, Refusal } from './reply.ts';

/** The parts of a request that the contract restricts. */
interface Checked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly ifMatch: string | null;
}

/**
 * Finds the operation of a request and checks the request against it.
 *
 * @param current the resource as a GET shows it, or undefined. A read-only property may be sent back unchanged
 * @returns undefined for a path outside of the contract
 * @throws {Refusal} 405 for a method that the path does not have, 400 with a detail for each problem
 */
export function checkContract(
  { method, path, query, body, ifMatch }: Checked,
  current: () => JsonObject | undefined,
): ContractMatch | undefined {
  const match = findOperation(method, path, query);
  if (!match) {
    const methods = methodsOf(path);
    if (methods.length > 0) throw notAllowed(method, methods);
    return undefined;
  }
  // Every version is meant without the header, which the contract requires: Azure/apiops, Azure/apiops-cli and
  // hashicorp/terraform-provider-azurerm delete and change without it.
  const given = method === 'PUT' ? ifMatch : (ifMatch ?? '*');
  const headers = { get: (name: string) => (name.toLowerCase() === 'if-match' ? given : null) };
  const problems = checkRequest(match, { query, headers, body });
  if (problems.length === 0) return match;
  const before = problems.some(({ keyword }) => keyword === 'readOnly') ? current() : undefined;
  const kept = problems.filter((one) => !isUnchanged(one, body, before));
  if (kept.length > 0) throw refusalOf(kept, body);
  return match;
}

// What a service shows about itself. Azure/apiops-cli publishes it to another service together with what it extracted.
const shown: ReadonlySet<string> = new Set(['provisioningState', 'createdDateTime', 'updatedDateTime', 'isOnline']);

/** True for a read-only property with the value that the service has, and for one that every service shows: clients send back what they read. */
function isUnchanged({ keyword, path }: ContractProblem, body: JsonObject, before: JsonObject | undefined): boolean {
  if (keyword !== 'readOnly') return false;
  if (shown.has(path.replace('properties.', ''))) return true;
  if (!before) return false;
  return stableText(valueAt(body, path) ?? null) === stableText(valueAt(before, path) ?? null);
}

function refusalOf(problems: readonly ContractProblem[], body: JsonObject): Refusal {
  const details = problems.map((one) => ({
    code: 'ValidationError',
    target: one.target,
    message: messageOf(one, body),
  }));
  return new Refusal(400, 'ValidationError', 'One or more fields contain incorrect values:', details);
}

/** For a value outside of its enumeration, the words of the service (Azure/bicep#14093). */
function messageOf({ keyword, target, path, message }: ContractProblem, body: JsonObject): string {
  const value = keyword === 'enum' ? valueAt(body, path) : undefined;
  if (typeof value !== 'string') return message;
  return `${target} is not supported for "${value}"; ${message.replace(/^.* one of /, 'supported are ')}.`;
}
