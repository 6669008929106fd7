import { xml } from '../escape.ts';

/** A style or a script of a page, with the SHA-256 of its text in base64. */
export interface PagePart {
  readonly text: string;
  readonly hash: string;
}

/** What a page consists of. */
export interface PageContent {
  /** Plain text. */
  readonly title: string;
  /** The program that wrote the page, as plain text. */
  readonly generator?: string;
  readonly style: PagePart;
  readonly script: PagePart;
  /** HTML in front of the script, in which every text of a user is escaped. */
  readonly body: string;
}

/**
 * Returns an HTML file that loads nothing. Its content security policy allows only its own style and script, whatever the body contains.
 *
 * @example
 * const page = selfContainedPage({ title: 'Shop', style, script, body: '<h1>Shop</h1>' });
 */
export function selfContainedPage({ title, generator, style, script, body }: PageContent): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${script.hash}'`,
    `style-src 'sha256-${style.hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const meta = generator === undefined ? '' : `<meta name="generator" content="${xml(generator)}">\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
${meta}<link rel="icon" href="data:,">
<title>${xml(title)}</title>
<style>${style.text}</style>
</head>
<body>
${body}
<script>${script.text}</script>
</body>
</html>
`;
}
