import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Security policy","description":"","frontmatter":{"source":"SECURITY.md"},"headers":[],"relativePath":"security-policy.md","filePath":"SECURITY.md"}');
const _sfc_main = { name: "security-policy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="security-policy" tabindex="-1">Security policy <a class="header-anchor" href="#security-policy" aria-label="Permalink to &quot;Security policy&quot;">&amp;ZeroWidthSpace;</a></h1><h2 id="report-a-vulnerability" tabindex="-1">Report a vulnerability <a class="header-anchor" href="#report-a-vulnerability" aria-label="Permalink to &quot;Report a vulnerability&quot;">&amp;ZeroWidthSpace;</a></h2><p>Report vulnerabilities <a href="https://github.com/apimkit/apimkit/security/advisories/new" target="_blank" rel="noreferrer">privately on GitHub</a>, not in a public issue. Include the version, what an attacker controls, and the steps to reproduce it. We respond within five working days and publish an advisory together with the fix.</p><h2 id="supported-versions" tabindex="-1">Supported versions <a class="header-anchor" href="#supported-versions" aria-label="Permalink to &quot;Supported versions&quot;">&amp;ZeroWidthSpace;</a></h2><p>Only the latest minor version of each package gets fixes.</p><h2 id="what-counts" tabindex="-1">What counts <a class="header-anchor" href="#what-counts" aria-label="Permalink to &quot;What counts&quot;">&amp;ZeroWidthSpace;</a></h2><p>apimkit reads repositories that others write, and uses a token for a service. A vulnerability is anything that lets the content of a repository, or the response of a service, do more than <a href="/apimkit/guides/security.html">docs/guides/security.md</a> allows: run code without <code>--trust</code>, read or write files outside of the folder, send a token or a secret to another host, or show a secret in output, a plan or a report.</p><p>Packages are published from GitHub Actions with npm provenance. Each release of the CLI has a software bill of materials (CycloneDX). <a href="/apimkit/releases.html">docs/releases.md</a> describes how to verify both.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("security-policy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const securityPolicy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  securityPolicy as default
};
