import { type Caller, service } from '../../packages/emulator/src/fixtures/caller.ts';
import { profiles } from '../../packages/emulator/src/index.ts';
import { type Reply, statusOf } from './support.ts';

/** The source of most statements. */
export const page = 'Microsoft Learn, "Understand how Azure Resource Manager throttles requests"';
/** A list of a service in another subscription. */
export const other = `http://127.0.0.1${service.replace(/subscriptions\/[^/]+/, 'subscriptions/other')}/tags`;
/** A URL without a subscription. */
export const tenant = 'http://127.0.0.1/providers/Microsoft.ApiManagement/operations';

/** The buckets of the profile `arm`, without what else it does. */
export const arm = { profile: { faults: profiles.arm.faults.filter(({ fault }) => fault === 'throttling') } };
/** Small buckets. */
export const small = {
  profile: {
    faults: [{ fault: 'throttling', reads: 2, readsPerSecond: 1, writes: 2, writesPerSecond: 0.5, deletes: 2 }],
  },
} as const;

/** Throttling by the resource provider for every request, below that of Resource Manager. */
export const provider = (code: string) =>
  ({
    profile: { faults: [{ fault: 'throttling' }, { fault: 'too-many-requests', rate: 1, code, seconds: 7 }] },
  }) as const;

/** What a header reports as left. */
export const left = ({ headers }: Reply, name: string) => headers.get(`x-ms-ratelimit-remaining-${name}`);
/** Headers with a token of a principal. Every token is another text. */
export const as = (oid: string, issue = 1) => ({
  authorization: `Bearer ${part({})}.${part({ oid, issue })}.signature`,
});
const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');

/** The number of requests, sent at once, that are processed. */
export async function processed(call: Caller, count: number, method: string, url?: string): Promise<number> {
  const all = Array.from({ length: count }, (_, n) => statusOf(call, method, url ?? `tags/t${n}`));
  return (await Promise.all(all)).filter((status) => status !== 429).length;
}
