/**
 * Asks a question on the terminal.
 *
 * @param fallback the reply of an empty line
 */
export async function ask(question: string, fallback: string, signal: AbortSignal): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const reply = await terminal.question(`${question} [${fallback}]: `, { signal }).finally(() => terminal.close());
  return reply.trim() === '' ? fallback : reply.trim();
}
