import { renderEffective } from '@apimkit/policy';
import { effectiveFor, parseCall } from '@apimkit/repository';
import type { RepositoryState } from '../repository-state.ts';

/** A document, or a call such as `api:orders/get-order`. */
export interface EffectivePolicyParams {
  readonly uri?: string;
  readonly call?: string;
}

/** The text of the effective policy of a call, or of the API, operation or product that a file belongs to; null if it has none. */
export function effectiveText(state: RepositoryState, { uri, call }: EffectivePolicyParams): string | null {
  const path = uri === undefined ? undefined : state.pathOf(uri);
  const id = path === undefined ? undefined : state.resourceOf(path)?.id;
  const { api, operation, product } = id?.names ?? {};
  const place = id?.workspace === undefined ? {} : { workspace: id.workspace };
  const parsed = call === undefined ? undefined : parseCall(call);
  if (!parsed && (!id || id.entry.policyRole === 'fragment-id')) return null;
  const asked = parsed ?? {
    api: api ?? '',
    ...(operation === undefined ? {} : { operation }),
    ...(product === undefined || api !== undefined ? {} : { product }),
    ...place,
  };
  return renderEffective(effectiveFor(state.artifacts, asked));
}
