import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { createGateway, simulatedClock } from '@apimkit/gateway';
import { readArtifacts } from '@apimkit/model';
import { policyReferences } from '@apimkit/policy';
import { root } from '../run.ts';

/** Public policies, one document a file. They are input only: no text of them is in the repository. */
export const publicPolicies = join(root, '../shared/data/policies');
export const hasPublicPolicies = existsSync(publicPolicies);

/** The file of the numbers, so that the page can be generated without the documents. */
export const runsPath = join(root, 'scripts/docs/policy-runs.json');

/** How many whole documents run a request to the end, and why the others do not. */
export interface PolicyRuns {
  readonly documents: number;
  readonly complete: number;
  readonly rest: Readonly<Record<string, number>>;
  /** Files that need longer than two seconds. */
  readonly slow: readonly string[];
}

/** Sends a request through each document by itself: fragments are empty, named values are `1`, and every backend responds with 200. */
export async function runPublicPolicies(): Promise<PolicyRuns> {
  const parse = await loadCSharp();
  const rest: Record<string, number> = {};
  const slow: string[] = [];
  const files = readdirSync(publicPolicies).filter((file) => file.endsWith('.xml'));
  const documents = files
    .map((file) => ({ file, policy: readFileSync(join(publicPolicies, file), 'utf8') }))
    .filter(({ policy }) =>
      /^\s*(?:<!--[\s\S]*?-->\s*|<\?[\s\S]*?\?>\s*)*<policies[\s>]/.test(policy.replace(/^\uFEFF/, '')),
    );
  let complete = 0;
  for (const { file, policy } of documents) {
    const gateway = createGateway({
      artifacts: surroundings(policy),
      parse,
      crypto: nodeCrypto,
      clock: simulatedClock(Date.UTC(2026, 0, 1)),
      random: () => 0.5,
      namedValues: Object.fromEntries(names(policy, 'named-value-hole').map((name) => [name, '1'])),
      backends: { 'https://*': { body: { access_token: 'token' } }, 'http://*': { body: {} } },
    });
    const started = performance.now();
    const request = new Request('https://gateway.example.com/a?b=c', { method: 'POST', body: '{"a":1}' });
    const { unsupported } = await gateway.call(request, { target: { policy, file } });
    if (performance.now() - started > 2000) slow.push(file);
    const [first] = unsupported;
    if (!first) complete += 1;
    else {
      const reason = `${first.kind}: ${first.policy}: ${first.reason.split(/: @[({]/)[0] ?? ''}`;
      rest[reason] = (rest[reason] ?? 0) + 1;
    }
  }
  return { documents: documents.length, complete, rest, slow };
}

const names = (policy: string, role: string) =>
  policyReferences(policy).flatMap((one) => (one.role === role ? [one.name] : []));

/** The resources that a document refers to. */
function surroundings(policy: string) {
  const fragments = names(policy, 'fragment-id').flatMap((name) => [
    [`policy fragments/${name}/policyFragmentInformation.json`, '{"properties":{}}'] as const,
    [`policy fragments/${name}/policy.xml`, '<fragment />'] as const,
  ]);
  const backends = names(policy, 'backend-id').map(
    (name) =>
      [
        `backends/${name}/backendInformation.json`,
        JSON.stringify({ properties: { url: `https://${name}.example.com`, protocol: 'http' } }),
      ] as const,
  );
  return readArtifacts(new Map([...fragments, ...backends])).artifacts;
}
