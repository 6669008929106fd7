import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"8. The policy language","description":"","frontmatter":{"source":"docs/adr/0008-the-policy-language.md"},"headers":[],"relativePath":"adr/0008-the-policy-language.md","filePath":"docs/adr/0008-the-policy-language.md"}');
const _sfc_main = { name: "adr/0008-the-policy-language.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="8-the-policy-language" tabindex="-1">8. The policy language <a class="header-anchor" href="#8-the-policy-language" aria-label="Permalink to &quot;8. The policy language&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-23</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p>Policies are XML with C# in attributes and texts. The C# contains raw quotes, <code>&lt;</code> and <code>&amp;</code>. Linters and editors need the position of every byte, and a tree for any text, however broken.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><ul><li><strong>A scanner of our own instead of fast-xml-parser</strong> over masked expressions. Finding the expressions is most of the work (brackets, four kinds of strings, comments, interpolation) and comes first in either case. Measured on 524 public documents, with expressions masked: fast-xml-parser parses them in 200 ms, gives no positions of attributes, and its builder returns the same bytes for 3 of them. The scanner and the tree take 111 ms and return the same bytes for all 524. For the 3 broken documents fast-xml-parser gives no position, or a tree without an error.</li><li><strong>C# by tree-sitter</strong>: a maintained grammar that always gives a tree, with its errors in place. The build copies the WebAssembly and its licence from the package of the grammar, which is 65 MB and stays a development dependency. Loading takes about 20 ms. It is a package of its own (<code>@apimkit/csharp</code>, see <a href="/apimkit/adr/0016-install-size.html">ADR 16</a>), and only what reads expressions loads it.</li><li><strong>The catalogue is data</strong> (<code>packages/policy/src/catalogue</code>): one line for each attribute. Where sources disagree the entry is marked, and is never an error.</li><li><strong>A rule is a folder</strong>: a literal with one function, and a page whose examples are its tests. What the rules find in public documents is a table (<code>docs/policy-hits.md</code>), and every hit of an error was read. How rules are declared is <a href="/apimkit/adr/0014-one-rule-declaration.html">ADR 14</a>.</li></ul><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>Named values in expressions are read as identifiers of the same length. Entities in expressions are decoded before parsing; positions are then those of the whole expression.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0008-the-policy-language.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0008ThePolicyLanguage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0008ThePolicyLanguage as default
};
