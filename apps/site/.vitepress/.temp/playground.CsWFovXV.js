import { u as useData, w as withBase } from "./app.js";
import { defineComponent, ref, onMounted, onBeforeUnmount, h } from "vue";
import "vue/server-renderer";
import "@vueuse/core";
import "./plugin-vue_export-helper.1tPrXgE0.js";
const playground = defineComponent(() => {
  const root = ref();
  const { isDark } = useData();
  let close;
  let isGone = false;
  onMounted(async () => {
    const { mount } = await import("./main.DuFFqvHD.js");
    if (root.value && !isGone) close = await mount(root.value, (page) => withBase(`/${page}`));
  });
  onBeforeUnmount(() => {
    isGone = true;
    close == null ? void 0 : close();
  });
  return () => h("div", { class: "playground", "data-dark": String(isDark.value), ref: root }, [h("p", "Loading …")]);
});
export {
  playground as default
};
