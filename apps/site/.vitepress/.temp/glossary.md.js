import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Glossary","description":"","frontmatter":{"source":"docs/glossary.md"},"headers":[],"relativePath":"glossary.md","filePath":"docs/glossary.md"}');
const _sfc_main = { name: "glossary.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="glossary" tabindex="-1">Glossary <a class="header-anchor" href="#glossary" aria-label="Permalink to &quot;Glossary&quot;">&amp;ZeroWidthSpace;</a></h1><p>The terms of this product. <a href="/apimkit/style.html">style.md</a> has the rules for everything else.</p><div class="table" tabindex="0" role="group" aria-label="Table"><table><thead><tr><th>term</th><th>meaning</th><th>avoid</th></tr></thead><tbody><tr><td>service</td><td>one API Management instance, addressed by subscription, resource group and name</td><td>instance, context</td></tr><tr><td>kind</td><td>a type of resource (<code>api</code>, <code>named-value</code>), one entry in the table</td><td>type</td></tr><tr><td>resource</td><td>an id with its payload, and a policy or a specification where it has one</td><td>entity, object</td></tr><tr><td>payload</td><td>the open JSON of a resource, as ARM takes it</td><td>props, body, DTO</td></tr><tr><td>artifacts</td><td>the resources of one side, desired or live</td><td>state, config</td></tr><tr><td>association</td><td>a resource that only links two others</td><td>composite</td></tr><tr><td>link</td><td>the ARM resource behind an association inside a workspace</td><td>–</td></tr><tr><td>layout</td><td>where each kind lives on disk</td><td>dialect, format</td></tr><tr><td>tree</td><td>files by path, with their text</td><td>file system</td></tr><tr><td>canonical form</td><td>what a resource means, as plain JSON</td><td>normalised form</td></tr><tr><td>projection</td><td>what the service keeps of a specification, as plain JSON</td><td>–</td></tr><tr><td>plan, step</td><td>what a publish would do, as plain data; one create, update, delete or keep</td><td>actions</td></tr><tr><td>prune</td><td>delete what is live and not desired</td><td>cleanup, sync</td></tr><tr><td>promotion</td><td>making another revision of an API current</td><td>switch</td></tr><tr><td>finding</td><td>one violation of a rule, or one problem with a user&#39;s file (type <code>Diagnostic</code>)</td><td>problem, issue</td></tr><tr><td>write request</td><td>a PUT, PATCH, POST or DELETE that changes the service</td><td>–</td></tr><tr><td>drift</td><td>a difference between the files and the service that no merge caused</td><td>–</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("glossary.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const glossary = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  glossary as default
};
