import type { EffectivePolicy } from '@apimkit/policy';
import type { Call } from '../policies/effective.ts';
import { RepositoryError } from './errors.ts';
import type { Repository } from './repository.ts';

/** The calls that are asked about. */
export interface CallQuery {
  /** `api:orders` or `api:orders/get-order`, with `@workspace` behind. Default: every call. */
  readonly call?: string | undefined;
  /** The product whose subscription the caller has. */
  readonly product?: string | undefined;
}

/** What runs for a call. */
export interface CallPolicy {
  readonly call: string;
  readonly effective: EffectivePolicy;
}

/** A description of a difference between the effective policies of a call at two revisions. */
export interface CallChange {
  readonly call: string;
  readonly what: string;
}

/**
 * The effective policies of calls.
 *
 * @throws {RepositoryError} when the call is malformed, or its API does not exist
 * @example
 * const [first] = await effectivePolicies(repository, { call: 'api:orders/get-order', product: 'starter' });
 * first?.effective;
 */
export async function effectivePolicies(repository: Repository, query: CallQuery): Promise<readonly CallPolicy[]> {
  const [{ callText, effectiveFor }, { artifacts }] = await Promise.all([
    import('../policies/effective.ts'),
    repository.desired(),
  ]);
  return (await callsIn(repository, query)).map((call) => ({
    call: callText(call),
    effective: effectiveFor(artifacts, call),
  }));
}

/**
 * How the effective policies of calls differ from those of a git revision.
 *
 * @throws {RepositoryError} when git does not know the revision, or as {@link effectivePolicies}
 */
export async function effectiveChanges(
  repository: Repository,
  revision: string,
  query: CallQuery,
): Promise<readonly CallChange[]> {
  const [{ callText, effectiveFor }, { compareEffective }, after, before] = await Promise.all([
    import('../policies/effective.ts'),
    import('@apimkit/policy'),
    repository.desired(),
    repository.at(revision).desired(),
  ]);
  return (await callsIn(repository, query)).flatMap((call) =>
    compareEffective(effectiveFor(before.artifacts, call), effectiveFor(after.artifacts, call)).map((what) => ({
      call: callText(call),
      what,
    })),
  );
}

async function callsIn(repository: Repository, { call, product }: CallQuery): Promise<readonly Call[]> {
  const [{ callsOf, parseCall }, { artifacts }] = await Promise.all([
    import('../policies/effective.ts'),
    repository.desired(),
  ]);
  const asked = call === undefined ? undefined : parseCall(call);
  if (call !== undefined && !asked) throw new RepositoryError(`${call} is not a call: write api:orders/get-order`);
  const calls = asked ? [asked] : callsOf(artifacts);
  const apis = new Set([...artifacts].flatMap(({ id }) => (id.entry.revisions ? [id.name.toLowerCase()] : [])));
  const unknown = calls.find(({ api }) => !apis.has(api.toLowerCase()));
  if (unknown) throw new RepositoryError(`The artifacts have no API ${unknown.api}`);
  return product === undefined ? calls : calls.map((one) => ({ ...one, product }));
}
