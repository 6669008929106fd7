import { type Artifacts, kinds, parentOf, ResourceId } from '@apimkit/model';
import { linkedApi } from '@apimkit/model/internal';
import { type Call, callsOf, effectiveFor } from '@apimkit/repository';
import type { ReportCall } from '../types.ts';

/**
 * The policies of each API, and of each operation with a policy of its own; also for the keys of each product with a policy. An operation that
 * is not in the list runs the policies of its API.
 */
export function callsIn(artifacts: Artifacts): readonly ReportCall[] {
  const throughProducts = productsWithPolicy(artifacts);
  return callsOf(artifacts).flatMap((call) => {
    const api = idOf(artifacts, isApi, { api: call.api }, call.workspace);
    const operation =
      call.operation === undefined
        ? undefined
        : idOf(artifacts, isOperation, { api: call.api, operation: call.operation }, call.workspace);
    const ids = { api: api.toString(), ...(operation ? { operation: operation.toString() } : {}) };
    const of = (product?: ResourceId): ReportCall => {
      const through: Call = product ? { ...call, product: product.name } : call;
      return {
        ...ids,
        ...(product ? { product: product.toString() } : {}),
        effective: effectiveFor(artifacts, through),
      };
    };
    return [of(), ...(throughProducts.get(api.key) ?? []).map(of)];
  });
}

type Entry = (typeof kinds)[number];
const isApi = ({ revisions }: Entry) => revisions !== undefined;
const isOperation = ({ fromSpecification }: Entry) => fromSpecification === 'operations';

/** The resource as its file names it. */
function idOf(
  artifacts: Artifacts,
  fits: (entry: Entry) => boolean,
  names: Readonly<Record<string, string>>,
  workspace: string | undefined,
): ResourceId {
  const id = new ResourceId(kinds.find(fits)?.kind ?? '', names, workspace);
  return artifacts.get(id)?.id ?? id;
}

/** The products with a policy that offer an API, by the key of the API. */
function productsWithPolicy(artifacts: Artifacts): ReadonlyMap<string, readonly ResourceId[]> {
  const withPolicy = new Set(
    [...artifacts].flatMap(({ id, policy }) =>
      policy !== undefined && id.entry.policyScope === 'product' ? (parentOf(id)?.key ?? []) : [],
    ),
  );
  const found = new Map<string, ResourceId[]>();
  for (const { id } of artifacts) {
    const [product, api] = [parentOf(id), linkedApi(id)];
    if (!product || !api || !withPolicy.has(product.key)) continue;
    found.set(api.key, [...(found.get(api.key) ?? []), artifacts.get(product)?.id ?? product]);
  }
  return found;
}
