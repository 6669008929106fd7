import { redactor } from '@apimkit/diagnostics';
import { type Artifacts, textAt, valueAt } from '@apimkit/model';

/** Masks secret named values in texts: those of the artifacts, and those that a test sets in place of them. */
export function secretMask(artifacts: Artifacts, given: Readonly<Record<string, string>>): (text: string) => string {
  const secrets: string[] = [];
  for (const { id, payload } of artifacts) {
    if (id.entry.policyRole !== 'named-value-hole') continue;
    const isSecret =
      valueAt(payload, 'properties.secret') === true || valueAt(payload, 'properties.keyVault') !== undefined;
    if (!isSecret) continue;
    const name = textAt(payload, id.entry.referredToBy ?? '') ?? id.name;
    for (const value of [textAt(payload, 'properties.value'), given[name]]) if (value) secrets.push(value);
  }
  return redactor(secrets);
}
