import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';

const folder = join(import.meta.dirname, '..');
const pages = join(folder, '.pages');
const repository = 'https://github.com/apimkit/apimkit';
const sidebar = existsSync(join(pages, 'sidebar.json'))
  ? JSON.parse(readFileSync(join(pages, 'sidebar.json'), 'utf8'))
  : {};

/** The anchor of a heading, as GitHub writes it, so that links to headings work in both places. */
const slugify = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

export default defineConfig({
  title: 'apimkit',
  description: 'GitOps for Azure API Management: plan, publish, lint and compare as data',
  lang: 'en',
  srcDir: '.pages',
  outDir: 'dist',
  cacheDir: '.cache',
  // A file for each page works on every server of static files.
  cleanUrls: false,
  // Browsers refuse requests to other hosts, whatever a page contains.
  head: [
    [
      'meta',
      {
        'http-equiv': 'Content-Security-Policy',
        content: [
          "default-src 'self'",
          "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data:",
        ].join('; '),
      },
    ],
  ],
  markdown: {
    // Themes whose colours have enough contrast for every reader.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify },
    config(md) {
      // Output of commands is not code.
      md.core.ruler.push('console', ({ tokens }) => {
        for (const token of tokens) if (token.info === 'console') token.info = 'text';
      });
      // Named values are written as {{name}}, which is code to Vue.
      const escaped = (text = '') => md.utils.escapeHtml(text).replaceAll('{{', '&#123;&#123;');
      md.renderer.rules.text = (tokens, index) => escaped(tokens[index]?.content);
      md.renderer.rules.code_inline = (tokens, index) => `<code>${escaped(tokens[index]?.content)}</code>`;
      // A placeholder such as <name> that is not in code is text, not an element.
      md.renderer.rules.html_inline = (tokens, index) => {
        const { content = '' } = tokens[index] ?? {};
        return /^<\/?(?:a|br|code|Home|Playground)\b/.test(content) ? content : escaped(content);
      };
      // A wide table scrolls, also with the keyboard.
      md.renderer.rules.table_open = () =>
        '<div class="table" tabindex="0" role="group" aria-label="Table">\n<table>\n';
      md.renderer.rules.table_close = () => '</table>\n</div>\n';
    },
  },
  // The file of the repository that a page was made from.
  transformPageData: (page) => ({ filePath: page.frontmatter.source ?? page.filePath }),
  transformHead: ({ siteData }) => [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${siteData.base}favicon.svg` }],
    ['meta', { name: 'theme-color', content: '#0b6e6e' }],
  ],
  vite: {
    publicDir: join(folder, 'public'),
    resolve: { conditions: ['@apimkit/source'] },
    worker: { format: 'es' },
    build: { chunkSizeWarningLimit: 4000 },
  },
  themeConfig: {
    logo: { src: '/favicon.svg', alt: '' },
    nav: [
      { text: 'Guides', link: '/guides/', activeMatch: '^/(guides|tutorial)' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/reference' },
      { text: 'API', link: '/api/', activeMatch: '^/api' },
      { text: 'Playground', link: '/playground' },
      { text: 'Contributing', link: '/contributing/', activeMatch: '^/(contributing|adr)' },
    ],
    sidebar,
    outline: { level: [2, 3] },
    search: { provider: 'local', options: { detailedView: false } },
    socialLinks: [{ icon: 'github', link: repository, ariaLabel: 'The repository' }],
    editLink: { pattern: `${repository}/edit/main/:path`, text: 'Edit this page' },
    footer: { message: 'Released under the MIT License.' },
    notFound: {
      title: 'Page not found',
      quote: 'There is no page at this address. Search for it, or begin at the home page.',
      linkText: 'Home page',
      linkLabel: 'Home page',
    },
  },
});
