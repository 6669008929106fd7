// A rule with code, and the severities that this organisation wants for the others.
import { defineRule } from '@apimkit/policy-lint';

const costCentre = defineRule({
  id: 'contoso-cost-centre',
  family: 'style',
  severity: 'warning',
  message: "The header {name} is the finance department's; only fragments may set it",
  help: 'Include the fragment cost-centre',
  *check(policy) {
    if (policy.kind === 'fragment') return;
    for (const header of policy.named('set-header')) {
      const name = header.value('name') ?? '';
      if (/^x-cost-centre$/i.test(name)) yield { start: header.start, end: header.end, values: { name } };
    }
  },
});

export const rules = [costCentre];
export const folder = import.meta.dirname;
export const files = ['house.yaml'];
export const severities = { 'hard-coded-backend': 'error' };
