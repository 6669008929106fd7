import { nearest } from '@apimkit/diagnostics';
import type { Artifacts } from '@apimkit/model';
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
 * @throws {RepositoryError} when the call is malformed, or its API, operation or product does not exist
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
  if (asked) await requireCall(repository, asked);
  if (product !== undefined) requireProduct(artifacts, product);
  return product === undefined ? calls : calls.map((one) => ({ ...one, product }));
}

/** @throws {RepositoryError} for an API or an operation that the artifacts do not contain, with the nearest name */
async function requireCall(repository: Repository, { api, operation, workspace }: Call): Promise<void> {
  const { apis } = await repository.apiFacts();
  const where = workspace === undefined ? '' : ` in workspace ${workspace}`;
  const inReach = apis.filter((one) => isSame(one.workspace ?? '', workspace ?? ''));
  const found = inReach.find(({ name }) => isSame(name, api));
  if (!found) throw new RepositoryError(missing(`API ${api}${where}`, api, namesOf(inReach)));
  const operations = [...namesOf(found.operations), ...namesOf(found.specification?.operations ?? [])];
  // Without a specification the operations are those of the service, which the files do not know.
  if (operation === undefined || !found.specification || operations.some((name) => isSame(name, operation))) return;
  throw new RepositoryError(missing(`operation ${operation} of API ${api}${where}`, operation, operations));
}

/** @throws {RepositoryError} for a product that the artifacts do not contain, with the nearest name */
function requireProduct(artifacts: Artifacts, product: string): void {
  const names = [...artifacts].flatMap(({ id }) => (id.entry.apiRole === 'offers' ? [id.name] : []));
  if (names.some((name) => isSame(name, product))) return;
  throw new RepositoryError(missing(`product ${product}`, product, names));
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

function missing(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return `The artifacts have no ${what}; ${near === undefined ? 'check the name' : `did you mean ${near}?`}`;
}
