// Runs the public policies of ../shared, for docs/generated/policies-at-run-time.md. Run it after the gateway has changed, then `npm run docs`.
import { writeFileSync } from 'node:fs';
import { hasPublicPolicies, publicPolicies, runPublicPolicies, runsPath } from './policy-runs.ts';

if (!hasPublicPolicies) throw new Error(`${publicPolicies} is not there: the numbers stay as they are`);
const { documents, complete, rest } = await runPublicPolicies();
const sorted = Object.fromEntries(Object.entries(rest).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)));
writeFileSync(runsPath, `${JSON.stringify({ documents, complete, rest: sorted }, undefined, 2)}\n`);
console.log(`${complete} of ${documents} documents run a request to the end`);
