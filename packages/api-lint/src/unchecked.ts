import type { ApiFact, ApiFacts, ProductFact } from './facts.ts';
import { checksToken, current, described, needs, productsOf, tokenSchemes } from './kit.ts';
import type { SpecificationFact, SpecifiedOperation } from './specification-facts.ts';

/** Operations that require a token that no policy validates, for calls through one product. */
export interface Unchecked {
  readonly api: ApiFact;
  readonly specification: SpecificationFact;
  readonly operations: readonly SpecifiedOperation[];
  /** Name of the scheme. */
  readonly scheme: string;
  /** The product through which they are called; absent for calls without a product. */
  readonly product?: ProductFact;
}

/** For each API that requires tokens: the operations without validation, for the first product that accepts such calls. */
export function* uncheckedOperations(facts: ApiFacts): Iterable<Unchecked> {
  for (const { api, specification } of described(current(facts))) {
    const names = tokenSchemes(specification);
    const asking = specification.operations.filter((operation) => needs(operation, names));
    const [scheme] = names;
    if (asking.length === 0 || scheme === undefined) continue;
    for (const product of waysInto(api, facts)) {
      const operations = uncheckedThrough(api, asking, product);
      if (operations.length === 0) continue;
      yield { api, specification, operations, scheme, ...(product ? { product } : {}) };
      break;
    }
  }
}

/** The products, open ones first; if there are none, the API alone. */
function waysInto(api: ApiFact, facts: ApiFacts): readonly (ProductFact | undefined)[] {
  const ours = productsOf(api, facts);
  const sorted = [...ours].sort((a, b) => Number(a.subscriptionRequired) - Number(b.subscriptionRequired));
  const isFree = !api.subscriptionRequired && !ours.some(({ subscriptionRequired }) => !subscriptionRequired);
  return sorted.length === 0 || isFree ? [...sorted, undefined] : sorted;
}

function uncheckedThrough(
  api: ApiFact,
  asking: readonly SpecifiedOperation[],
  product: ProductFact | undefined,
): readonly SpecifiedOperation[] {
  const through = product ? { product: product.name } : {};
  const own = new Set(
    api.operations.filter(({ artifact }) => artifact === 'policy').map(({ name }) => name.toLowerCase()),
  );
  const runs = (operation?: string) => {
    const policies = api.runs({ ...through, ...(operation === undefined ? {} : { operation }) });
    return policies !== undefined && !checksToken(policies);
  };
  // Operations without a policy of their own all run the same policies.
  let shared: boolean | undefined;
  return asking.filter(({ name }) => {
    if (own.has(name.toLowerCase())) return runs(name);
    shared ??= runs();
    return shared;
  });
}
