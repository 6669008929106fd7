import type { ResourceId } from '@apimkit/model';
import { Refusal } from '../http/reply.ts';
import type { Store } from '../store.ts';

/** Largest numbers of resources in a service, by collection in the REST reference, such as `apis` and `operations`. */
export type Limits = Readonly<Record<string, number>>;

/** Microsoft Learn, "Understanding Azure API Management service limits"; the v2 tiers have the limits of the classic ones. */
const byTier: Readonly<Record<string, Limits>> = {
  Consumption: { operations: 3000, tags: 1500, namedValues: 5000, loggers: 100, products: 100 },
  Developer: {
    operations: 3000,
    tags: 1500,
    namedValues: 5000,
    loggers: 100,
    products: 100,
    subscriptions: 10_000,
    gateways: 5,
  },
  Basic: { operations: 10_000, tags: 1500, namedValues: 5000, loggers: 100, products: 200, subscriptions: 15_000 },
  Standard: { operations: 50_000, tags: 2500, namedValues: 10_000, loggers: 200, products: 500, subscriptions: 25_000 },
  Premium: {
    operations: 75_000,
    tags: 15_000,
    namedValues: 18_000,
    loggers: 400,
    products: 2000,
    subscriptions: 75_000,
    gateways: 100,
  },
};

/** The limits of a tier. */
export const limitsOf = (tier: string): Limits => byTier[tier.replace(/v2$/i, '')] ?? {};

/** Rejects a new resource when the service has the largest number of them. @throws {Refusal} */
export function checkLimit(id: ResourceId, store: Store, limits: Limits): void {
  const collection = /(\w+)\/\{\w+\}$/.exec(id.entry.arm)?.[1] ?? '';
  const most = limits[collection];
  if (most === undefined || id.entry.association || store.has(id) || store.count(id.kind) < most) return;
  // No public source has the words of the service.
  throw new Refusal(400, 'ValidationError', `The service has ${most} ${collection}, which is the limit.`);
}
