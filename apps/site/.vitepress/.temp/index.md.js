import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"GitOps for Azure API Management","titleTemplate":"apimkit","description":"","frontmatter":{"layout":"page","sidebar":false,"editLink":false,"title":"GitOps for Azure API Management","titleTemplate":"apimkit","hero":{"name":"apimkit","text":"GitOps for Azure API Management","tagline":"Files in git, a plan that shows field by field what a merge would change, and a publish that changes exactly that.","actions":[{"theme":"brand","text":"Get started","link":"/guides/getting-started"},{"theme":"alt","text":"Tutorial","link":"/tutorial"},{"theme":"alt","text":"Playground","link":"/playground"}]},"features":[{"title":"Plan and publish","details":"Policies and specifications are compared by meaning. A second publish sends no write request, and nothing is deleted unless you ask for it.","link":"/guides/plans","linkText":"Plans"},{"title":"Many environments","details":"One repository for dev, test and prod, with override files, tokens, and names per environment. `explain` shows where each value comes from.","link":"/guides/environments","linkText":"Environments"},{"title":"Lint everything","details":"Specifications with the rules of Spectral and Redocly, policies with their C# expressions, and the consistency of APIs.","link":"/guides/linting","linkText":"Linting"},{"title":"Breaking changes","details":"Reports what breaks callers in specifications, paths, subscription keys, products and policies, before it is merged.","link":"/guides/breaking-changes","linkText":"Breaking changes"},{"title":"Drift and undo","details":"Shows what was changed in the portal, adopts or reverts it, and continues or undoes a publish that was interrupted.","link":"/guides/drift","linkText":"Drift"},{"title":"Works with what you have","details":"Reads the folders of Azure/apiops and apiops-cli, sets up pipelines without secrets, and proves by an empty plan that nothing changed.","link":"/guides/migrating","linkText":"Migrating"},{"title":"Try it without Azure","details":"An emulator of the management plane runs in process. The tutorial, the demo and the tests use it.","link":"/guides/emulator","linkText":"The emulator"},{"title":"Libraries","details":"Everything that a command does is in a package with documented exports. The pure ones run in browsers, as in the playground.","link":"/api/","linkText":"API"},{"title":"Everything listed","details":"Commands, configuration, kinds, rules, messages and schemas, generated from the code.","link":"/reference/","linkText":"Reference"}]},"headers":[],"relativePath":"index.md","filePath":"index.md"}');
const _sfc_main = { name: "index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Home = resolveComponent("Home");
  _push(`<div${ssrRenderAttrs(_attrs)}>`);
  _push(ssrRenderComponent(_component_Home, null, null, _parent));
  _push(`</div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
