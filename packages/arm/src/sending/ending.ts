import { afterOnMachine, type Clock } from '../clock.ts';

/**
 * Ends work that takes too long, or that the caller stops, even if the work ignores its signal.
 *
 * @param ms 0 for no limit
 * @throws {DOMException} a `TimeoutError` when the time is over
 * @throws the reason of the caller's signal
 */
export async function endingWithin<Result>(
  ms: number,
  clock: Clock,
  stop: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  stop?.throwIfAborted();
  const end = new AbortController();
  const ended = new Promise<never>((_, reject) =>
    end.signal.addEventListener('abort', () => reject(end.signal.reason), { once: true }),
  );
  const onStop = () => end.abort(stop?.reason);
  stop?.addEventListener('abort', onStop, { once: true });
  const expire = () => end.abort(new DOMException('The request took too long', 'TimeoutError'));
  const cancel = ms > 0 && Number.isFinite(ms) ? (clock.after ?? afterOnMachine)(ms, expire) : undefined;
  try {
    return await Promise.race([ended, work(end.signal)]);
  } finally {
    cancel?.();
    stop?.removeEventListener('abort', onStop);
  }
}
