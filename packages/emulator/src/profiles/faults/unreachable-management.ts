import { atRandom, type FaultKind, rateOption } from '../fault.ts';
import { failure } from '../responses.ts';

/** The management endpoint of a service in a virtual network cannot be reached (Azure/apiops#497). */
export const unreachableManagement: FaultKind<{ readonly rate: number }> = {
  summary: 'The management endpoint cannot be reached: 422 `ManagementApiRequestFailed`',
  options: { rate: rateOption },
  create({ rate }, surroundings) {
    return atRandom(rate, surroundings, () =>
      Promise.resolve(
        failure(422, 'ManagementApiRequestFailed', 'Failed to connect to the management endpoint of the service.'),
      ),
    );
  },
};
