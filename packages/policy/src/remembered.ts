/** Characters of the texts whose results are kept; the policies of a large service are fewer. */
const most = 4_000_000;

/**
 * The same function, which computes a result once for each text. Operations often have equal policies, and most policies of the service
 * are equal to those of the files.
 */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  let size = 0;
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (text.length > most / 10) return result;
    size += text.length;
    if (size > most) {
      results.clear();
      size = text.length;
    }
    results.set(text, result);
    return result;
  };
}
