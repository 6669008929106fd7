/**
 * Describes why a parser failed: a text that nests too deeply overflows the stack of a parser.
 *
 * @example
 * parseReason(new RangeError('Maximum call stack size exceeded')); // 'it nests too deeply'
 */
export function parseReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof RangeError || message.includes('call stack') ? 'it nests too deeply' : message;
}
