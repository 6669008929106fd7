import type { ResourceId } from '@apimkit/model';
import { textAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { invalid } from '../http/reply.ts';

const kibibyte = 1024;
/** Microsoft Learn, "Azure subscription and service limits, quotas, and constraints". */
const largest = { Consumption: 16, other: 256 };

/** Rejects a policy that is larger than the tier allows. @throws {Refusal} */
export function checkPolicySize({ entry }: ResourceId, body: JsonObject, tier: string): void {
  if (entry.document !== 'policy') return;
  const size = new TextEncoder().encode(textAt(body, 'properties.value') ?? '').length;
  const most = tier === 'Consumption' ? largest.Consumption : largest.other;
  if (size > most * kibibyte)
    throw invalid('representation', `The policy has ${size} bytes; ${tier} allows ${most} KiB.`);
}
