import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"12. Code and addresses of a repository need trust from outside of it","description":"","frontmatter":{"source":"docs/adr/0012-trust.md"},"headers":[],"relativePath":"adr/0012-trust.md","filePath":"docs/adr/0012-trust.md"}');
const _sfc_main = { name: "adr/0012-trust.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="12-code-and-addresses-of-a-repository-need-trust-from-outside-of-it" tabindex="-1">12. Code and addresses of a repository need trust from outside of it <a class="header-anchor" href="#12-code-and-addresses-of-a-repository-need-trust-from-outside-of-it" aria-label="Permalink to &quot;12. Code and addresses of a repository need trust from outside of it&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-27</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p>Rulesets and plugins can be code, and <code>apimkit.yaml</code> can name an endpoint. A linter that runs in pull requests reads both from the author of the pull request.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><p>Code runs if a package manager installed it, if it comes from a revision that the command names, or if the command has <code>--trust</code>. A token goes to the hosts of Azure&#39;s clouds, or to a host that the command names.</p><ul><li><strong>Checked before anything runs.</strong> Spectral&#39;s bundler and Redocly&#39;s loader can list the files that they would run without running them. Both are asked first, and every file that is code is checked.</li><li><strong><code>node_modules</code> is trusted unless git contains it.</strong> Installing already ran what it ran; a committed <code>node_modules</code> folder was not installed. A link that leads back into the repository belongs to the repository.</li><li><strong>At a terminal a notice is enough.</strong> Its user could run the file anyway, and a refusal would be turned off for good in <code>.bashrc</code>.</li><li><strong><code>--rules-from</code> checks out the whole revision</strong> in a temporary folder, because rulesets extend and import other files, and links the installed packages into it.</li></ul><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>Pipelines that use rulesets in JavaScript need <code>--trust</code>, <code>APIMKIT_TRUST</code> or <code>--rules-from</code>. The guide <a href="/apimkit/guides/security.html">security</a> describes the whole model.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0012-trust.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0012Trust = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0012Trust as default
};
