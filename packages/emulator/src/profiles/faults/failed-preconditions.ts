import { atRandom, type FaultKind, rateOption } from '../fault.ts';
import { failure } from '../responses.ts';

/** Writes with a precondition that another client has just invalidated. */
export const failedPreconditions: FaultKind<{ readonly rate: number }> = {
  summary: 'Writes with `If-Match` fail: 412 `PreconditionFailed`',
  options: { rate: rateOption },
  create({ rate }, surroundings) {
    const fail = atRandom(rate, surroundings, async () =>
      failure(412, 'PreconditionFailed', 'The resource was changed by another client.'),
    );
    return (next) => {
      const failing = fail(next);
      return (request) => (request.headers.has('if-match') ? failing(request) : next(request));
    };
  },
};
