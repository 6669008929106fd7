import { parseAddress } from '@apimkit/model';
import { atRandom, type FaultKind, rateOption } from '../fault.ts';
import { servicePathOf } from '../paths.ts';
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
      return (request) => (hasPrecondition(request) ? failing(request) : next(request));
    };
  },
};

/** The service ignores the header for associations, which have no version. */
function hasPrecondition({ headers, url }: Request): boolean {
  const address = headers.has('if-match') ? parseAddress(servicePathOf(new URL(url))?.path ?? '') : undefined;
  return address?.type === 'resource' && !address.id.entry.association;
}
