import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"11. Exit codes","description":"","frontmatter":{"source":"docs/adr/0011-exit-codes.md"},"headers":[],"relativePath":"adr/0011-exit-codes.md","filePath":"docs/adr/0011-exit-codes.md"}');
const _sfc_main = { name: "adr/0011-exit-codes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="11-exit-codes" tabindex="-1">11. Exit codes <a class="header-anchor" href="#11-exit-codes" aria-label="Permalink to &quot;11. Exit codes&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-27</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p><code>lint</code>, <code>breaking</code> and <code>plan</code> run beside each other in one pull request, and pipelines decide by their exit codes. Terraform&#39;s <code>-detailed-exitcode</code> uses 2 for changes and 1 for errors. Linters (ESLint, and the programs of Spectral and Redocly) use 2 for a run that failed.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><p>Every command ends with the same codes: 0 success, 1 findings or failed steps, 2 the command could not complete. <code>plan --detailed-exitcode</code> adds 3 for changes. A run that SIGINT or SIGTERM stopped ends with 130 or 143, as in shells.</p><p>We keep 2 for &quot;could not complete&quot;, because a pipeline that reads a failed sign-in as &quot;changes&quot; goes on to publish.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>A pipeline that came from Terraform fails loudly when it meets a 3; the other way round it would pass silently. A plan with problems (an unresolved reference, a guard) ends with 1: the plan exists, and reports what is wrong with the files. A file that cannot be parsed ends <code>plan</code> and <code>publish</code> with 2, because there is no plan; for <code>lint</code> the same file is a finding, hence 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0011-exit-codes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0011ExitCodes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0011ExitCodes as default
};
