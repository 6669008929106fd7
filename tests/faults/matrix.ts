import { createArmClient } from '@apimkit/arm';
import { createEmulator, type Emulator } from '@apimkit/emulator';
import { stableText } from '@apimkit/model/internal';
import { type FaultRule, faulty, type Seen } from '../../packages/sync/src/fixtures/faults.ts';
import { clockWithoutWaiting } from '../../packages/sync/src/fixtures/faulty-service.ts';
import { checked } from '../checked.ts';
import type { NamedFault } from './faults.ts';
import type { Outcome, Scenario } from './scenarios.ts';

/** One run of a scenario: the requests, the outcome, and the final state of the service. */
export interface Run {
  readonly outcome: Outcome | Error;
  readonly seen: readonly Seen[];
  readonly held: ReadonlyMap<string, string>;
  readonly emulator: Emulator;
}

/** Names that the service makes up, and dates, differ from run to run. */
export const neutral = (text: string) =>
  text.replaceAll(/\b[0-9a-f]{24}\b/g, 'made-up').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'some time');

/** The state of a service, by id. */
export function heldBy(emulator: Emulator): ReadonlyMap<string, string> {
  const all = Object.values(emulator.snapshot().services).flat();
  return new Map(
    all.map(({ id, ...rest }) => {
      const text = neutral(stableText(rest));
      const scope = /"scope":"([^"]*)"/.exec(text)?.[1] ?? '';
      return [neutral(String(id)).replace('made-up', `made-up${scope}`), text];
    }),
  );
}

/** Runs a command on a service with some state, with faults in between. */
export async function runOver(
  { run, meanwhile }: Scenario,
  state: Scenario['state'],
  rules: readonly FaultRule[] = [],
): Promise<Run> {
  const emulator = createEmulator();
  emulator.restore(state);
  const stop = new AbortController();
  const { fetch: struck, seen } = faulty(emulator.fetch, rules);
  const fetch = async (request: Request) => {
    try {
      return await struck(request);
    } finally {
      // A fault of this request does not stop the other user.
      await meanwhile?.(request, emulator);
    }
  };
  const client = createArmClient({
    subscriptionId: '00000000-0000-0000-0000-000000000000',
    resourceGroup: 'rg',
    serviceName: 'shop',
    endpoint: 'http://127.0.0.1',
    fetch: checked(fetch),
    random: () => 0.5,
    signal: stop.signal,
    clock: clockWithoutWaiting(),
    // Throttling is waited for until the end of the run.
    timeout: 900_000,
  });
  const outcome = await run(client).catch((error: Error) => error);
  // What a failed reading has begun need not be read to its end.
  stop.abort();
  return { outcome, seen, held: heldBy(emulator), emulator };
}

/** A scenario, and what it does when nothing goes wrong. */
export interface Baseline extends Run {
  readonly scenario: Scenario;
  readonly before: ReadonlyMap<string, string>;
  readonly outcome: Outcome;
  /** What a run does over the result. */
  readonly end: ReadonlyMap<string, string>;
}

/** Runs a scenario without faults. */
export async function baselineOf(scenario: Scenario): Promise<Baseline> {
  const emulator = createEmulator();
  emulator.restore(scenario.state);
  const run = await runOver(scenario, scenario.state);
  const { outcome } = run;
  if (outcome instanceof Error) throw outcome;
  const again = await runOver(scenario, run.emulator.snapshot());
  return { ...run, scenario, before: heldBy(emulator), outcome, end: again.held };
}

/** One fault in one run: at the Nth request alone, or at all requests for the same as the Nth asks for. */
export interface Case {
  readonly baseline: Baseline;
  readonly nth: number;
  readonly always: boolean;
  readonly fault: NamedFault;
}

