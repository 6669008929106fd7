/** How a text is drawn. */
interface Style {
  readonly fill?: string;
  readonly size?: number;
  readonly weight?: number;
  readonly mono?: boolean;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A line of text; `y` is its base line. */
export function text(
  x: number,
  y: number,
  content: string,
  { fill = '#1f2328', size = 13, weight = 400, mono = false }: Style = {},
): string {
  const family = mono ? 'ui-monospace,Consolas,Menlo,monospace' : 'system-ui,sans-serif';
  return `<text x="${x}" y="${y}" fill="${fill}" font-size="${size}" font-weight="${weight}" font-family="${family}" xml:space="preserve">${escaped(content)}</text>`;
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  stroke = 'none',
  radius = 0,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>`;
}

/** A circle with a sign in it. */
export const badge = (x: number, y: number, fill: string, sign: string): string =>
  `<circle cx="${x}" cy="${y}" r="8" fill="${fill}"/>${text(x - 3.5, y + 4.5, sign, { fill: '#ffffff', size: 12, weight: 700 })}`;

/** A whole picture; screen readers read its title. */
export const picture = (width: number, height: number, title: string, parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    '<!-- Drawn by scripts/docs/findings from what the formats write; do not edit. -->',
    `<title>${escaped(title)}</title>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');

/** Breaks a text into lines of at most a number of characters, at spaces if there are any. */
export function wrapped(content: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const line of content.split('\n')) {
    let rest = line;
    while (rest.length > columns) {
      const space = rest.lastIndexOf(' ', columns);
      const at = space > 0 ? space : columns;
      lines.push(rest.slice(0, at));
      rest = rest.slice(at).trimStart();
    }
    lines.push(rest);
  }
  return lines;
}
