import type { CallResult, PolicyElement } from '@apimkit/gateway';
import type { PolicyCallResult } from '../run/once.ts';
import type { Draft } from './draft.ts';
import { Unknown } from './known.ts';
import { type Obstacle, obstacleOf } from './obstacle.ts';
import { satisfy } from './satisfy.ts';

/** A draft that the policies accept, or the first one that does not. */
export interface Satisfied {
  readonly draft: Draft;
  /** Of the last request. */
  readonly result: CallResult;
  /** What still rejects the request. */
  readonly obstacle?: Obstacle;
}

/** Sends the request, and adds what the policy that rejects it needs, until none does. */
export async function satisfied(
  start: Draft,
  elements: readonly PolicyElement[],
  send: (draft: Draft) => Promise<PolicyCallResult>,
): Promise<Satisfied> {
  let draft = start;
  const tried = new Set<PolicyElement>();
  for (;;) {
    const { result } = await send(draft);
    const obstacle = obstacleOf(result, elements);
    if (!obstacle) return { draft, result };
    const { element, policy } = obstacle;
    const change = satisfy[policy];
    // A policy that still rejects the request does so for another reason.
    if (!element || !change || tried.has(element)) return { draft, result, obstacle };
    tried.add(element);
    try {
      draft = change(element, draft);
    } catch (error) {
      if (!(error instanceof Unknown)) throw error;
      return { draft, result, obstacle: { ...obstacle, why: error.message } };
    }
  }
}
