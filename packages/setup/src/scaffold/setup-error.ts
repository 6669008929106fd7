/**
 * A request that cannot be carried out: nothing was written. The message names what is wrong and what to do.
 *
 * @example
 * try {
 *   scaffold(new Map(), { kind: 'tag', name: 'a/b' });
 * } catch (error) {
 *   if (!(error instanceof SetupError)) throw error;
 *   console.error(error.message);
 * }
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
