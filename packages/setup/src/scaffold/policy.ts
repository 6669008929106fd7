import type { ResourceId } from '@apimkit/model';

/** A policy that inherits everything. */
const inheriting = `<policies>
${['inbound', 'backend', 'outbound', 'on-error'].map((section) => `  <${section}>\n    <base />\n  </${section}>\n`).join('')}</policies>
`;

/** Returns the text of a new policy. Nothing is above the policy of the service, but a workspace is in a service. */
export function samplePolicy({ entry, workspace }: ResourceId): string {
  const isOutermost = entry.policyScope === 'global' && workspace === undefined;
  return entry.policyScope === 'global' && !isOutermost ? inheriting : (entry.samplePolicy ?? inheriting);
}