/** What runs with faults came to. */
export class Tally {
  cases = 0;
  runs = 0;
  /** Planned and sent deletes and removed files, each compared with the run without faults. */
  deletes = 0;
  readonly ended = { 'exit 0': 0, 'failed steps': 0, 'an error': 0 };
  /** Lists that no other response confirms. */
  uncontradicted = 0;
  readonly violations: string[] = [];
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const requestOf = ({ baseline, nth }: Case): Seen => baseline.seen[nth - 1] ?? { method: '', url: '', body: '' };

function ruleOf(one: Case): FaultRule {
  const { fault } = one.fault;
  const { method, url } = requestOf(one);
  // Links to exports have new names in each run.
  return one.always
    ? { method, url: new RegExp(`^${escaped(url).replace(/[0-9a-f]{24}/, '.*')}$`), fault }
    : { nth: one.nth, fault };
}

/** In a workspace, links and subscriptions are only in one list: a list that is always empty cannot be detected. */
const isOnlyWord = (one: Case) =>
  one.always &&
  one.fault.name === 'an empty list' &&
  /\/workspaces\/[^/]+\/([^/]+\/[^/]+\/\w+Links|subscriptions)\?/.test(requestOf(one).url);

/** Runs one case, and compares it with the run without faults. */
export async function check(one: Case, tally: Tally): Promise<void> {
  if (isOnlyWord(one)) {
    tally.uncontradicted += 1;
    return;
  }
  const { method, url } = requestOf(one);
  const where = `${one.fault.name}, ${one.always ? 'always' : `once, request ${one.nth}`}: ${method} ${url}`;
  await compare(one.baseline, [ruleOf(one)], where, tally, one.fault.name === 'an empty list');
}

/** Strikes each request once, each with another of some faults that a client gets over. */
export async function storm(
  baseline: Baseline,
  faults: readonly NamedFault[],
  turn: number,
  tally: Tally,
): Promise<void> {
  const requests = new Set(baseline.seen.map(({ method, url }) => `${method} ${neutral(url)}`));
  const rules = [...requests].flatMap((request, index) => {
    const [method = '', url = ''] = request.split(' ');
    const fault = faults[(index + turn) % faults.length];
    const at = new RegExp(`^${escaped(url).replace('made-up', '.*')}$`);
    return fault?.strikes(method, url) ? [{ method, url: at, times: 1, fault: fault.fault }] : [];
  });
  await compare(baseline, rules, `a storm, turn ${turn}`, tally);
}

/** @param mayKeep what no list contained may be kept: nothing contradicts a list without it, and the next run deletes it */
async function compare(
  baseline: Baseline,
  rules: readonly FaultRule[],
  where: string,
  tally: Tally,
  mayKeep = false,
): Promise<void> {
  const { scenario } = baseline;
  const run = await runOver(scenario, scenario.state, rules);
  const { outcome } = run;
  const failed = outcome instanceof Error;
  const end = failed ? outcome.message : outcome.ok ? 'exit 0' : 'failed steps';
  const report = (what: string) => tally.violations.push(`${scenario.name}; ${where}: ${what} (${end})`);
  tally.cases += 1;
  tally.runs += 1;
  tally.ended[failed ? 'an error' : outcome.ok ? 'exit 0' : 'failed steps'] += 1;

  const sent = deletesIn(run.seen);
  const planned = failed ? [] : outcome.deletes;
  tally.deletes += sent.length + planned.length;
  for (const url of beyond(sent, deletesIn(baseline.seen))) report(`sends DELETE ${url}`);
  for (const what of beyond(planned, baseline.outcome.deletes)) report(`deletes ${what}`);
  const lost = missing(baseline.before, run.held);
  for (const key of beyond(lost, missing(baseline.before, baseline.held))) report(`loses ${key}`);

  if (!failed && outcome.ok) {
    const differs = [
      ...differences(new Map(outcome.tree), new Map(baseline.outcome.tree)),
      ...differences(run.held, baseline.held).filter(
        (key) => !(mayKeep && baseline.before.get(key) === run.held.get(key) && !baseline.held.has(key)),
      ),
    ];
    if (differs.length > 0) report(`did not converge: ${differs.join(', ')}`);
  }
  if (differences(run.held, baseline.before).length === 0 || differences(run.held, baseline.held).length === 0) return;
  tally.runs += 1;
  let again = await runOver(scenario, run.emulator.snapshot());
  // The actor that the fault delayed in the first run acts now, and the run after that deletes what it added.
  const isDelayed = ({ outcome, held }: Run) =>
    !(outcome instanceof Error) && (!outcome.ok || differences(held, baseline.end).length > 0);
  if (scenario.meanwhile && isDelayed(again)) again = await runOver(scenario, again.emulator.snapshot());
  if (again.outcome instanceof Error) return void report(`the next run throws ${again.outcome.message}`);
  if (!again.outcome.ok) report('the next run fails');
  const left = differences(again.held, baseline.end, again.outcome.reported.map(neutral));
  if (left.length > 0) report(`the next run does not converge: ${left.join(', ')}`);
}

const missing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...before.keys()].filter((key) => !after.has(key));
const beyond = (found: readonly string[], allowed: readonly string[]) => found.filter((one) => !allowed.includes(one));
const deletesIn = (seen: readonly Seen[]) =>
  seen.filter(({ method }) => method === 'DELETE').map(({ url }) => neutral(url));

/** The differences between two sides, without what was reported. */
export function differences(
  held: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
  reported: readonly string[] = [],
): readonly string[] {
  const extra = [...held].filter(([key, text]) => wanted.get(key) !== text).map(([key]) => key);
  return [
    ...extra.filter((key) => wanted.has(key) || !reported.includes(key.replace(/made-up[^@]*/, 'made-up'))),
    ...missing(wanted, held).map((key) => `no ${key}`),
  ];
}
