/** The number of characters of a document as compact JSON, approximately; each object is counted once. */
export function jsonSize(document: unknown): number {
  const seen = new Set<object>();
  const open: unknown[] = [document];
  let size = 0;
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) size += String(value).length + 1;
    else if (!seen.has(value)) {
      seen.add(value);
      for (const [key, child] of Object.entries(value)) {
        size += Array.isArray(value) ? 1 : key.length + 3;
        open.push(child);
      }
    }
  }
  return size;
}
