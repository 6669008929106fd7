import type { EmulatorClock } from '../clock.ts';

/** Responds to a request, as `fetch` does. */
export type Handler = (request: Request) => Promise<Response>;

/** What a fault needs from the profile that it belongs to. */
export interface Surroundings {
  readonly clock: EmulatorClock;
  /** The random numbers of one request. */
  readonly randomOf: (request: Request) => () => number;
  /** Records that the fault affected a request. */
  readonly strike: (request: Request) => void;
}

/** The values that an option of a fault can have. */
export type OptionValue = number | string;

/** An option of a fault: its default, which determines its type, and what it means. */
export interface FaultOption<Value extends OptionValue> {
  readonly default: Value;
  readonly meaning: string;
  /** The valid texts. */
  readonly oneOf?: readonly Value[];
}

/** A sort of fault. */
export interface FaultKind<Options extends Readonly<Record<string, OptionValue>>> {
  readonly summary: string;
  readonly options: { readonly [Name in keyof Options]: FaultOption<Options[Name]> };
  /** Puts the fault before a handler. */
  create(options: Options, surroundings: Surroundings): (next: Handler) => Handler;
}

/** Affects a share of all requests. */
export function atRandom(
  rate: number,
  { randomOf, strike }: Surroundings,
  respond: (request: Request, next: Handler, random: () => number) => Promise<Response>,
): (next: Handler) => Handler {
  return (next) => (request) => {
    const random = randomOf(request);
    if (random() >= rate) return next(request);
    strike(request);
    return respond(request, next, random);
  };
}

/** The option of faults that affect a share of all requests. */
export const rateOption: FaultOption<number> = {
  default: 0.05,
  meaning: 'share of the requests that it affects, 0 to 1',
};

/** The option of faults that strike before or after the effect of a request. */
export const effectOption: FaultOption<number> = {
  default: 0.5,
  meaning: 'share of the affected requests that have their effect all the same, 0 to 1',
};
