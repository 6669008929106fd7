import { type Artifacts, type KindEntry, type ResourceId, textAt } from '@apimkit/model';
import type { Expectations, Setup } from '../format/types.ts';

/** The files as they are. Tests are beside them and use their names, whatever an environment renames. */
export interface NamesInFiles {
  /** The artifacts without the overrides of the environment. */
  readonly artifacts: Artifacts;
  /** Key of a resource in the files to its key in the environment. */
  readonly renamed: ReadonlyMap<string, string>;
}

type Fits = (entry: KindEntry) => boolean;

/** What tests can name. */
export const isApi: Fits = ({ revisions }) => revisions !== undefined;
export const isFragment: Fits = ({ policyRole }) => policyRole === 'fragment-id';
export const isProduct: Fits = ({ apiRole }) => apiRole === 'offers';
const isBackend: Fits = ({ apiRole }) => apiRole === 'serves';
const isSubscription: Fits = ({ apiRole }) => apiRole === 'grants-access';
const isNamedValue: Fits = ({ policyRole }) => policyRole === 'named-value-hole';

interface Place {
  readonly workspace?: string | undefined;
}

interface Named {
  /** In the environment. */
  readonly id: ResourceId;
  /** What refers to it there: its display name for a named value. */
  readonly reference: string;
  readonly inFiles: { readonly name: string; readonly workspace: string | undefined; readonly reference: string };
}

/** The names of resources in tests, and in the environment that they run in. The name in the files counts more. */
export class Names {
  readonly #all: readonly Named[];

  constructor(artifacts: Artifacts, files: NamesInFiles = { artifacts, renamed: new Map() }) {
    const sources = new Map([...files.artifacts].map((one) => [files.renamed.get(one.id.key) ?? one.id.key, one]));
    this.#all = [...artifacts].map((one) => {
      const { id, payload } = sources.get(one.id.key) ?? one;
      const inFiles = { name: id.name, workspace: id.workspace, reference: referenceOf(id, payload) };
      return { id: one.id, reference: referenceOf(one.id, one.payload), inFiles };
    });
  }

  /**
   * The id in the environment.
   *
   * @param place only in this workspace, or in none
   */
  find(name: string, fits: Fits, place?: Place): ResourceId | undefined {
    const some = this.#all.filter(({ id }) => fits(id.entry));
    const found =
      some.find(({ inFiles }) => isSame(inFiles.name, name) && isIn(inFiles, place)) ??
      some.find(({ id }) => isSame(id.name, name) && isIn(id, place));
    return found?.id;
  }

  /** The names that a test can use. */
  known(fits: Fits, place?: Place): readonly string[] {
    return this.#all.flatMap(({ id, inFiles }) => (fits(id.entry) && isIn(inFiles, place) ? [inFiles.name] : []));
  }

  /** A setup with the names of the environment. */
  setup(setup: Setup): Setup {
    const { caller, mocks, namedValues } = setup;
    return {
      ...setup,
      ...(typeof caller === 'object' ? { caller: this.#caller(caller) } : {}),
      ...(mocks ? { mocks: withKeys(mocks, (name) => this.#backend(name)) } : {}),
      ...(namedValues ? { namedValues: withKeys(namedValues, (name) => this.#reference(name, isNamedValue)) } : {}),
    };
  }

  /** Expectations with the names of the environment. */
  expectations(expected: Expectations): Expectations {
    if (!expected.calls) return expected;
    const calls = expected.calls.map((one) =>
      typeof one === 'string' ? this.#backend(one) : { ...one, to: this.#backend(one.to) },
    );
    return { ...expected, calls };
  }

  #caller(caller: Setup['caller'] & object): Setup['caller'] & object {
    const { product, subscription } = caller;
    return {
      ...caller,
      ...(product === undefined ? {} : { product: this.#reference(product, isProduct) }),
      ...(subscription === undefined ? {} : { subscription: this.#reference(subscription, isSubscription) }),
    };
  }

  /** `POST orders-blue`: what is not the id of a backend is the start of a URL. */
  #backend(text: string): string {
    const [, method = '', place = ''] = /^((?:[A-Z]+\s+)?)(.*)$/.exec(text) ?? [];
    return `${method}${this.#reference(place, isBackend)}`;
  }

  #reference(name: string, fits: Fits): string {
    const found = this.#all.find(({ id, inFiles }) => fits(id.entry) && isSame(inFiles.reference, name));
    return found?.reference ?? name;
  }
}

const referenceOf = ({ entry, name }: ResourceId, payload: Parameters<typeof textAt>[0]): string =>
  (entry.referredToBy === undefined ? undefined : textAt(payload, entry.referredToBy)) ?? name;

const isIn = ({ workspace = '' }: Place, place: Place | undefined): boolean =>
  place === undefined || isSame(workspace, place.workspace ?? '');

const withKeys = <T>(values: Readonly<Record<string, T>>, keyOf: (key: string) => string): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [keyOf(key), value]));

export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
