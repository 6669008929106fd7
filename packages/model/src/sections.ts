import { childKinds, containerKind } from './family.ts';
import type { KindEntry } from './kind.ts';
import { kinds } from './kinds/index.ts';

/** A key of a filter or override file, and its kind. */
export interface Section {
  readonly key: string;
  readonly entry: KindEntry;
  /** Other spellings that are read. */
  readonly aliases: readonly string[];
}

/**
 * The sections below a resource of a kind, or at the top of a file: its children, and the associations in which it is the
 * other end. A workspace has the sections of a service.
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

/** The collection in the REST API, and the name of the service policy in version 6 of the toolkit. */
const aliasesOf = ({ arm, document }: KindEntry) =>
  arm === 'policies/policy' && document ? ['servicePolicies'] : arm.includes('/') ? [arm.split('/').at(-2) ?? ''] : [];

/** A key without case, spaces, dashes and underscores. */
export const plainKey = (key: string) => key.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Finds the section of a key, in any spelling. */
export function findSection(key: string, parent?: KindEntry): Section | undefined {
  const wanted = plainKey(key);
  return sectionsBelow(parent).find((one) => [one.key, ...one.aliases].some((name) => plainKey(name) === wanted));
}
