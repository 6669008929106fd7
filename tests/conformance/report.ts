import { parseAddress } from '@apimkit/model';
import { problemsOf } from './check.ts';
import { type Example, readExamples } from './examples.ts';
import { reasons } from './reasons.ts';

/** What became of one example. */
export interface Outcome {
  readonly example: Example;
  /** Whether the model captures the kind. */
  readonly isCaptured: boolean;
  readonly problems: readonly string[];
}

/** Sends every official example to an emulator. */
export async function runExamples(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const example of readExamples())
    outcomes.push({ example, isCaptured: isCaptured(example), problems: await problemsOf(example) });
  return outcomes;
}

/** Passed examples of a number, as `9 of 10 (90.0 %)`. */
export function share(outcomes: readonly Outcome[]): { readonly text: string; readonly percent: number } {
  const passed = outcomes.filter(({ problems }) => problems.length === 0).length;
  const percent = outcomes.length === 0 ? 0 : (100 * passed) / outcomes.length;
  return { text: `${passed} of ${outcomes.length} (${percent.toFixed(1)} %)`, percent };
}

/** Why an example does not pass: a stated reason, or what differs. */
export const reasonOf = ({ example, problems }: Outcome): string =>
  example.operation === undefined ? 'not an operation on a service' : (reasons[example.name] ?? problems[0] ?? '');

/** Resources, lists and links of a kind of the model, and actions on them. */
function isCaptured({ operation, path }: Example): boolean {
  if (!operation) return false;
  const owner = path.slice(0, path.lastIndexOf('/'));
  return parseAddress(path) !== undefined || (operation.method === 'POST' && parseAddress(owner) !== undefined);
}
