import { PolicyError } from '../../errors.ts';
import type { Call } from '../../pipeline/call.ts';

/** Does something when the policies have ended, whether the call failed or not. An expression that fails there changes nothing. */
export function afterwards(call: Call, run: (call: Call) => void): void {
  call.afterwards.push((ended) => {
    try {
      run(ended);
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
    }
  });
}
