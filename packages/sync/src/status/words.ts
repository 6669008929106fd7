import { count } from '@apimkit/diagnostics';
import type { ApiState, StatusCell, StatusCounts, StatusEnvironment, StatusMatrix, StatusReading } from './types.ts';

/** The version and the current revision: `v1 r3`. */
const stateText = ({ version, revision }: ApiState) => `${version === undefined ? '' : `${version} `}r${revision}`;

/** A commit, short. */
export const shortCommit = (commit: string): string => commit.slice(0, 10);

/** What is pending, and what differs. A publish changes what differs too, so nothing is named twice. */
export function changesText({ pending, drift }: StatusCounts): readonly string[] {
  if (!pending || !drift) return [];
  const parts = [
    [drift.files, `${drift.files} pending`],
    [drift.service, `${drift.service} drift`],
    [drift.both, `${drift.both} both`],
    [drift.unknown, `${drift.unknown} differ`],
    [pending.blocked, `${pending.blocked} blocked`],
  ] as const;
  const shown = parts.filter(([number]) => number > 0).map(([, text]) => text);
  return shown.length > 0 ? shown : ['no changes'];
}

/** Errors and warnings. */
export function findingsText({ findings }: StatusCounts): readonly string[] {
  if (!findings) return [];
  return (['error', 'warning'] as const).flatMap((severity) =>
    findings[severity] > 0 ? [count(findings[severity], severity)] : [],
  );
}

/** The parts of a cell; `-` for an API that the environment does not have. */
export function cellParts(cell: StatusCell | undefined, { live, files }: StatusEnvironment): readonly string[] {
  if (!cell) return [files.state === 'failed' ? 'unknown' : '-'];
  const own = cell.files && stateText(cell.files);
  const there = cell.live && stateText(cell.live);
  return [
    ...(own === undefined ? [] : [own]),
    ...(own === undefined && there !== undefined ? [`${there} only on the service`] : []),
    ...(own !== undefined && there === undefined && live.state === 'read' ? ['not on the service'] : []),
    ...(own !== undefined && there !== undefined && own !== there ? [`service: ${there}`] : []),
    ...(cell.published?.commit === undefined ? [] : [shortCommit(cell.published.commit)]),
    ...(live.state === 'failed' ? ['changes unknown'] : changesText(cell)),
    ...findingsText(cell),
  ];
}

/** The cell of an environment. */
export const cellOf = (cells: readonly StatusCell[], { name }: StatusEnvironment): StatusCell | undefined =>
  cells.find(({ environment }) => environment === name);

const readings: Readonly<Record<'read' | 'not-read', string>> = { read: 'read', 'not-read': 'not read' };

/** Whether something was read, or why not. */
export const readingText = (one: StatusReading): string =>
  one.state === 'failed' ? `unknown: ${one.error}` : readings[one.state];

/** The last publish: its time, its commit, and how it ended. */
export function lastText({ last }: StatusEnvironment): string {
  if (!last) return 'none recorded';
  const { time, commit, promotedFrom, undo, steps, done, failed, state } = last;
  return [
    time,
    ...(commit === undefined ? [] : [`commit ${shortCommit(commit)}`]),
    ...(promotedFrom === undefined ? [] : [`promoted from ${promotedFrom}`]),
    ...(undo === undefined ? [] : [`undo of ${undo}`]),
    `${done} of ${count(steps, 'step')} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(state === 'interrupted' ? ['interrupted'] : []),
  ].join(', ');
}

const meanings: readonly (readonly [RegExp, string])[] = [
  [/^\S+ pending$/, 'pending: changed in the files since the last publish'],
  [/^\S+ drift$/, 'drift: changed on the service since the last publish'],
  [/^\S+ both$/, 'both: changed on both sides since the last publish'],
  [/^\S+ differ$/, 'differ: the sides differ, and it is unknown which of them changed; see --state'],
  [/^\S+ blocked$/, 'blocked: cannot be published, because a value is unknown'],
  [/unknown$/, 'unknown: the files or the service could not be read'],
  [/^[0-9a-f]{10}$/, 'a commit: the last publish in the journals of this folder that changed the API'],
];

/** Explains the words in some cells. */
export function legendOf(parts: Iterable<string>): readonly string[] {
  const used = [...new Set(parts)];
  return meanings.flatMap(([pattern, text]) => (used.some((one) => pattern.test(one)) ? [text] : []));
}

/** Up to this number of APIs, all of them are shown. */
export const fewApis = 30;

/** The rows that are shown, and the number of the others. */
export function shownRows(
  { apis }: StatusMatrix,
  all: boolean,
): { readonly rows: StatusMatrix['apis']; readonly left: number } {
  const rows = all || apis.length <= fewApis ? apis : apis.filter(({ isNoteworthy }) => isNoteworthy);
  return { rows, left: apis.length - rows.length };
}

/** What is below the table about rows that are left out. */
export const leftText = (left: number): string =>
  `${count(left, 'API')} without changes, drift or errors and with the same version and revision everywhere: show with --all`;
