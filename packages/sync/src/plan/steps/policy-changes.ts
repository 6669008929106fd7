import type { Resource } from '@apimkit/model';
import { diffPolicies } from '@apimkit/policy';
import { createTwoFilesPatch } from 'diff';
import type { Step } from '../types.ts';
import { isMasked } from './masks.ts';

/** The differences of two policies, as a list and as a unified diff; neither when the policy contains masked values. */
export function policyChanges(
  before: string | undefined,
  after: string | undefined,
  resource: Resource,
): Pick<Step, 'text' | 'policyChanges'> {
  if (before === after || isMasked(resource, 'policy')) return {};
  return { policyChanges: diffPolicies(before ?? '', after ?? ''), text: unifiedDiff(before ?? '', after ?? '') };
}

function unifiedDiff(before: string, after: string): string {
  return createTwoFilesPatch('service', 'files', `${before}\n`, `${after}\n`, undefined, undefined, { context: 2 })
    .split('\n')
    .slice(3)
    .join('\n');
}
