import type { Artifacts } from '@apimkit/model';
import { kinds, textAt } from '@apimkit/model';

/** A resource that policies name, in the words of `policyReferences`. */
export interface Named {
  readonly role: string;
  readonly name: string;
  readonly title: string;
  /** Files of the resource, relative to the artifacts. */
  readonly files: readonly string[];
}

/** Everything that the policies of a repository may name. */
export function namedThings(artifacts: Artifacts): readonly Named[] {
  return [...artifacts].flatMap(({ id, payload, files = [] }) => {
    const entry = kinds.find(({ kind }) => kind === id.kind);
    if (entry?.policyRole === undefined) return [];
    const name = (entry.referredToBy && textAt(payload, entry.referredToBy)) ?? id.name;
    return [{ role: entry.policyRole, name: name || id.name, title: entry.title, files }];
  });
}
