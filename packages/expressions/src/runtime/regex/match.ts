import type { Run } from '../run.ts';
import { folded } from './characters.ts';
import type { RegexNode } from './node.ts';
import type { ParsedRegex } from './parse.ts';

/** Where a capture starts and ends. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A search: the captures of each group so far. */
interface State {
  readonly run: Run;
  readonly text: string;
  /** Where the search started: `\G`. */
  readonly start: number;
  readonly captures: Span[][];
}

type Continue = (at: number) => boolean;

/** Matches at a place, and goes on with what follows; false if it does not match. */
type Step = (state: State, at: number, next: Continue) => boolean;

/**
 * A pattern as functions that try what they can and step back, as the engine of .NET does. Each step counts, so that no pattern takes more than an
 * evaluation may; inside of a look behind the text is read backwards.
 */
function compile(node: RegexNode, numberOf: (group: string) => number, by: 1 | -1): Step {
  const inner = (one: RegexNode): Step => compile(one, numberOf, by);
  switch (node.is) {
    case 'set': {
      const { test } = node;
      return (state, at, next) => {
        state.run.spend();
        const place = by === 1 ? at : at - 1;
        return place >= 0 && place < state.text.length && test(state.text.charCodeAt(place)) && next(at + by);
      };
    }
    case 'anchor':
      return ({ text, start }, at, next) => node.test(text, at, start) && next(at);
    case 'sequence': {
      const steps = (by === 1 ? node.nodes : node.nodes.toReversed()).map(inner);
      const from = (index: number): Step => {
        const step = steps[index];
        if (!step) return (_, at, next) => next(at);
        if (index === steps.length - 1) return step;
        const rest = from(index + 1);
        return (state, at, next) => step(state, at, (end) => rest(state, end, next));
      };
      return from(0);
    }
    case 'either': {
      const steps = node.nodes.map(inner);
      return (state, at, next) => {
        state.run.spend();
        return steps.some((step) => step(state, at, next));
      };
    }
    case 'group': {
      const step = inner(node.node);
      const { slot } = node;
      return (state, at, next) => {
        const captures = state.captures[slot.number] as Span[];
        return step(state, at, (end) => {
          captures.push(by === 1 ? { start: at, end } : { start: end, end: at });
          if (next(end)) return true;
          captures.pop();
          return false;
        });
      };
    }
    case 'atomic':
      return isolated(inner(node.node), (end, _at, next) => end !== undefined && next(end));
    case 'look': {
      const step = compile(node.node, numberOf, node.isAhead ? 1 : -1);
      const { isNegative } = node;
      return isolated(step, (end, at, next) => (end !== undefined) !== isNegative && next(at), isNegative);
    }
    case 'reference':
      return reference(() => numberOf(node.group), node.ignoresCase, by);
    case 'loop':
      return node.node.is === 'set' ? loopOfSet(node.node.test, node, by) : loop(inner(node.node), node);
  }
}

/** Matches a part by itself: when what follows fails, it is not tried in another way. */
function isolated(
  step: Step,
  decide: (end: number | undefined, at: number, next: Continue) => boolean,
  forgets = false,
): Step {
  return (state, at, next) => {
    const sizes = state.captures.map(({ length }) => length);
    const restore = () => {
      state.captures.forEach((one, index) => {
        one.length = sizes[index] ?? 0;
      });
    };
    let end: number | undefined;
    step(state, at, (found) => {
      end = found;
      return true;
    });
    if (forgets) restore();
    if (decide(end, at, next)) return true;
    restore();
    return false;
  };
}

function reference(numberOf: () => number, ignoresCase: boolean, by: 1 | -1): Step {
  return ({ run, text, captures }, at, next) => {
    const span = captures[numberOf()]?.at(-1);
    if (!span) return false;
    const length = span.end - span.start;
    const from = by === 1 ? at : at - length;
    run.spend(1 + length);
    if (from < 0 || from + length > text.length) return false;
    for (let index = 0; index < length; index++) {
      const a = text.charCodeAt(span.start + index);
      const b = text.charCodeAt(from + index);
      if (a !== b && !(ignoresCase && folded(a) === folded(b))) return false;
    }
    return next(at + by * length);
  };
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly isLazy: boolean;
}

/** A loop of one character: counted, without a call for each. */
function loopOfSet(test: (code: number) => boolean, { min, max, isLazy }: Bounds, by: 1 | -1): Step {
  const matches = (text: string, at: number): boolean => {
    const place = by === 1 ? at : at - 1;
    return place >= 0 && place < text.length && test(text.charCodeAt(place));
  };
  return ({ run, text }, at, next) => {
    let count = 0;
    const more = (most: number): void => {
      while (count < most && matches(text, at + by * count)) {
        count++;
        run.spend();
      }
    };
    more(isLazy ? min : max);
    if (count < min) return false;
    if (!isLazy) {
      for (; count >= min; count--) {
        run.spend();
        if (next(at + by * count)) return true;
      }
      return false;
    }
    for (;;) {
      run.spend();
      if (next(at + by * count)) return true;
      const before = count;
      more(Math.min(max, count + 1));
      if (count === before) return false;
    }
  };
}

/** A loop ends after a turn that matches nothing, which counts. */
function loop(step: Step, { min, max, isLazy }: Bounds): Step {
  const turn = (state: State, at: number, count: number, next: Continue): boolean => {
    state.run.spend();
    const again = (): boolean =>
      count < max &&
      step(state, at, (end) => (end === at && count + 1 >= min ? next(end) : turn(state, end, count + 1, next)));
    if (count < min) return again();
    return isLazy ? next(at) || again() : again() || next(at);
  };
  return (state, at, next) => turn(state, at, 0, next);
}

/** Finds a match of a pattern; the captures of each group. The first group is the match itself. */
export type Find = (run: Run, text: string, from: number, start?: number) => readonly (readonly Span[])[] | undefined;

/** The search of a pattern. */
export function matcherOf({ node, names, numbers }: ParsedRegex): Find {
  const step = compile(node, (group) => numbers.get(group) ?? Number(group), 1);
  return (run, text, from, start = from) => {
    // What fails takes its captures back.
    const state: State = { run, text, start, captures: names.map(() => []) };
    for (let at = from; at <= text.length; at++) {
      run.spend();
      let end = -1;
      const isMatch = run.nested(() =>
        step(state, at, (found) => {
          end = found;
          return true;
        }),
      );
      if (isMatch) return [[{ start: at, end }], ...state.captures.slice(1)];
    }
    return undefined;
  };
}
