import { childKinds, ResourceId } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';

/** Kinds below an API that come from its specification. */
interface PartKinds {
  readonly operation: string;
  readonly schema: string;
}

/** The kinds of the operations and schemas of an API. */
export function partKinds(api: ResourceId): PartKinds {
  const parts = childKinds(api.entry);
  const kind = (from: string) => parts.find(({ fromSpecification }) => fromSpecification === from)?.kind ?? '';
  return { operation: kind('operations'), schema: kind('schemas') };
}

/** The id of something directly below an API. */
export function partOf(api: ResourceId, kind: string, name: string): ResourceId {
  const placeholder = kind.slice(kind.lastIndexOf('-') + 1);
  return new ResourceId(kind, { ...api.names, [placeholder]: name }, api.workspace);
}

/** Method and template of an operation: what no two operations of an API share. */
export const signatureOf = ({ properties }: { readonly properties?: unknown }): string => {
  const { method, urlTemplate } = (properties ?? {}) as JsonObject;
  return `${String(method).toUpperCase()} ${String(urlTemplate).replaceAll(/\{[^{}]*\}/g, '{}')}`;
};

/** Copies what is below a resource to another one of its kind. */
export function copyParts(from: ResourceId, to: ResourceId, store: Store, isCopied: (one: Stored) => boolean): void {
  for (const one of store.below(from)) {
    if (!isCopied(one)) continue;
    const { created: _, updated: __, ...copied } = one;
    store.put({ ...copied, id: new ResourceId(one.id.kind, { ...one.id.names, ...to.names }, to.workspace) });
  }
}
