import type { Value } from '@apimkit/expressions';
import type { JWK } from 'jose';
import type { GatewayResponse } from '../message/response.ts';

/** Something that is stored until a time. */
export interface Stored<T> {
  readonly value: T;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** A number that starts at zero in each period. */
export interface Counter {
  calls: number;
  bytes: number;
  /** When the period began: milliseconds since 1970. */
  start: number;
}

/** The configuration of a provider of tokens. */
export interface Provider {
  readonly issuer: string | undefined;
  readonly keys: readonly JWK[];
  /** Milliseconds since 1970. */
  readonly read: number;
}

/** What calls leave for later calls, in memory. */
export class GatewayState {
  /** `cache-store-value`. */
  readonly values = new Map<string, Stored<Value>>();
  /** `cache-store`. */
  readonly responses = new Map<string, Stored<GatewayResponse>>();
  /** Rate limits, quotas and token limits, by key. */
  readonly counters = new Map<string, Counter>();
  /** What limits with a window that slides count, by key: the oldest first. */
  readonly windows = new Map<string, { readonly time: number; amount: number }[]>();
  /** Providers of tokens, by the URL of their configuration. */
  readonly providers = new Map<string, Provider>();
  /** Calls inside `limit-concurrency`, by key. */
  readonly running = new Map<string, number>();
  /** Circuit breakers, by backend. */
  readonly breakers = new Map<string, { failures: number[]; openUntil: number }>();

  /** What is stored under a key, if its time is not over. */
  static read<T>(all: Map<string, Stored<T>>, key: string, now: number): T | undefined {
    const found = all.get(key);
    if (found === undefined || found.until > now) return found?.value;
    all.delete(key);
    return undefined;
  }

  /** Stores a value. Old ones are removed when there are many, so that memory does not grow. */
  static write<T>(all: Map<string, Stored<T>>, key: string, value: T, until: number, now: number): void {
    if (all.size >= 10_000)
      for (const [old, { until: end }] of all) if (end <= now || all.size >= 10_000) all.delete(old);
    all.set(key, { value, until });
  }
}
