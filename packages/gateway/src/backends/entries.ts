import { type Artifacts, type Resource, valueAt } from '@apimkit/model';
import { isObject, type JsonObject } from '@apimkit/openapi';
import type { NamedValues } from '../compile/named-values.ts';

/** A backend of the artifacts. */
export interface BackendEntry {
  readonly id: string;
  /** Undefined for a pool. */
  readonly url: string | undefined;
  readonly credentials: {
    readonly headers: Readonly<Record<string, readonly string[]>>;
    readonly query: Readonly<Record<string, readonly string[]>>;
    /** Scheme and parameter. */
    readonly authorization: string | undefined;
  };
  readonly pool: readonly PoolMember[];
  readonly breakers: readonly BreakerRule[];
}

/** A backend of a pool. */
export interface PoolMember {
  readonly id: string;
  readonly weight: number;
  readonly priority: number;
}

/** When a circuit breaker opens, and for how long: milliseconds. */
export interface BreakerRule {
  readonly count: number;
  readonly interval: number;
  readonly duration: number;
  readonly statusCodes: readonly (readonly [from: number, to: number])[];
  readonly acceptRetryAfter: boolean;
}

/** The backends by id, without case. */
export class Backends {
  readonly #all: ReadonlyMap<string, BackendEntry>;

  constructor(artifacts: Artifacts, named: NamedValues) {
    const found = [...artifacts].filter(({ id }) => id.entry.apiRole === 'serves');
    this.#all = new Map(found.map((resource) => [resource.id.name.toLowerCase(), backendEntry(resource, named)]));
  }

  get(id: string): BackendEntry | undefined {
    return this.#all.get(id.toLowerCase());
  }
}

function backendEntry({ id, payload }: Resource, named: NamedValues): BackendEntry {
  const properties = objectOf(payload.properties);
  const credentials = objectOf(properties.credentials);
  const authorization = objectOf(credentials.authorization);
  const text = (value: unknown) => (typeof value === 'string' ? named.in(value) : undefined);
  const lists = (value: unknown) =>
    Object.fromEntries(
      Object.entries(objectOf(value)).map(([key, all]) => [
        key,
        Array.isArray(all) ? all.map((one) => named.in(String(one))) : [],
      ]),
    );
  const scheme = text(authorization.scheme);
  return {
    id: id.name,
    url: text(properties.url),
    credentials: {
      headers: lists(credentials.header),
      query: lists(credentials.query),
      authorization: scheme === undefined ? undefined : `${scheme} ${text(authorization.parameter) ?? ''}`.trim(),
    },
    pool: listAt(payload, 'properties.pool.services').map((one) => ({
      id:
        String(one.id ?? '')
          .split('/')
          .at(-1) ?? '',
      weight: typeof one.weight === 'number' ? one.weight : 1,
      priority: typeof one.priority === 'number' ? one.priority : 1,
    })),
    breakers: listAt(payload, 'properties.circuitBreaker.rules').map(breakerRule),
  };
}

function breakerRule(rule: JsonObject): BreakerRule {
  const condition = objectOf(rule.failureCondition);
  return {
    count: typeof condition.count === 'number' ? condition.count : 1,
    interval: milliseconds(condition.interval),
    duration: milliseconds(rule.tripDuration),
    statusCodes: (Array.isArray(condition.statusCodeRanges) ? condition.statusCodeRanges : []).map((range) => {
      const { min, max } = objectOf(range);
      return [Number(min), Number(max)];
    }),
    acceptRetryAfter: rule.acceptRetryAfter === true,
  };
}

const objectOf = (value: unknown): JsonObject => (isObject(value as JsonObject) ? (value as JsonObject) : {});

function listAt(payload: JsonObject, path: string): readonly JsonObject[] {
  const value = valueAt(payload, path);
  return Array.isArray(value) ? value.map(objectOf) : [];
}

/** A duration of ISO 8601, such as `PT1M30S`. */
function milliseconds(text: unknown): number {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(String(text));
  const [days, hours, minutes, seconds] = (found ?? []).slice(1).map((part) => Number(part ?? 0));
  return ((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}
