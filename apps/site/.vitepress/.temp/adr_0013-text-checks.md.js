import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"13. Checks of text","description":"","frontmatter":{"source":"docs/adr/0013-text-checks.md"},"headers":[],"relativePath":"adr/0013-text-checks.md","filePath":"docs/adr/0013-text-checks.md"}');
const _sfc_main = { name: "adr/0013-text-checks.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="13-checks-of-text" tabindex="-1">13. Checks of text <a class="header-anchor" href="#13-checks-of-text" aria-label="Permalink to &quot;13. Checks of text&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-27</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p>Terms in this repository had several names, and messages read as if they were translated. <a href="/apimkit/style.html">docs/style.md</a> has rules, but rules without a check are forgotten. Vale, the usual tool, is a binary outside of npm, so <code>npm ci</code> alone does not install it.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><p>A script, <code>scripts/check/words/words.ts</code>, is part of <code>npm run check</code>. It reads Markdown, descriptions of packages, and the comments, messages and identifiers of sources. It has two parts:</p><ul><li>a list of phrases with what to use instead, as data (<code>phrases.ts</code>);</li><li><code>retext</code> with two plugins, for repeated words and indefinite articles.</li></ul><div class="table" tabindex="0" role="group" aria-label="Table"><table><thead><tr><th>candidate</th><th>why, or why not</th></tr></thead><tbody><tr><td><code>retext</code></td><td>ES modules with types; 30 packages, 2 MB; plugins work on any text; all Markdown of the tree takes 0.5 s</td></tr><tr><td><code>textlint</code></td><td>160 packages; reads files through a plugin for each format, and there is none for messages and comments</td></tr><tr><td><code>write-good</code></td><td>37 of its 62 findings in three of our pages are about the passive, which a message often needs</td></tr><tr><td><code>alex</code></td><td>checks for insensitive wording only</td></tr></tbody></table></div><p>Sources are parsed with <code>oxc-parser</code>, which the repository uses already: it separates comments from strings reliably.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>The whole tree takes about 3 s. A new phrase is one line in <code>phrases.ts</code>. A phrase that has a legitimate use does not belong there: the list is for words that have one better term. <code>docs/style.md</code> and fixtures are not checked, because they quote.</p><p>2026-11-28: the spelling of Markdown is checked too, by <code>nspell</code>, the engine of <code>retext-spell</code>, with <code>dictionary-en-gb</code> and a list of our own words. It adds about 1 s.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0013-text-checks.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0013TextChecks = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0013TextChecks as default
};
