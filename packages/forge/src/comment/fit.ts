const note = '\n\n_The rest does not fit in a comment. See the log of this run._\n';

/**
 * Joins sections of Markdown, and cuts them so that the whole does not exceed a limit. Each section gets an equal share; what short sections leave is for long ones. A
 * section is cut at the end of a line, and its code block and its collapsed parts are closed, so that the next section is displayed.
 *
 * @param limit in characters
 * @example
 * fitSections(['short', long], 65_536).length <= 65_536;
 */
export function fitSections(sections: readonly string[], limit: number): string {
  const texts = sections.map((text) => text.trim()).filter((text) => text !== '');
  const separators = 2 * Math.max(0, texts.length - 1);
  const shares = sharesOf(
    texts.map(({ length }) => length),
    limit - separators,
  );
  return texts
    .map((text, index) => cut(text, shares[index] ?? 0))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Shares of a room: the shortest first, so that it leaves what it does not need. */
function sharesOf(lengths: readonly number[], room: number): readonly number[] {
  const shares = lengths.map(() => 0);
  let left = room;
  const order = lengths.map((_, index) => index).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
  for (const [position, index] of order.entries()) {
    const share = Math.max(0, Math.min(lengths[index] ?? 0, Math.floor(left / (order.length - position))));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  for (let end = limit; end > 0; ) {
    end = text.lastIndexOf('\n', end - 1);
    if (end <= 0) break;
    const kept = text.slice(0, end);
    const whole = `${kept}${closing(kept)}${note}`;
    if (whole.length <= limit) return whole.trimEnd();
  }
  return '';
}

/** What closes the open parts of a text. */
function closing(text: string): string {
  let fence: string | undefined;
  let open = 0;
  for (const line of text.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    else if (fence === undefined) open += countOf(line, /<details\b/g) - countOf(line, /<\/details>/g);
  }
  return `${fence === undefined ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(0, open))}`;
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
