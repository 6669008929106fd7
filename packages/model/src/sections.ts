import { childKinds, containerKind } from './family.ts';
import type { KindEntry } from './kind.ts';
import { kinds } from './kinds/index.ts';

/** A key of a filter or override file and the kind that stands below it. */
export interface Section {
  readonly key: string;
  readonly entry: KindEntry;
  /** Other spellings that are read. */
  readonly aliases: readonly string[];
}

/**
 * The sections that may stand below a resource of a kind, or at the top of a file: its children, and the associations
 * in which it is the other end. A workspace holds what a service holds.
 */
export function sectionsBelow(parent?: KindEntry): readonly Section[] {
  const isContainer = parent?.kind === containerKind.kind;
  const own = parent && !isContainer ? childKinds(parent) : childKinds(undefined);
  const inside = isContainer ? own.filter(({ scopes }) => scopes.includes('workspace')) : own;
  const ends = parent
    ? kinds.filter(({ ends: all, association }) => association && Object.values(all).includes(parent.kind))
    : [];
  return [
    ...inside.map((entry) => ({ key: entry.section, entry, aliases: aliasesOf(entry) })),
    ...ends.map((entry) => ({ key: entry.arm.split('/')[0] ?? '', entry, aliases: [] })),
  ];
}

/** The collection of the REST API, and what version 6 of the toolkit called the policy of the service. */
const aliasesOf = ({ arm, document }: KindEntry) =>
  arm === 'policies/policy' && document ? ['servicePolicies'] : arm.includes('/') ? [arm.split('/').at(-2) ?? ''] : [];

/** A key without case, spaces, dashes and underscores. */
export const plainKey = (key: string) => key.toLowerCase().replaceAll(/[\s_-]/g, '');

/** The section that a key means, however it is spelt. */
export function findSection(key: string, parent?: KindEntry): Section | undefined {
  const wanted = plainKey(key);
  return sectionsBelow(parent).find((one) => [one.key, ...one.aliases].some((name) => plainKey(name) === wanted));
}
