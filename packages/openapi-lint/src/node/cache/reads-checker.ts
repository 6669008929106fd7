import { readOther } from '../read-other.ts';
import { type Reads, resultOf } from './reads.ts';

/** A function that returns true if reading some files results in what it did before; it reads each file once. */
export function readsChecker(): (reads: Reads) => Promise<boolean> {
  const now = new Map<string, Promise<string>>();
  return async (reads) => {
    for (const [path, before] of reads) {
      const result = now.get(path) ?? readOther(path).then(resultOf, resultOf);
      now.set(path, result);
      if ((await result) !== before) return false;
    }
    return true;
  };
}
