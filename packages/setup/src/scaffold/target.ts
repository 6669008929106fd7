import { type Artifacts, type KindEntry, kinds, parentOf, ResourceId } from '@apimkit/model';
import { describesOperation, hasBuiltIn } from '@apimkit/model/internal';
import { SetupError } from './setup-error.ts';

/** What is scaffolded, as it was asked for. */
export interface Target {
  /** A kind, or the last words of one: `fragment`, `policy`. */
  readonly kind: string;
  /** Names, from the outermost resource on, with the workspace behind: `orders/get-order`, `red@team`. */
  readonly name: string;
  /** Scope of a policy. */
  readonly scope?: string | undefined;
}

/**
 * Finds the resource that a request names. A word that fits several kinds, such as `policy`, is the one whose parent exists.
 *
 * @throws {SetupError} for a kind or a name that fits nothing, and when several fit
 */
export function targetOf({ kind, name, scope }: Target, artifacts: Artifacts): ResourceId {
  const entries = kindsNamed(kind, scope);
  if (entries.length === 0) {
    const what = scope === undefined ? kind : `${kind} of the scope ${scope}`;
    throw new SetupError(`${what} is not a kind of resource. The kinds are ${kinds.map((one) => one.kind).join(', ')}`);
  }
  const ids = entries.flatMap((entry) => idsOf(entry, name));
  const [only, ...more] = ids.length > 1 ? ids.filter((id) => hasOwner(id, artifacts)) : ids;
  if (only && more.length === 0) return only;
  if (ids.length === 0) throw new SetupError(`${JSON.stringify(name)} does not name one: expected ${formsOf(entries)}`);
  const found = only ? `${only} and ${more.join(' and ')}` : `none of ${ids.map(ownerOf).join(', ')} exists`;
  throw new SetupError(
    `${kind} ${name} fits several kinds: ${found}. Use one of ${entries.map((one) => one.kind).join(', ')}`,
  );
}

function kindsNamed(word: string, scope: string | undefined): readonly KindEntry[] {
  const wanted = word.toLowerCase();
  const exact = kinds.filter(({ kind }) => kind === wanted);
  const found = exact.length > 0 ? exact : kinds.filter(({ kind }) => kind.endsWith(`-${wanted}`));
  return scope === undefined ? found : found.filter(({ policyScope }) => policyScope === scope);
}

function idsOf({ kind }: KindEntry, name: string): readonly ResourceId[] {
  try {
    return [ResourceId.parse(name === '' || name.startsWith('@') ? `${kind}${name}` : `${kind}:${name}`)];
  } catch (error) {
    // An escape such as %zz is not one either.
    if (error instanceof TypeError || error instanceof URIError) return [];
    throw error;
  }
}

const ownerOf = (id: ResourceId) => String(parentOf(id) ?? id);

function hasOwner(id: ResourceId, artifacts: Artifacts): boolean {
  const owner = parentOf(id);
  return owner === undefined || isThere(owner, artifacts);
}

/** True for a resource of the files, of their specifications, or of every service. */
export const isThere = (id: ResourceId, artifacts: Artifacts): boolean =>
  artifacts.has(id) || hasBuiltIn(id) || describesOperation(artifacts, id);

const formsOf = (entries: readonly KindEntry[]) =>
  entries
    .map(({ kind, arm }) => {
      const names = [...arm.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => one.toUpperCase());
      return names.length === 0 ? `${kind} without a name` : `${kind} ${names.join('/')}`;
    })
    .join(', or ');
