/**
 * Why a parser gave up, in words: parsers tell that a text nests too deeply for them as an overflow of their stack.
 *
 * @example
 * parseReason(new RangeError('Maximum call stack size exceeded')); // 'it nests too deeply'
 */
export function parseReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof RangeError || message.includes('call stack') ? 'it nests too deeply' : message;
}
