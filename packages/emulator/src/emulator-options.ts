import type { EmulatorClock } from './clock.ts';
import type { Permission } from './http/permissions.ts';
import type { ProfileName } from './profiles/named.ts';
import type { Profile } from './profiles/profile.ts';

/** Options of an emulator. */
export interface EmulatorOptions {
  /** Milliseconds until every response. Default 0. */
  readonly latency?: number;
  /** Items on a page of a list. Default 100. */
  readonly pageSize?: number;
  /**
   * Number of polls until a long-running operation ends; the last poll does the work. Default: that of the profile, or 0: the
   * request does it.
   */
  readonly polls?: number;
  /** Faults and delays: a profile, or the name of one. Default: none. */
  readonly profile?: Profile | ProfileName;
  /** Determines which requests the profile affects. Default: the seed of the profile, or 1. */
  readonly profileSeed?: number;
  /** Default: the clock of the machine. */
  readonly clock?: EmulatorClock;
  /** `listValue` and `listSecrets` respond with 403, as for the role Reader. */
  readonly secretsForbidden?: boolean;
  /**
   * What the roles of the caller allow; other requests respond with 403. `Microsoft.Authorization/permissions` lists them.
   * Default: everything.
   */
  readonly permissions?: readonly Permission[];
  /** ARM ids of the services that exist; others respond with 404. Default: every service exists. */
  readonly services?: readonly string[];
  /** Pricing tier, as in `sku.name`; kinds that it lacks are rejected. Default `Premium`, which has all of them. */
  readonly tier?: string;
  /**
   * Largest numbers of resources, by collection in the REST reference, such as `{ apis: 150 }`; `tier`: those of the tier.
   * Default: no limits.
   */
  readonly limits?: 'tier' | Readonly<Record<string, number>>;
  /** A new service has the sample API `echo-api` and the products `starter` and `unlimited`. Default false. */
  readonly samples?: boolean;
  /**
   * Documents by the address under which an import by link finds them. Addresses on this machine are read, too; no other host is
   * ever asked.
   */
  readonly links?: Readonly<Record<string, string>>;
  /** Also reproduce bugs of the service: a missing wiki returns 500. Default false. */
  readonly quirks?: boolean;
}
