/** The layouts that can be written. */
export const writableLayouts = ['toolkit', 'cli'] as const;
/** The layouts that can be read: the writable ones, and older generations of the toolkit's layout, newest first. */
export const readableLayouts = [...writableLayouts, 'toolkit-v6', 'toolkit-v5', 'toolkit-v2'] as const;

/** A layout of files that is read and written. */
export type WritableLayout = (typeof writableLayouts)[number];
/** A layout of files that is read. */
export type Layout = (typeof readableLayouts)[number];

/**
 * The files of one resource in one layout, as templates below the artifacts folder (or below `workspaces/<name>/`).
 * Placeholders are those of the kind's ARM path.
 */
export interface FilePattern {
  /** JSON with the payload. */
  readonly info?: string;
  /** Policy XML. */
  readonly policy?: string;
  /** API specification, without its extension. */
  readonly specification?: string;
  /** GraphQL schema definition language: the text of the payload's document. */
  readonly graphql?: string;
  /** JSON array of several resources of the kind: names, or objects with a `name`. */
  readonly list?: string;
}

/** Patterns of a kind by layout; the two writable ones are required, the older only where they differ. */
export type FilePatterns = Readonly<Record<WritableLayout, FilePattern>> &
  Readonly<Partial<Record<Layout, FilePattern>>>;
