import { h, type VNode } from 'vue';

const plan = `$ npx apimkit plan --env prod
~ update api:orders-v1
    specification.operations.get-order.description:
      "Get an order" -> "Get one order by its number"
  ~ update api-policy:orders-v1
      inbound/rate-limit-by-key/@calls: "120" -> "60"
-     <rate-limit-by-key calls="120" renewal-period="60" …
+     <rate-limit-by-key calls="60" renewal-period="60" …

Plan: 0 to create, 2 to update, 0 to delete,
64 unchanged.`;

/** A plan, for the home page. */
export const planSample = (): VNode =>
  h(
    'pre',
    {
      class: 'plan-sample',
      tabindex: '0',
      role: 'img',
      'aria-label': 'A plan that shows a changed description and a lower limit of calls',
    },
    plan.split('\n').flatMap((line) => {
      const kind = { '-': 'removed', '+': 'added' }[line.charAt(0)];
      return [kind === undefined ? line : h('span', { class: kind }, line), '\n'];
    }),
  );
