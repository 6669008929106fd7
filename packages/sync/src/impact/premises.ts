import { count, type Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, kindOf, kinds } from '@apimkit/model';
import type { Premise, SecretComparison, Step } from '../plan/types.ts';

/** What a plan was made from. */
export interface PremiseInput {
  readonly steps: readonly Step[];
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** Kinds of the live side that were not read. */
  readonly unread: ReadonlySet<string>;
  readonly secrets: ReadonlyMap<string, SecretComparison>;
  readonly writeSecrets: 'always' | 'never';
  readonly prune: boolean;
  /** Only a part of the files is planned. */
  readonly isPart: boolean;
  /** Notes of the reading. */
  readonly notes: readonly Diagnostic[];
}

/** Notes about what the service does not have or does not show. */
const unreadCodes: readonly string[] = ['sync/unsupported', 'sync/no-export'];

/** Returns what a plan read, what it did not compare, and what it takes for granted. */
export function premisesOf(input: PremiseInput): readonly Premise[] {
  const { steps, desired, live, unread, secrets, writeSecrets, prune, isPart, notes } = input;
  const read = new Set([...live].map(({ id }) => id.kind));
  const unknown = [...secrets].filter(([, result]) => result === 'unknown').map(([key]) => key);
  const hidden = [...desired].filter(
    ({ id, masked = [] }) => id.entry.document === 'policy' && masked.includes('policy'),
  );
  const callers = unreadCallers(steps, unread);
  const kept = writeSecrets === 'always' ? 'are written again' : 'stay as they are on the service';
  const all: readonly (Premise | undefined)[] = [
    {
      id: 'read',
      sort: 'read',
      text: `${count(live.size, 'resource')} of ${count(read.size, 'kind')} on the service, and ${count(desired.size, 'resource')} in the files`,
    },
    ...notes
      .filter(({ code }) => unreadCodes.includes(code))
      .map(({ code, message, resource }): Premise => {
        const about = resource === undefined ? {} : { about: [resource] };
        return { id: code.replace('sync/', ''), sort: 'unread', text: message, ...about };
      }),
    about(
      'secrets-not-compared',
      'unread',
      `secrets that this account may not read; they ${kept}`,
      namesOf(unknown, desired),
    ),
    about(
      'hidden-policies',
      'unread',
      'policies with values from outside of the files are not checked for effects on callers',
      hidden.map(({ id }) => id.toString()),
    ),
    about('callers-not-read', 'unread', 'kinds that the effects of changes do not include', callers),
    about(
      'kinds-not-read',
      prune ? 'unread' : 'assumed',
      'kinds that were not read, so nothing of them is deleted',
      kinds.filter(({ kind }) => unread.has(kind)).map(({ kind }) => kind),
    ),
    prune
      ? undefined
      : { id: 'no-prune', sort: 'assumed', text: 'resources without a file stay, since nothing is pruned' },
    isPart ? { id: 'part', sort: 'assumed', text: 'only the selected part of the files is planned' } : undefined,
    {
      id: 'same-service',
      sort: 'assumed',
      text: 'the resources of the steps do not change before they are written',
    },
  ];
  return all.filter((one) => one !== undefined);
}

function about(id: string, sort: Premise['sort'], text: string, names: readonly string[]): Premise | undefined {
  return names.length === 0 ? undefined : { id, sort, text, about: names };
}

const namesOf = (keys: readonly string[], desired: Artifacts) => {
  const wanted = new Set(keys);
  return [...desired].filter(({ id }) => wanted.has(id.key)).map(({ id }) => id.toString());
};

/** Products and subscriptions, if a step can affect some and they were not read. */
function unreadCallers(steps: readonly Step[], unread: ReadonlySet<string>): readonly string[] {
  if (!steps.some(({ impact }) => impact !== undefined)) return [];
  const roles = ['offers', 'grants-access'];
  return [...unread].filter((kind) => roles.includes(kindOf(kind).apiRole ?? ''));
}
