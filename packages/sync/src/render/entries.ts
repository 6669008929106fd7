import { withoutFile } from '../plan/deletions/deletions.ts';
import type { Step } from '../plan/types.ts';
import { type Detail, detailsOf } from './details.ts';
import type { Group } from './groups.ts';
import { kindCount, kindsText, namesOf } from './names.ts';
import { short } from './values.ts';

/** A line of a plan; the operation gives its colour. */
export interface Line {
  readonly text: string;
  readonly op?: Step['op'];
}

/** The signs of operations. */
export const signs = { create: '+', update: '~', delete: '-', keep: '=', blocked: '!' } as const;

/** More new or deleted resources below another one than this are listed by kind. */
const mostBelow = 5;
/** Names of each kind that are listed. */
const mostNames = 8;
/** As many steps with the same content are listed once. */
const fewestAlike = 4;

/** The lines of a group: the top resource, and below it what changes with it. */
export function groupLines({ top, own: all, below }: Group, detail: Detail): readonly Line[] {
  const own = all.filter(({ tidies }) => !tidies);
  const isNew = own.some(({ op }) => op === 'create');
  const isGoing = own.some(({ op }) => op === 'delete');
  const inside = [
    ...listed(
      below.filter(({ op }) => op === 'create'),
      { word: isNew ? 'with' : undefined, detail, top },
    ),
    ...folded(
      below.filter(({ op }) => op === 'update' || op === 'keep' || op === 'blocked'),
      detail,
    ),
    ...listed(
      below.filter(({ op, tidies }) => op === 'delete' && !tidies),
      { word: isGoing ? 'together with' : undefined, detail, top },
    ),
    ...sideEffects([...all, ...below]),
  ];
  const single = own.length === 0 && below.length < 2;
  if (single) return inside;
  const head = own.length > 0 ? own.flatMap((step) => stepLines(step, detail)) : [{ text: `  ${top}` }];
  return [...head, ...inside.map((line) => ({ ...line, text: `  ${line.text}` }))];
}

/** A step with its details. */
export function stepLines(step: Step, detail: Detail): readonly Line[] {
  const { op, id } = step;
  return [
    { op, text: `${signs[op]} ${op} ${id}${reason(step)}` },
    ...detailsOf(step, detail).map((line) => ({ text: `    ${line}` })),
  ];
}

/** How resources below another one are listed: after a word if the other one is new or deleted too. */
interface Listing {
  readonly word: string | undefined;
  readonly detail: Detail;
  readonly top: string;
}

/** New or deleted resources below another one: each, or by kind if there are many. */
function listed(steps: readonly Step[], { word, detail, top }: Listing): readonly Line[] {
  const op = steps[0]?.op ?? 'create';
  const isListed = op === 'delete' && word !== undefined ? steps.length > 0 : steps.length > mostBelow;
  if (!isListed || detail === 'full') return steps.flatMap((step) => stepLines(step, detail));
  return [{ op, text: `${signs[op]} ${word ?? op} ${kindsText(steps, mostNames, top)}` }];
}

/** Steps with equal content are listed once, with the names of all. */
export function folded(steps: readonly Step[], detail: Detail): readonly Line[] {
  if (detail === 'full') return steps.flatMap((step) => stepLines(step, detail));
  return [...Map.groupBy(steps, contentOf).values()].flatMap((alike) => {
    const [first] = alike;
    if (!first || alike.length < fewestAlike) return alike.flatMap((step) => stepLines(step, detail));
    return alikeLines(first, alike, detail);
  });
}

/** Steps with the same content as one entry. */
export function alikeLines(first: Step, alike: readonly Step[], detail: Detail): readonly Line[] {
  const { impact: _, ...common } = first;
  return [
    {
      op: first.op,
      text: `${signs[first.op]} ${first.op} ${kindCount(first.kind, alike.length)} alike: ${namesOf(alike)}`,
    },
    ...detailsOf(common, detail).map((line) => ({ text: `    ${line}` })),
  ];
}

/** Equal for steps that do the same to different resources of a kind. */
export const contentOf = ({
  op,
  kind,
  because,
  changes,
  policyChanges,
  specification,
  highlights,
  secret,
  promote,
}: Step) => JSON.stringify([op, kind, because, changes, policyChanges, specification, highlights, secret, promote]);

/** What the service creates by itself together with new resources; it is removed again. */
function sideEffects(below: readonly Step[]): readonly Line[] {
  const own = below.filter(({ tidies }) => tidies);
  return own.length === 0
    ? []
    : [
        {
          text: `  without ${own.map(({ id }) => id).join(', ')} (the service creates it too, and publish removes it)`,
        },
      ];
}

function reason({ op, because, changes, highlights }: Step): string {
  if (op === 'create' && highlights)
    return Object.entries(highlights)
      .map(([name, value], index) => `${index === 0 ? '  ' : ', '}${name} ${short(value)}`)
      .join('');
  if (op === 'update' && changes) return '';
  return op === 'delete' && because === withoutFile ? '' : `  (${because})`;
}
