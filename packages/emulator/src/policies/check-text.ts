import type { Resource } from '@apimkit/model';
import { checkPolicy, encodeExpressions, type PolicyScope, parsePolicy } from '@apimkit/policy';
import { invalid, Refusal } from '../http/reply.ts';
import { policyFaults } from './structure.ts';
import { xmlError } from './xml.ts';

/** The format in which a policy is written, without `-link`. */
export type WrittenFormat = 'xml' | 'rawxml';

const message = 'One or more fields contain incorrect values:';

/**
 * Rejects the text of a policy that is not well-formed in its format. In `xml`, a quote or `<` inside an expression is an
 * entity.
 *
 * @throws {Refusal} with the error of the parser, its line and position
 */
export function checkForm({ id }: Pick<Resource, 'id'>, text: string, format: WrittenFormat): void {
  const [first] = format === 'xml' ? [] : checkPolicy(text);
  if (format === 'rawxml' && !first) return;
  const error = xmlError(format === 'xml' ? text : encodeExpressions(text));
  if (!error && !first) return;
  const { line = 1, column = 1 } = first?.range?.start ?? {};
  const shown = error
    ? `${error.message} Line ${error.line}, position ${error.position}.`
    : `${first?.message} Line ${line}, position ${column}.`;
  // Azure/apiops#160; a policy has the error in its details (hashicorp/terraform-provider-azurerm#3918).
  if (isFragment(id)) throw new Refusal(400, 'ValidationError', `The policy fragment is not a valid XML: ${shown}`);
  throw invalid('representation', shown);
}

/** Rejects a policy with elements that the service does not accept in this place. @throws {Refusal} with every fault */
export function checkStructure({ id, policy }: Resource): void {
  if (policy === undefined) return;
  const faults = policyFaults(parsePolicy(policy).document, scopeOf(id));
  if (faults.length === 0) return;
  const details = faults.map((fault) => ({ code: 'ValidationError', target: fault.element, message: fault.message }));
  throw new Refusal(400, 'ValidationError', message, details);
}

/** A kind with a scope has policies; the others are fragments, which apply where they are included. */
const isFragment = ({ entry }: Resource['id']) => entry.policyScope === undefined;

function scopeOf({ entry, workspace }: Resource['id']): PolicyScope | undefined {
  return entry.policyScope === 'global' && workspace !== undefined ? 'workspace' : entry.policyScope;
}
