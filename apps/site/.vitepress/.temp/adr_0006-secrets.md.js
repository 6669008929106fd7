import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"6. Secrets","description":"","frontmatter":{"source":"docs/adr/0006-secrets.md"},"headers":[],"relativePath":"adr/0006-secrets.md","filePath":"docs/adr/0006-secrets.md"}');
const _sfc_main = { name: "adr/0006-secrets.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="6-secrets" tabindex="-1">6. Secrets <a class="header-anchor" href="#6-secrets" aria-label="Permalink to &quot;6. Secrets&quot;">&amp;ZeroWidthSpace;</a></h1><ul><li>Status: accepted</li><li>Date: 2026-11-23</li></ul><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">&amp;ZeroWidthSpace;</a></h2><p>Payloads contain secrets: values of named values, keys of caches and loggers, passwords of backends. Files live in git, plans are posted to pull requests, and reports are kept.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">&amp;ZeroWidthSpace;</a></h2><ul><li>Secrets are paths on the entries of kinds. A literal there is left out of files, plans, reports and canonical forms. A <code>{{named value}}</code> is a reference and stays.</li><li>Whether a secret differs is found out through the action that returns it (<code>listValue</code>, <code>listSecrets</code>), and kept as one word.</li><li>A secret that the files do not contain stays as it is on the service: such an update is a PATCH.</li></ul><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">&amp;ZeroWidthSpace;</a></h2><p>A plan reports that a secret changes, and never its values. Without the permission for <code>listValue</code> it reports that this is unknown. A repository that was extracted needs values for its secrets before it can be published to an empty service.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0006-secrets.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0006Secrets = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0006Secrets as default
};
