import type { Question } from './question.ts';

/** The state as the hash of an address: JSON, compressed, in the letters of addresses. */
export async function hashOf(question: Question): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(question));
  const bytes = await through(text, new CompressionStream('deflate-raw'));
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `#state=${letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The state in the hash of an address; undefined without one, or if the address was cut off or is of something else. */
export async function stateIn(hash: string): Promise<Question | undefined> {
  const letters = /^#state=([\w-]+)$/.exec(hash)?.[1];
  if (letters === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const json: unknown = JSON.parse(
      new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw'))),
    );
    return isQuestion(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const body = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}

function isQuestion(json: unknown): json is Question {
  if (typeof json !== 'object' || json === null) return false;
  const { mode, texts, options } = json as Readonly<Record<string, unknown>>;
  const isTexts = (value: unknown) =>
    typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');
  return typeof mode === 'string' && isTexts(texts) && isTexts(options);
}
