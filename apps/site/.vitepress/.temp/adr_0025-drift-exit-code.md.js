import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"25. Drift has the exit code of changes","description":"","frontmatter":{"source":"docs/adr/0025-drift-exit-code.md"},"headers":[],"relativePath":"adr/0025-drift-exit-code.md","filePath":"docs/adr/0025-drift-exit-code.md"}');
const _sfc_main = { name: "adr/0025-drift-exit-code.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="25-drift-has-the-exit-code-of-changes" tabindex="-1">25. Drift has the exit code of changes <a class="header-anchor" href="#25-drift-has-the-exit-code-of-changes" aria-label="Permalink to &quot;25. Drift has the exit code of changes&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-27</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p>Scheduled jobs run <code>drift</code> and decide by its exit code. Terraform&#39;s <code>plan -detailed-exitcode</code> uses 2 for changes, and other drift detectors follow it. In apimkit 2 means &quot;could not complete&quot; for every command (<a href="/apimkit/adr/0011-exit-codes.html">ADR 11</a>).</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><p><code>drift</code> ends with 3 if there is drift, without an option: finding drift is its purpose. <code>diff</code> ends with 0, and with 3 if <code>--detailed-exitcode</code> is set, as <code>plan</code> does. <code>drift --adopt</code> ends with 1 if a value could not be adopted, because then the command completed with findings.</p><p>We do not use 2 for drift: a job that takes a failed sign-in for drift would open an issue, or adopt the values of a service that it could not read.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>A job that came from Terraform fails on a 3 instead of reporting drift, which is noticed at once.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0025-drift-exit-code.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0025DriftExitCode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0025DriftExitCode as default
};
