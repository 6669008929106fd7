import { xml as xml$1 } from "@codemirror/lang-xml";
import { yaml } from "@codemirror/lang-yaml";
import { syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorView } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { basicSetup } from "codemirror";
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== void 0) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
function button(text, action, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", action);
  return made;
}
function choice(label, choices, value, changed2) {
  const select = element("select", {}, ...choices.map((one) => element("option", { value: one }, one)));
  select.value = value;
  select.addEventListener("change", () => changed2(select.value));
  return element("label", {}, `${label} `, select);
}
function tabList(label, tabs, selected, changed2) {
  const list = element("div", { role: "tablist", "aria-label": label });
  const select = (id, focus) => {
    for (const [index, tab] of tabs.entries()) {
      const one = list.children[index];
      const isSelected = tab.id === id;
      one.setAttribute("aria-selected", String(isSelected));
      one.tabIndex = isSelected ? 0 : -1;
      tab.panel.hidden = !isSelected;
      if (isSelected && focus) one.focus();
    }
  };
  for (const { id, title, panel } of tabs) {
    const name = `tab-${label.toLowerCase().replaceAll(" ", "-")}-${id}`;
    panel.id = `${name}-panel`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", name);
    const show = () => {
      select(id, false);
      changed2(id);
    };
    list.append(button(title, show, { role: "tab", id: name, "aria-controls": panel.id }));
  }
  list.addEventListener("keydown", (event) => {
    const at = tabs.findIndex((_, index) => list.children[index] === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === void 0 || at < 0 ? void 0 : tabs[(to + tabs.length) % tabs.length];
    if (tab === void 0) return;
    event.preventDefault();
    select(tab.id, true);
    changed2(tab.id);
  });
  select(selected, false);
  return list;
}
function createEditor({ label, language }, text, changed2) {
  const element2 = document.createElement("div");
  element2.className = "editor";
  const view = new EditorView({
    doc: text,
    parent: element2,
    extensions: [
      basicSetup,
      language === "xml" ? xml$1() : yaml(),
      syntaxHighlighting(classHighlighter),
      lintGutter(),
      EditorView.contentAttributes.of({ "aria-label": label }),
      EditorView.updateListener.of(({ docChanged }) => {
        if (docChanged) changed2();
      })
    ]
  });
  const fix = ({ fix: edits = [] }) => view.dispatch({
    changes: edits.map(({ range, text: insert }) => ({
      from: offsetOf(view.state.doc, range.start),
      to: offsetOf(view.state.doc, range.end),
      insert
    }))
  });
  return {
    element: element2,
    text: () => view.state.doc.toString(),
    replace: (insert) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } }),
    show: (findings) => view.dispatch(
      setDiagnostics(
        view.state,
        findings.map((finding) => ({
          ...spanOf(view.state.doc, finding),
          severity: finding.severity,
          source: finding.code,
          message: finding.message,
          ...finding.fix ? { actions: [{ name: "Fix", apply: () => fix(finding) }] } : {}
        }))
      )
    ),
    reveal: (finding) => {
      const { from, to } = spanOf(view.state.doc, finding);
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center" })
      });
      view.focus();
    },
    fix,
    close: () => view.destroy()
  };
}
function spanOf(doc, { range }) {
  if (range === void 0) return { from: 0, to: 0 };
  return { from: offsetOf(doc, range.start), to: offsetOf(doc, range.end) };
}
function offsetOf(doc, { line, column }) {
  if (line > doc.lines) return doc.length;
  const { from, to } = doc.line(line);
  return Math.min(from + column - 1, to);
}
const aiGateway = [
  {
    name: "azure-openai-emit-token-metric",
    title: "Emit Azure OpenAI token metrics",
    sections: ["inbound"],
    gateways: ["classic", "v2", "self-hosted", "workspace"],
    replacedBy: "llm-emit-token-metric",
    attributes: {
      namespace: "string = API Management",
      name: "string maybe",
      "value-type": "all|total-tokens|prompt-tokens|completion-tokens = all",
      "ignore-prompt": "boolean = false"
    },
    children: [
      { name: "dimension", times: "0..10", attributes: { name: "string required maybe", value: "string expression" } }
    ],
    ordered: true
  },
  {
    name: "azure-openai-semantic-cache-lookup",
    title: "Get cached responses of Azure OpenAI API requests",
    sections: ["inbound"],
    scopes: ["global", "product", "api", "operation"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    once: "section",
    replacedBy: "llm-semantic-cache-lookup",
    ranges: { "score-threshold": [0, 1] },
    attributes: {
      "score-threshold": "number required expression",
      "embeddings-backend-id": "string required expression",
      "embeddings-backend-auth": "system-assigned|header expected = system-assigned",
      "ignore-system-messages": "string = false",
      "cache-id": "string maybe",
      "max-message-count": "string"
    },
    children: [{ name: "vary-by", times: "0..*", text: "string" }]
  },
  {
    name: "azure-openai-semantic-cache-store",
    title: "Cache responses to Azure OpenAI requests",
    sections: ["outbound"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    once: "section",
    replacedBy: "llm-semantic-cache-store",
    attributes: { duration: "int required expression" }
  },
  {
    name: "azure-openai-token-limit",
    title: "Limit Azure OpenAI API token usage",
    sections: ["inbound"],
    gateways: ["classic", "v2", "self-hosted", "workspace"],
    replacedBy: "llm-token-limit",
    attributes: {
      "tokens-per-minute": "int expression",
      "token-quota": "int expression",
      "token-quota-period": "Indefinite|Hourly|Daily|Weekly|Monthly|Yearly expression = Indefinite",
      "counter-key": "string required expression",
      "estimate-prompt-tokens": "boolean required",
      "prompt-type": "auto|chat-completion|completion|embeddings = auto",
      "retry-after-header-name": "string = Retry-After",
      "retry-after-variable-name": "string",
      "remaining-tokens-header-name": "string",
      "remaining-tokens-variable-name": "string",
      "remaining-quota-tokens-header-name": "string",
      "remaining-quota-tokens-variable-name": "string",
      "tokens-consumed-header-name": "string",
      "tokens-consumed-variable-name": "string",
      "ignore-prompt": "boolean = false"
    }
  },
  {
    name: "llm-content-safety",
    title: "Enforce content safety checks on LLM requests",
    sections: ["inbound", "outbound"],
    scopes: ["global", "workspace", "product", "api"],
    attributes: {
      "backend-id": "string required expression",
      "shield-prompt": "string expression = false",
      "enforce-on-completions": "string expression = false",
      "window-size": "string expression = 10000",
      "window-overlap-size": "string expression"
    },
    children: [
      {
        name: "categories",
        times: "0..1",
        attributes: { "output-type": "FourSeverityLevels|EightSeverityLevels expression" },
        children: [
          {
            name: "category",
            times: "1..*",
            attributes: {
              name: "Hate|SelfHarm|Sexual|Violence required expression",
              threshold: "int required expression"
            }
          }
        ],
        ordered: true
      },
      { name: "blocklists", times: "0..1", children: [{ name: "id", times: "1..1", text: "string" }], ordered: true }
    ]
  },
  {
    name: "llm-emit-token-metric",
    title: "Emit metrics for consumption of LLM tokens",
    sections: ["inbound"],
    attributes: {
      namespace: "string = API Management",
      name: "string maybe",
      "value-type": "all|total-tokens|prompt-tokens|completion-tokens = all",
      "ignore-prompt": "boolean = false"
    },
    children: [
      { name: "dimension", times: "0..10", attributes: { name: "string required maybe", value: "string expression" } }
    ],
    ordered: true
  },
  {
    name: "llm-semantic-cache-lookup",
    title: "Get cached responses of LLM API requests",
    sections: ["inbound"],
    scopes: ["global", "product", "api", "operation"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    once: "section",
    ranges: { "score-threshold": [0, 1] },
    attributes: {
      "score-threshold": "number required expression",
      "embeddings-backend-id": "string required expression",
      "embeddings-backend-auth": "system-assigned|header expected = system-assigned",
      "ignore-system-messages": "string = false",
      "cache-id": "string maybe",
      "max-message-count": "string"
    },
    children: [{ name: "vary-by", times: "0..*", text: "string" }]
  },
  {
    name: "llm-semantic-cache-store",
    title: "Cache responses to LLM API requests",
    sections: ["outbound"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    once: "section",
    attributes: { duration: "int required expression" }
  },
  {
    name: "llm-token-limit",
    title: "Limit large language model API token usage",
    sections: ["inbound"],
    gateways: ["classic", "v2", "self-hosted", "workspace"],
    attributes: {
      "tokens-per-minute": "int expression",
      "token-quota": "int expression",
      "token-quota-period": "Indefinite|Hourly|Daily|Weekly|Monthly|Yearly expression = Indefinite",
      "counter-key": "string required expression",
      "estimate-prompt-tokens": "boolean required",
      "prompt-type": "auto|chat-completion|completion|embeddings = auto",
      "retry-after-header-name": "string = Retry-After",
      "retry-after-variable-name": "string",
      "remaining-tokens-header-name": "string",
      "remaining-tokens-variable-name": "string",
      "remaining-quota-tokens-header-name": "string",
      "remaining-quota-tokens-variable-name": "string",
      "tokens-consumed-header-name": "string",
      "tokens-consumed-variable-name": "string",
      "ignore-prompt": "boolean = false"
    }
  }
];
const authenticationAndAuthorization = [
  {
    name: "authentication-basic",
    title: "Authenticate with Basic",
    sections: ["inbound"],
    once: "section",
    attributes: { username: "string required expression", password: "string required expression" }
  },
  {
    name: "authentication-certificate",
    title: "Authenticate with client certificate",
    sections: ["inbound"],
    exclusive: [["thumbprint", "certificate-id"]],
    attributes: {
      thumbprint: "string expression",
      "certificate-id": "string expression",
      body: "string expression",
      password: "string expression"
    }
  },
  {
    name: "authentication-managed-identity",
    title: "Authenticate with managed identity",
    sections: ["inbound"],
    toleratedSections: ["outbound"],
    scopes: ["global", "product", "api", "operation"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    attributes: {
      resource: "string expected expression",
      "client-id": "string expression = system-assigned identity",
      "output-token-variable-name": "string",
      "ignore-error": "boolean = false"
    }
  },
  {
    name: "check-header",
    title: "Check HTTP header",
    sections: ["inbound"],
    attributes: {
      name: "string required expression",
      "failed-check-httpcode": "int required expression",
      "failed-check-error-message": "string expected expression",
      "ignore-case": "boolean expected expression"
    },
    children: [{ name: "value", times: "0..*", text: "string" }],
    ordered: true
  },
  {
    name: "get-authorization-context",
    title: "Get authorization context",
    sections: ["inbound"],
    toleratedSections: ["backend", "outbound"],
    scopes: ["global", "product", "api", "operation"],
    gateways: ["classic", "v2", "consumption"],
    attributes: {
      "provider-id": "string required expression",
      "authorization-id": "string required expression",
      "identity-type": "string expression = managed",
      identity: "string expression",
      "context-variable-name": "string required expression",
      "ignore-error": "boolean expression = false"
    }
  },
  {
    name: "ip-filter",
    title: "Restrict caller IPs",
    sections: ["inbound"],
    attributes: { action: "allow|forbid expected expression = allow" },
    children: [
      { name: "address", times: "0..*", text: "string" },
      {
        name: "address-range",
        times: "0..*",
        attributes: { from: "string required maybe", to: "string required maybe" }
      }
    ]
  },
  {
    name: "validate-azure-ad-token",
    exclusive: [["header-name", "query-parameter-name", "token-value"]],
    title: "Validate Microsoft Entra token",
    sections: ["inbound"],
    attributes: {
      "failed-validation-httpcode": "int expression = 401",
      "failed-validation-error-message": "string expression",
      "tenant-id": "string required expression",
      "header-name": "string expression = Authorization",
      "authentication-endpoint": "string expression",
      "require-scheme": "string expression",
      "query-parameter-name": "string expression",
      "token-value": "string expression",
      "allow-protected-forwarded-tokens": "boolean expression",
      "allow-proof-of-possession-tokens": "boolean expression",
      "output-token-variable-name": "string"
    },
    children: [
      {
        name: "backend-application-ids",
        times: "0..1",
        children: [{ name: "application-id", times: "1..*", text: "string" }],
        ordered: true
      },
      {
        name: "client-application-ids",
        times: "0..1",
        children: [{ name: "application-id", times: "1..*", text: "string" }],
        ordered: true
      },
      {
        name: "audiences",
        times: "0..1",
        children: [{ name: "audience", times: "1..*", text: "string" }],
        ordered: true
      },
      {
        name: "required-claims",
        times: "0..1",
        children: [
          {
            name: "claim",
            times: "1..*",
            attributes: { name: "string maybe", match: "all|any expression = all", separator: "string maybe" },
            children: [{ name: "value", times: "0..*", text: "string" }],
            ordered: true
          }
        ],
        ordered: true
      },
      {
        name: "decryption-keys",
        times: "0..1",
        children: [
          { name: "key", times: "1..*", attributes: { id: "string maybe", "certificate-id": "string required maybe" } }
        ],
        ordered: true
      }
    ]
  },
  {
    name: "validate-client-certificate",
    title: "Validate client certificate",
    sections: ["inbound"],
    attributes: {
      "validate-revocation": "boolean = true",
      "validate-trust": "boolean = true",
      "validate-not-before": "boolean = true",
      "validate-not-after": "boolean = true",
      "ignore-error": "boolean = false"
    },
    children: [
      {
        name: "identities",
        times: "0..1",
        children: [
          {
            name: "identity",
            times: "1..10",
            attributes: {
              thumbprint: "string maybe",
              "serial-number": "string maybe",
              "common-name": "string maybe",
              subject: "string maybe",
              "dns-name": "string maybe",
              "issuer-subject": "string maybe",
              "issuer-thumbprint": "string maybe",
              "issuer-certificate-id": "string maybe"
            },
            text: "string"
          }
        ],
        ordered: true
      }
    ],
    ordered: true
  },
  {
    name: "validate-jwt",
    title: "Validate JWT",
    sections: ["inbound"],
    exclusive: [["header-name", "query-parameter-name", "token-value"]],
    attributes: {
      "failed-validation-httpcode": "int expression = 401",
      "failed-validation-error-message": "string expression",
      "header-name": "string expression",
      "require-scheme": "string expression",
      "query-parameter-name": "string expression",
      "token-value": "string expression",
      "clock-skew": "int expression = 0",
      "require-expiration-time": "boolean expression = true",
      "require-signed-tokens": "boolean expression = true",
      "output-token-variable-name": "string"
    },
    children: [
      { name: "openid-config", times: "0..*", attributes: { url: "string required maybe", host: "string maybe" } },
      {
        name: "issuer-signing-tokens",
        times: "0..1",
        children: [{ name: "token", times: "0..*", text: "string" }],
        ordered: true
      },
      {
        name: "issuer-signing-keys",
        times: "0..1",
        children: [
          {
            name: "key",
            times: "0..*",
            attributes: { id: "string maybe", "certificate-id": "string maybe", n: "string maybe", e: "string maybe" },
            text: "string"
          },
          { name: "zumo-master-key", times: "0..*", attributes: { id: "string maybe" }, text: "string" }
        ]
      },
      {
        name: "decryption-keys",
        times: "0..1",
        children: [
          {
            name: "key",
            times: "1..*",
            attributes: { id: "string maybe", "certificate-id": "string maybe" },
            text: "string"
          }
        ],
        ordered: true
      },
      {
        name: "audiences",
        times: "0..1",
        children: [{ name: "audience", times: "0..*", text: "string" }],
        ordered: true
      },
      { name: "issuers", times: "0..1", children: [{ name: "issuer", times: "0..*", text: "string" }], ordered: true },
      {
        name: "required-claims",
        times: "0..1",
        children: [
          {
            name: "claim",
            times: "0..*",
            attributes: { name: "string maybe", match: "all|any expression = all", separator: "string maybe" },
            children: [{ name: "value", times: "0..*", text: "string" }],
            ordered: true
          }
        ],
        ordered: true
      }
    ],
    ordered: true
  }
];
const caching = [
  {
    name: "cache-lookup",
    title: "Get from cache",
    sections: ["inbound"],
    fragment: false,
    once: "section",
    attributes: {
      "vary-by-developer": "boolean required expression = false",
      "vary-by-developer-groups": "boolean required expression = false",
      "downstream-caching-type": "none|private|public expression = none",
      "must-revalidate": "boolean expression = true",
      "caching-type": "prefer-external|internal|external = prefer-external",
      "allow-private-response-caching": "boolean expression = false"
    },
    children: [
      { name: "vary-by-header", times: "0..*", text: "string" },
      { name: "vary-by-query-parameter", times: "0..*", text: "string" }
    ]
  },
  {
    name: "cache-lookup-value",
    title: "Get value from cache",
    attributes: {
      key: "string required expression",
      "default-value": "string expression = null",
      "variable-name": "string required",
      "caching-type": "prefer-external|internal|external = prefer-external"
    }
  },
  {
    name: "cache-remove-value",
    title: "Remove value from cache",
    attributes: {
      key: "string required expression",
      "caching-type": "prefer-external|internal|external = prefer-external",
      "fail-on-cache-removal-error": "string expression = false"
    }
  },
  {
    name: "cache-store",
    title: "Store to cache",
    sections: ["outbound"],
    once: "section",
    attributes: {
      duration: "int required expression",
      "cache-response": "boolean expression = false",
      "caching-mode": "string maybe"
    }
  },
  {
    name: "cache-store-value",
    title: "Store value in cache",
    attributes: {
      duration: "int required expression",
      key: "string required expression",
      value: "string required expression",
      "caching-type": "prefer-external|internal|external = prefer-external"
    }
  }
];
const contentValidation = [
  {
    name: "validate-content",
    title: "Validate content",
    sections: ["inbound", "outbound", "on-error"],
    once: "section",
    attributes: {
      "unspecified-content-type-action": "ignore|prevent|detect required expression",
      "max-size": "int required expression",
      "size-exceeded-action": "ignore|prevent|detect required expression",
      "errors-variable-name": "string"
    },
    children: [
      {
        name: "content-type-map",
        times: "0..1",
        attributes: { "any-content-type-value": "string maybe", "missing-content-type-value": "string maybe" },
        children: [
          {
            name: "type",
            times: "0..*",
            attributes: { from: "string maybe", when: "boolean expression", to: "string required maybe" }
          }
        ],
        ordered: true
      },
      {
        name: "content",
        times: "0..*",
        attributes: {
          "validate-as": "json|xml|soap required",
          type: "string maybe",
          action: "ignore|prevent|detect required expression",
          "schema-id": "string maybe",
          "schema-ref": "string maybe",
          "allow-additional-properties": "boolean",
          "case-insensitive-property-names": "boolean"
        }
      }
    ],
    ordered: true
  },
  {
    name: "validate-graphql-request",
    title: "Validate GraphQL request",
    sections: ["inbound"],
    scopes: ["global", "workspace", "product", "api"],
    attributes: {
      "error-variable-name": "string expression",
      "max-depth": "string expression = 6",
      "max-size": "string expected expression",
      "max-total-depth": "string maybe",
      "max-complexity": "string maybe"
    },
    children: [
      {
        name: "authorize",
        times: "0..1",
        children: [
          {
            name: "rule",
            times: "1..100",
            attributes: { path: "string required maybe", action: "allow|reject|remove|ignore expression = allow" }
          }
        ],
        ordered: true
      }
    ],
    ordered: true
  },
  {
    name: "validate-headers",
    title: "Validate headers",
    sections: ["outbound", "on-error"],
    once: "section",
    attributes: {
      "specified-header-action": "ignore|prevent|detect required expression",
      "unspecified-header-action": "ignore|prevent|detect required expression",
      "errors-variable-name": "string"
    },
    children: [
      {
        name: "header",
        times: "0..*",
        attributes: { name: "string required maybe", action: "ignore|prevent|detect required expression" }
      }
    ],
    ordered: true
  },
  {
    name: "validate-odata-request",
    title: "Validate OData request",
    sections: ["inbound"],
    scopes: ["global", "workspace", "product", "api"],
    once: "section",
    attributes: {
      "error-variable-name": "string",
      "default-odata-version": "string = 4.0",
      "min-odata-version": "string",
      "max-odata-version": "string",
      "max-size": "string"
    }
  },
  {
    name: "validate-parameters",
    title: "Validate parameters",
    sections: ["inbound"],
    once: "section",
    attributes: {
      "specified-parameter-action": "ignore|prevent|detect required expression",
      "unspecified-parameter-action": "ignore|prevent|detect required expression",
      "errors-variable-name": "string"
    },
    children: [
      {
        name: "headers",
        times: "0..1",
        attributes: {
          "specified-parameter-action": "ignore|prevent|detect required expression",
          "unspecified-parameter-action": "ignore|prevent|detect required expression"
        },
        children: [
          {
            name: "parameter",
            times: "0..*",
            attributes: { name: "string required maybe", action: "ignore|prevent|detect required expression" }
          }
        ],
        ordered: true
      },
      {
        name: "query",
        times: "0..1",
        attributes: {
          "specified-parameter-action": "ignore|prevent|detect required expression",
          "unspecified-parameter-action": "ignore|prevent|detect required expression"
        },
        children: [
          {
            name: "parameter",
            times: "0..*",
            attributes: { name: "string required maybe", action: "ignore|prevent|detect required expression" }
          }
        ],
        ordered: true
      },
      {
        name: "path",
        times: "0..1",
        attributes: { "specified-parameter-action": "ignore|prevent|detect required expression" },
        children: [
          {
            name: "parameter",
            times: "0..*",
            attributes: { name: "string required maybe", action: "ignore|prevent|detect required expression" }
          }
        ],
        ordered: true
      }
    ],
    ordered: true
  },
  {
    name: "validate-status-code",
    title: "Validate status code",
    sections: ["outbound", "on-error"],
    once: "section",
    attributes: {
      "unspecified-status-code-action": "ignore|prevent|detect required expression",
      "errors-variable-name": "string"
    },
    children: [
      {
        name: "status-code",
        times: "0..*",
        attributes: { code: "int required", action: "ignore|prevent|detect required expression" }
      }
    ],
    ordered: true
  }
];
const crossDomain = [
  {
    name: "cors",
    title: "CORS",
    sections: ["inbound"],
    once: "section",
    attributes: {
      "allow-credentials": "boolean expression = false",
      "terminate-unmatched-request": "boolean expression = true"
    },
    children: [
      {
        name: "allowed-origins",
        times: "1..1",
        children: [{ name: "origin", times: "1..*", text: "string" }],
        ordered: true
      },
      {
        name: "allowed-methods",
        times: "0..1",
        attributes: { "preflight-result-max-age": "int expression" },
        children: [{ name: "method", times: "1..*", text: "string" }],
        ordered: true
      },
      {
        name: "allowed-headers",
        times: "0..1",
        children: [{ name: "header", times: "1..*", text: "string" }],
        ordered: true
      },
      {
        name: "expose-headers",
        times: "0..1",
        children: [{ name: "header", times: "1..*", text: "string" }],
        ordered: true
      }
    ]
  },
  {
    name: "cross-domain",
    title: "Allow cross-domain calls",
    sections: ["inbound"],
    scopes: ["global"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    children: [
      {
        name: "cross-domain-policy",
        times: "0..1",
        children: [
          {
            name: "site-control",
            times: "0..1",
            attributes: { "permitted-cross-domain-policies": "all|by-content-type|master-only|none required" }
          },
          {
            name: "allow-access-from",
            times: "0..*",
            attributes: { domain: "string required maybe", secure: "true|false = true" }
          },
          {
            name: "allow-http-request-headers-from",
            times: "0..*",
            attributes: {
              domain: "string required maybe",
              headers: "string required maybe",
              secure: "true|false = true"
            }
          }
        ],
        ordered: true
      }
    ],
    ordered: true
  },
  {
    name: "jsonp",
    title: "JSONP",
    sections: ["outbound"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    once: "section",
    attributes: { "callback-parameter-name": "string required expression" }
  }
];
const graphqlResolvers = [
  {
    name: "cosmosdb-data-source",
    title: "Cosmos DB data source for a resolver",
    sections: [],
    scopes: ["graphql-resolver"],
    gateways: ["classic", "v2"],
    children: [
      {
        name: "connection-info",
        times: "1..1",
        children: [
          {
            name: "connection-string",
            times: "1..1",
            attributes: { "use-managed-identity": "string maybe", "client-id": "string maybe" },
            anything: true
          },
          { name: "database-name", times: "1..1" },
          { name: "container-name", times: "1..1" }
        ],
        ordered: true
      },
      {
        name: "query-request",
        times: "0..1",
        attributes: { "enable-low-precision-order-by": "boolean" },
        anything: true,
        children: [
          { name: "sql-statement", times: "0..1" },
          {
            name: "parameters",
            times: "0..1",
            children: [
              {
                name: "parameter",
                times: "0..*",
                attributes: { name: "string required maybe", type: "string maybe" },
                anything: true
              }
            ],
            ordered: true
          },
          { name: "partition-key", times: "0..1", attributes: { "data-type": "string maybe" }, anything: true },
          {
            name: "paging",
            times: "0..1",
            children: [
              { name: "max-item-count", times: "1..1", anything: true },
              { name: "continuation-token", times: "1..1", anything: true }
            ],
            ordered: true
          }
        ],
        ordered: true
      },
      {
        name: "read-request",
        times: "0..1",
        anything: true,
        children: [
          { name: "id", times: "1..1", anything: true },
          { name: "partition-key", times: "0..1", attributes: { "data-type": "string maybe" }, anything: true }
        ],
        ordered: true
      },
      {
        name: "delete-request",
        times: "0..1",
        attributes: {
          "consistency-level": "string maybe",
          "pre-trigger": "string maybe",
          "post-trigger": "string maybe"
        },
        anything: true,
        children: [
          { name: "id", times: "1..1", anything: true },
          { name: "partition-key", times: "0..1", attributes: { "data-type": "string maybe" }, anything: true },
          { name: "etag", times: "0..1", attributes: { type: "string maybe" }, anything: true }
        ],
        ordered: true
      },
      {
        name: "write-request",
        times: "0..1",
        attributes: {
          type: "string maybe",
          "consistency-level": "string maybe",
          "enable-content-response-on-write": "string maybe",
          "indexing-directive": "string maybe",
          "pre-trigger": "string maybe",
          "post-trigger": "string maybe"
        },
        anything: true,
        children: [
          { name: "partition-key", times: "0..1", attributes: { "data-type": "string maybe" }, anything: true },
          { name: "etag", times: "0..1", attributes: { type: "string maybe" }, anything: true },
          { name: "set-body", times: "0..1", policy: true },
          { name: "include-fragment", times: "0..*", policy: true }
        ],
        ordered: true
      },
      {
        name: "response",
        times: "0..1",
        children: [
          { name: "set-body", times: "0..1", policy: true },
          { name: "publish-event", times: "0..1", policy: true },
          { name: "include-fragment", times: "0..*", policy: true }
        ],
        ordered: true
      }
    ],
    ordered: true
  },
  {
    name: "http-data-source",
    title: "HTTP data source for a resolver",
    sections: [],
    scopes: ["graphql-resolver"],
    gateways: ["classic", "v2", "consumption"],
    children: [
      {
        name: "http-request",
        times: "1..1",
        children: [
          { name: "get-authorization-context", times: "0..1", policy: true },
          { name: "set-backend-service", times: "0..1", policy: true },
          { name: "set-method", times: "1..1", text: "GET|POST|PUT|PATCH|DELETE plain" },
          { name: "set-url", times: "1..1", text: "string" },
          { name: "include-fragment", times: "0..*", policy: true },
          { name: "set-header", times: "0..*", policy: true },
          { name: "set-body", times: "0..1", policy: true },
          { name: "authentication-certificate", times: "0..1", policy: true }
        ],
        ordered: true
      },
      {
        name: "backend",
        times: "0..1",
        children: [{ name: "forward-request", times: "0..1", policy: true }],
        ordered: true
      },
      {
        name: "http-response",
        times: "0..1",
        children: [
          { name: "set-body", times: "0..1", policy: true },
          { name: "json-to-xml", times: "0..1", policy: true },
          { name: "xml-to-json", times: "0..1", policy: true },
          { name: "find-and-replace", times: "0..1", policy: true },
          { name: "publish-event", times: "0..1", policy: true },
          { name: "include-fragment", times: "0..*", policy: true }
        ],
        ordered: true
      }
    ],
    ordered: true
  },
  {
    name: "publish-event",
    title: "Publish event to GraphQL subscription",
    sections: [],
    scopes: ["graphql-resolver"],
    gateways: ["classic", "v2", "consumption"],
    children: [
      {
        name: "targets",
        times: "1..1",
        children: [{ name: "graphql-subscription", times: "1..*", attributes: { id: "string required maybe" } }],
        ordered: true
      }
    ],
    ordered: true
  },
  {
    name: "sql-data-source",
    title: "Azure SQL data source for a resolver",
    sections: [],
    scopes: ["graphql-resolver"],
    gateways: ["classic", "v2"],
    children: [
      {
        name: "connection-info",
        times: "1..1",
        children: [
          { name: "get-authorization-context", times: "0..1", policy: true },
          {
            name: "connection-string",
            times: "1..1",
            attributes: {
              "use-managed-identity": "boolean expression = false",
              scope: "string maybe",
              "client-id": "string maybe"
            },
            text: "string"
          },
          { name: "include-fragment", times: "0..*", policy: true },
          { name: "authentication-certificate", times: "0..1", policy: true }
        ],
        ordered: true
      },
      { name: "include-fragment", times: "0..*", policy: true },
      {
        name: "request",
        times: "1..1",
        attributes: { "single-result": "boolean expression = false" },
        children: [
          { name: "include-fragment", times: "0..1", policy: true },
          { name: "set-body", times: "0..1", policy: true },
          { name: "sql-statement", times: "1..1", text: "string" },
          {
            name: "parameters",
            times: "0..1",
            children: [
              {
                name: "parameter",
                times: "1..*",
                attributes: { name: "string required maybe", "sql-type": "string maybe" },
                text: "string"
              }
            ],
            ordered: true
          }
        ],
        ordered: true
      },
      {
        name: "response",
        times: "0..1",
        children: [
          { name: "include-fragment", times: "0..1", policy: true },
          { name: "set-body", times: "0..1", policy: true },
          { name: "publish-event", times: "0..1", policy: true }
        ],
        ordered: true
      }
    ],
    ordered: true
  }
];
const integrationAndExternalCommunication = [
  {
    name: "invoke-dapr-binding",
    title: "Trigger output binding (Dapr)",
    sections: ["inbound", "outbound", "on-error"],
    scopes: ["global", "product", "api", "operation"],
    gateways: ["self-hosted"],
    ranges: { timeout: [1, 240] },
    attributes: {
      name: "string required expression",
      template: "liquid",
      "response-variable-name": "string",
      operation: "string = create",
      timeout: "int expression = 5",
      "ignore-error": "boolean = false",
      "content-type": "string"
    },
    text: "string",
    children: [
      {
        name: "metadata",
        times: "0..1",
        children: [{ name: "item", times: "0..*", attributes: { key: "string required maybe" }, anything: true }],
        ordered: true
      },
      { name: "data", times: "0..1", anything: true, policies: true }
    ],
    ordered: true
  },
  {
    name: "log-to-eventhub",
    title: "Log to event hub",
    scopes: ["global", "product", "api", "operation"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    exclusive: [["partition-id", "partition-key"]],
    attributes: { "logger-id": "string required", "partition-key": "string expression", "partition-id": "string" },
    text: "string"
  },
  {
    name: "publish-to-dapr",
    title: "Send message to Pub/Sub topic (Dapr)",
    sections: ["inbound"],
    toleratedSections: ["outbound", "on-error"],
    gateways: ["self-hosted"],
    ranges: { timeout: [1, 240] },
    attributes: {
      "pubsub-name": "string expression",
      topic: "string required expression",
      template: "liquid",
      "response-variable-name": "string",
      timeout: "int expression = 5",
      "ignore-error": "boolean = false",
      "content-type": "application/json"
    },
    anything: true,
    text: "string"
  },
  {
    name: "send-one-way-request",
    title: "Send one way request",
    attributes: { mode: "new|copy expression = new", timeout: "int expression = 60" },
    children: [
      { name: "set-url", times: "0..1", text: "string" },
      { name: "set-method", times: "0..1", policy: true },
      { name: "set-header", times: "0..*", policy: true },
      { name: "set-body", times: "0..1", policy: true },
      { name: "authentication-certificate", times: "0..1", policy: true },
      { name: "authentication-token", times: "0..1", policy: true },
      { name: "authentication-token-store", times: "0..1", policy: true },
      { name: "authentication-managed-identity", times: "0..1", policy: true },
      { name: "proxy", times: "0..1", policy: true }
    ],
    ordered: true
  },
  {
    name: "send-request",
    title: "Send request",
    exclusive: [["timeout", "timeout-ms"]],
    attributes: {
      mode: "new|copy expression = new",
      "response-variable-name": "string expected expression",
      timeout: "int expression = 60",
      "timeout-ms": "int expression",
      "ignore-error": "boolean = false",
      "buffer-response": "boolean = true",
      "fail-on-error-status-code": "boolean = false"
    },
    children: [
      { name: "set-url", times: "0..1", text: "string" },
      { name: "set-method", times: "0..1", policy: true },
      { name: "set-header", times: "0..*", policy: true },
      { name: "set-body", times: "0..1", policy: true },
      { name: "authentication-certificate", times: "0..1", policy: true },
      { name: "authentication-token", times: "0..1", policy: true },
      { name: "authentication-token-store", times: "0..1", policy: true },
      { name: "authentication-managed-identity", times: "0..1", policy: true },
      { name: "proxy", times: "0..1", policy: true }
    ],
    ordered: true
  },
  {
    name: "send-service-bus-message",
    title: "Send service bus message",
    sections: ["inbound", "outbound", "on-error"],
    scopes: ["global", "product", "api", "operation"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    exclusive: [["queue-name", "topic-name"]],
    attributes: {
      "queue-name": "string expression",
      "topic-name": "string expression",
      namespace: "string expression",
      "client-id": "string expression"
    },
    children: [
      {
        name: "message-properties",
        times: "0..1",
        children: [
          { name: "message-property", times: "1..*", attributes: { name: "string required maybe" }, text: "string" }
        ]
      },
      { name: "payload", times: "1..1", text: "string" }
    ]
  }
];
const logging = [
  {
    name: "emit-metric",
    title: "Emit custom metrics",
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    attributes: {
      "default-dimensions": "boolean",
      name: "string required",
      namespace: "string = API Management",
      value: "number expression = 1"
    },
    children: [
      { name: "dimension", times: "0..10", attributes: { name: "string required maybe", value: "string expression" } }
    ],
    ordered: true
  },
  {
    name: "trace",
    title: "Trace",
    sections: ["inbound", "backend", "outbound"],
    toleratedSections: ["on-error"],
    attributes: { source: "string required expression", severity: "verbose|information|error = verbose" },
    text: "string",
    children: [
      {
        name: "metadata",
        times: "0..*",
        attributes: { name: "string required maybe", value: "string required maybe" }
      },
      { name: "message", times: "0..*", text: "string" }
    ]
  }
];
const policyControlAndFlow = [
  {
    name: "choose",
    title: "Control flow",
    container: true,
    children: [
      { name: "when", times: "1..*", attributes: { condition: "boolean required expression" }, policies: true },
      { name: "otherwise", times: "0..1", policies: true }
    ],
    ordered: true
  },
  { name: "include-fragment", title: "Include fragment", attributes: { "fragment-id": "string required" } },
  {
    name: "retry",
    title: "Retry",
    ranges: { count: [1, 50] },
    container: true,
    attributes: {
      condition: "boolean required expression",
      count: "int required expression",
      interval: "int required expression",
      delta: "int expression",
      "max-interval": "int expression",
      "first-fast-retry": "boolean expression = false"
    }
  },
  {
    name: "wait",
    title: "Wait",
    sections: ["inbound", "backend", "outbound"],
    toleratedSections: ["on-error"],
    container: true,
    attributes: { for: "all|any required expression = all" },
    children: [
      { name: "choose", times: "0..*", policy: true },
      { name: "forward-request", times: "0..*", policy: true },
      { name: "send-request", times: "0..*", policy: true },
      { name: "cache-lookup-value", times: "0..*", policy: true },
      { name: "cache-store-value", times: "0..*", policy: true },
      { name: "authentication-managed-identity", times: "0..*", policy: true },
      { name: "authentication-token", times: "0..*", policy: true }
    ]
  }
];
const rateLimitingAndQuotas = [
  {
    name: "limit-concurrency",
    title: "Limit concurrency",
    container: true,
    attributes: { key: "string required expression", "max-count": "int required" }
  },
  {
    name: "quota",
    title: "Set usage quota by subscription",
    sections: ["inbound"],
    scopes: ["product"],
    once: "definition",
    attributes: { calls: "int", bandwidth: "int", "renewal-period": "int expected" },
    children: [
      {
        name: "api",
        times: "0..*",
        attributes: { calls: "int", bandwidth: "int", id: "string maybe", name: "string maybe" },
        children: [
          {
            name: "operation",
            times: "0..*",
            attributes: { calls: "int", bandwidth: "int", id: "string maybe", name: "string maybe" }
          }
        ],
        ordered: true
      }
    ],
    ordered: true
  },
  {
    name: "quota-by-key",
    title: "Set usage quota by key",
    sections: ["inbound"],
    gateways: ["classic", "self-hosted"],
    ranges: { "renewal-period": [300, null] },
    attributes: {
      calls: "int",
      bandwidth: "int",
      "renewal-period": "string expected",
      "first-period-start": "string = 0001-01-01T00:00:00Z",
      "counter-key": "string required expression",
      "increment-condition": "string expression",
      "increment-count": "string expression"
    }
  },
  {
    name: "rate-limit",
    title: "Limit call rate by subscription",
    sections: ["inbound"],
    scopes: ["product", "api", "operation"],
    once: "definition",
    ranges: { "renewal-period": [1, 300], calls: [1, null] },
    attributes: {
      calls: "int expected",
      "renewal-period": "int expected",
      "retry-after-header-name": "string = Retry-After",
      "retry-after-variable-name": "string",
      "remaining-calls-header-name": "string",
      "remaining-calls-variable-name": "string",
      "total-calls-header-name": "string"
    },
    children: [
      {
        name: "api",
        times: "0..*",
        attributes: {
          calls: "int",
          "renewal-period": "int",
          "retry-after-header-name": "string maybe",
          "retry-after-variable-name": "string maybe",
          "remaining-calls-header-name": "string maybe",
          "remaining-calls-variable-name": "string maybe",
          "total-calls-header-name": "string maybe",
          id: "string maybe",
          name: "string maybe"
        },
        children: [
          {
            name: "operation",
            times: "0..*",
            attributes: {
              calls: "int",
              "renewal-period": "int",
              "retry-after-header-name": "string maybe",
              "retry-after-variable-name": "string maybe",
              "remaining-calls-header-name": "string maybe",
              "remaining-calls-variable-name": "string maybe",
              "total-calls-header-name": "string maybe",
              id: "string maybe",
              name: "string maybe"
            }
          }
        ],
        ordered: true
      },
      {
        name: "operation",
        times: "0..*",
        attributes: {
          calls: "int",
          "renewal-period": "int",
          "retry-after-header-name": "string maybe",
          "retry-after-variable-name": "string maybe",
          "remaining-calls-header-name": "string maybe",
          "remaining-calls-variable-name": "string maybe",
          "total-calls-header-name": "string maybe",
          id: "string maybe",
          name: "string maybe"
        }
      }
    ],
    ordered: true
  },
  {
    name: "rate-limit-by-key",
    title: "Limit call rate by key",
    sections: ["inbound"],
    gateways: ["classic", "v2", "self-hosted", "workspace"],
    ranges: { "renewal-period": [1, 300] },
    attributes: {
      calls: "int required expression",
      "renewal-period": "int required expression",
      "counter-key": "string required expression",
      "increment-condition": "string expression",
      "increment-count": "string expression = 1",
      "increment-after-response": "boolean",
      "flexible-retry-window": "boolean",
      "retry-after-header-name": "string = Retry-After",
      "retry-after-variable-name": "string",
      "remaining-calls-header-name": "string",
      "remaining-calls-variable-name": "string",
      "total-calls-header-name": "string"
    }
  }
];
const routing = [
  {
    name: "forward-request",
    title: "Forward request",
    sections: ["backend"],
    exclusive: [["timeout", "timeout-ms"]],
    ranges: { timeout: [0, null] },
    attributes: {
      timeout: "int expression = 300",
      "timeout-ms": "int expression",
      "continue-timeout": "int expression",
      "follow-redirects": "boolean expression = false",
      "buffer-request-body": "boolean = false",
      "buffer-response": "boolean = true",
      "fail-on-error-status-code": "boolean = false",
      "http-version": "string = 1"
    }
  },
  {
    name: "proxy",
    title: "Set HTTP proxy",
    sections: ["inbound"],
    attributes: { url: "string required expression", username: "string expression", password: "string expression" }
  },
  {
    name: "set-backend-service",
    title: "Set backend service",
    sections: ["inbound", "backend"],
    toleratedSections: ["outbound", "on-error"],
    exclusive: [["base-url", "backend-id"]],
    attributes: {
      "backend-id": "string expression",
      "base-url": "string expression",
      "sf-partition-key": "string expression",
      "dapr-app-id": "string expression",
      "dapr-method": "string expression",
      "dapr-namespace": "string expression",
      "sf-replica-type": "primary|secondary expression",
      "sf-resolve-condition": "boolean expression",
      "sf-service-instance-name": "string expression",
      "sf-listener-name": "string expression"
    }
  }
];
const transformation = [
  {
    name: "find-and-replace",
    title: "Find and replace string in body",
    attributes: { from: "string required expression", to: "string required expression" }
  },
  {
    name: "json-to-xml",
    title: "Convert JSON to XML",
    sections: ["inbound", "outbound", "on-error"],
    toleratedSections: ["backend"],
    attributes: {
      apply: "always|content-type-json required expression",
      "consider-accept-header": "boolean expression = true",
      "parse-date": "boolean = true",
      "attribute-block-name": "string expression",
      "attribute-prefix": "string maybe",
      "namespace-block-name": "string maybe",
      "namespace-separator": "string expression = _",
      "namespace-prefix": "string expression",
      "invalid-character-replacement": "string maybe",
      "null-values": "string maybe",
      "trim-values": "boolean",
      "empty-values": "preserve|as-null expression"
    }
  },
  {
    name: "mock-response",
    title: "Mock response",
    sections: ["inbound", "outbound", "on-error"],
    attributes: { enabled: "boolean", "status-code": "int = 200", "content-type": "string", index: "int" }
  },
  { name: "redirect-content-urls", title: "Mask URLs in content", sections: ["inbound", "outbound"], once: "section" },
  {
    name: "return-response",
    title: "Return response",
    attributes: { "response-variable-name": "string" },
    children: [
      { name: "set-status", times: "0..1", policy: true },
      { name: "set-header", times: "0..*", policy: true },
      { name: "set-body", times: "0..1", policy: true }
    ],
    ordered: true
  },
  {
    name: "rewrite-uri",
    title: "Rewrite URL",
    sections: ["inbound"],
    attributes: { template: "string required expression", "copy-unmatched-params": "boolean expression = true" }
  },
  {
    name: "set-body",
    title: "Set body",
    sections: ["inbound", "backend", "outbound"],
    toleratedSections: ["on-error"],
    attributes: {
      template: "none|liquid",
      "xsi-nil": "blank|null = blank",
      "parse-date": "boolean",
      "html-decode-expression": "boolean"
    },
    anything: true,
    text: "string"
  },
  {
    name: "set-header",
    title: "Set HTTP header",
    attributes: {
      name: "string required expression",
      "exists-action": "override|append|skip|delete expression = override"
    },
    children: [{ name: "value", times: "0..*", text: "string" }],
    ordered: true
  },
  {
    name: "set-method",
    title: "Set request method",
    sections: ["inbound", "on-error"],
    toleratedSections: ["backend", "outbound"],
    text: "string"
  },
  {
    name: "set-query-parameter",
    title: "Set query string parameter",
    sections: ["inbound", "backend"],
    toleratedSections: ["outbound", "on-error"],
    attributes: {
      name: "string required expression",
      "exists-action": "override|append|skip|delete expression = override"
    },
    children: [{ name: "value", times: "0..*", text: "string" }],
    ordered: true
  },
  {
    name: "set-status",
    title: "Set status code",
    attributes: { code: "int expected expression", reason: "string expected expression" }
  },
  {
    name: "set-variable",
    title: "Set variable",
    attributes: { name: "string required", value: "string required expression" }
  },
  {
    name: "xml-to-json",
    title: "Convert XML to JSON",
    sections: ["inbound", "outbound", "on-error"],
    toleratedSections: ["backend"],
    attributes: {
      kind: "javascript-friendly|direct required expression",
      apply: "always|content-type-xml required expression",
      "consider-accept-header": "boolean expression = true",
      "preserve-whitespace-nodes": "boolean expression",
      "empty-values": "preserve|as-null expression",
      "trim-values": "boolean expression",
      "always-array-child-elements": "boolean expression = false"
    }
  },
  {
    name: "xsl-transform",
    title: "Transform XML using an XSLT",
    sections: ["inbound", "outbound"],
    toleratedSections: ["on-error"],
    once: "section",
    children: [
      { name: "parameter", times: "0..*", attributes: { name: "string required maybe" }, text: "string" },
      { name: "xsl:stylesheet", times: "1..1", anything: true }
    ],
    ordered: true
  }
];
const undocumented = [
  {
    name: "authentication-token",
    title: "Authenticate backend with OAuth2 token",
    undocumented: true,
    attributes: {
      "token-type": "managed-service-identity|token-service = managed-service-identity",
      "token-service-url": "string maybe",
      "resource-url": "string maybe",
      "ignore-error": "boolean"
    }
  },
  {
    name: "authentication-token-store",
    title: "Authenticate with Token Store token",
    undocumented: true,
    attributes: {
      "token-id": "string maybe",
      "client-id": "string maybe",
      "output-token-variable-name": "string maybe",
      "ignore-error": "boolean"
    }
  },
  { name: "block", title: "Grouping block", undocumented: true, container: true },
  {
    name: "cache-value",
    title: "Cache value with stampede protection",
    undocumented: true,
    container: true,
    attributes: {
      key: "string required expression",
      "variable-name": "string required",
      "expires-after": "string expression",
      "refresh-after": "string expression",
      "default-value": "string expression",
      "caching-type": "string = prefer-external"
    },
    children: [{ name: "value", times: "1..1", policies: true }],
    ordered: true
  },
  {
    name: "graphql-data-source",
    title: "GraphQL data source resolver",
    undocumented: true,
    sections: [],
    scopes: ["graphql-resolver"],
    children: [
      {
        name: "request",
        times: "1..1",
        children: [
          { name: "authentication-basic", times: "0..1", policy: true },
          { name: "authentication-certificate", times: "0..1", policy: true },
          { name: "authentication-managed-identity", times: "0..1", policy: true },
          { name: "get-authorization-context", times: "0..1", policy: true },
          { name: "set-backend-service", times: "0..1", policy: true },
          { name: "set-url", times: "0..1", policy: true },
          { name: "set-header", times: "0..1", policy: true },
          { name: "include-fragment", times: "0..*", policy: true },
          { name: "document", times: "1..1", text: "string" },
          { name: "operationName", times: "0..1", text: "string" },
          {
            name: "variables",
            times: "0..1",
            children: [
              { name: "variable", times: "1..*", attributes: { name: "string required maybe" }, text: "string" }
            ],
            ordered: true
          }
        ],
        ordered: true
      },
      {
        name: "response",
        times: "0..1",
        children: [
          { name: "set-body", times: "0..1", policy: true },
          { name: "include-fragment", times: "0..*", policy: true },
          { name: "publish-event", times: "0..1", policy: true }
        ],
        ordered: true
      }
    ],
    ordered: true
  },
  {
    name: "invoke-request",
    title: "Invoke request",
    undocumented: true,
    attributes: {
      url: "string required expression",
      method: "string expression",
      "backend-id": "string expression",
      "response-variable-name": "string"
    },
    children: [{ name: "value", times: "0..*", text: "string" }],
    ordered: true
  },
  {
    name: "set-request-metric-dimension-value",
    title: "Set request metric dimension",
    undocumented: true,
    attributes: { name: "string required maybe", value: "string required maybe" }
  },
  { name: "set-url", title: "Set URL (child of send-request etc.)", undocumented: true, text: "string" }
];
const declared = [
  ...authenticationAndAuthorization,
  ...undocumented,
  ...aiGateway,
  ...caching,
  ...policyControlAndFlow,
  ...crossDomain,
  ...graphqlResolvers,
  ...logging,
  ...transformation,
  ...routing,
  ...integrationAndExternalCommunication,
  ...rateLimitingAndQuotas,
  ...contentValidation
];
const sectionNames = ["inbound", "backend", "outbound", "on-error"];
const policyScopes = ["global", "workspace", "product", "api", "operation"];
const gatewayKinds = ["classic", "v2", "consumption", "self-hosted", "workspace"];
const types = ["string", "boolean", "int", "number"];
new Map(
  declared.map((one) => [one.name, compile(one)])
);
function compile(declaration) {
  const { name, title, once, replacedBy, undocumented: undocumented2 } = declaration;
  return {
    ...elementOf(declaration, declaration.ranges),
    title,
    documented: !undocumented2,
    sections: declaration.sections ?? sectionNames,
    toleratedSections: declaration.toleratedSections ?? [],
    scopes: declaration.scopes ?? policyScopes,
    gateways: declaration.gateways ?? gatewayKinds,
    inFragments: declaration.fragment !== false,
    exclusive: declaration.exclusive ?? [],
    policies: declaration.container === true && !declaration.children,
    ...once ? { once } : {},
    ...replacedBy === void 0 ? {} : { replacedBy },
    ...undocumented2 ? {} : { page: `https://learn.microsoft.com/azure/api-management/${name}-policy` }
  };
}
function elementOf({ name, attributes = {}, children = [], ordered, anything, text }, ranges = {}) {
  const facts = Object.entries(attributes).map(([key, spec]) => [key, attributeOf(key, spec, ranges[key])]);
  return {
    name,
    // Every element of a policy can have an id, which errors then contain.
    attributes: new Map([["id", { name: "id", type: "string", required: false, expression: false }], ...facts]),
    children: children.map(childOf),
    ordered: ordered === true,
    anything: anything === true,
    policies: false,
    ...text === void 0 ? {} : { text: attributeOf("text", text.replace(" plain", ""), void 0, !text.endsWith(" plain")) }
  };
}
function childOf(declaration) {
  const [least = "0", most = "*"] = declaration.times.split("..");
  return {
    ...elementOf(declaration),
    policies: declaration.policies === true,
    policy: declaration.policy === true,
    least: Number(least),
    most: most === "*" ? Number.POSITIVE_INFINITY : Number(most)
  };
}
function attributeOf(name, spec, range, text = false) {
  const [facts = "", given] = spec.split(" = ");
  const [type = "", ...words] = facts.split(" ");
  const known = types.find((one) => one === type);
  return {
    name,
    type: known ?? "string",
    required: words.includes("required") || (words.includes("expected") ? "expected" : false),
    expression: text || words.includes("expression") || (words.includes("maybe") ? "unknown" : false),
    ...known ? {} : { values: type.split("|") },
    ...given === void 0 ? {} : { default: given },
    ...range ? { range } : {}
  };
}
const namespace = {
  rulesets: ["minimal", "recommended", "strict", "security"]
};
const policyRulesetNames = namespace.rulesets;
const operation = '<policies>\n  <inbound>\n    <base />\n    <set-header name="x-payment-key" exists-action="override">\n      <value>{{payment-key}}</value>\n    </set-header>\n  </inbound>\n  <backend>\n    <base />\n  </backend>\n  <outbound>\n    <base />\n  </outbound>\n  <on-error>\n    <base />\n  </on-error>\n</policies>\n';
const api = '<policies>\n  <inbound>\n    <base />\n    <include-fragment fragment-id="require-token" />\n    <rate-limit-by-key calls="120" renewal-period="60" counter-key="@(context.Subscription?.Id ?? context.Request.IpAddress)" />\n    <set-backend-service backend-id="orders-pool" />\n  </inbound>\n  <backend>\n    <base />\n  </backend>\n  <outbound>\n    <base />\n    <choose>\n      <when condition="@(context.Response.StatusCode >= 500 && "{{environment}}" != "dev")">\n        <set-body>{"error": "We are looking into it."}</set-body>\n      </when>\n    </choose>\n  </outbound>\n  <on-error>\n    <base />\n  </on-error>\n</policies>\n';
const global = `<policies>
  <inbound>
    <!-- The shop's own pages call us from browsers -->
    <cors allow-credentials="true">
      <allowed-origins>
        <origin>{{allowed-origin}}</origin>
      </allowed-origins>
      <allowed-methods>
        <method>*</method>
      </allowed-methods>
    </cors>
    <include-fragment fragment-id="correlate" />
  </inbound>
  <backend>
    <forward-request />
  </backend>
  <outbound />
  <on-error />
</policies>
`;
const fragment = '<fragment>\n  <set-variable name="correlation-id" value="@(context.Request.Headers.GetValueOrDefault("x-correlation-id", Guid.NewGuid().ToString()))" />\n  <set-header name="x-correlation-id" exists-action="override">\n    <value>@((string)context.Variables["correlation-id"])</value>\n  </set-header>\n</fragment>\n';
const product = '<policies>\n  <inbound>\n    <base />\n    <quota calls="10000" renewal-period="604800" />\n  </inbound>\n  <backend>\n    <base />\n  </backend>\n  <outbound>\n    <base />\n  </outbound>\n  <on-error>\n    <base />\n  </on-error>\n</policies>\n';
const mistakes = `<policies>
  <inbound>
    <base />
    <set-variable name="tenant" value="@(context.Request.Headers["x-tenant"][0])" />
    <set-variable name="user" value="@(context.Request.Usr)" />
    <set-backend-service base-url="http://orders.example.com" />
    <rate-limit calls="120" renewal-period="600" />
  </inbound>
  <backend>
    <base />
  </backend>
  <outbound>
    <base />
    <set-header name="x-powered-by" exists-action="delet" />
  </outbound>
</policies>
`;
const token = `<policies>
  <inbound>
    <base />
    <validate-jwt header-name="Authorization">
      <openid-config url="https://login.example.com/.well-known/openid-configuration" />
    </validate-jwt>
    <choose>
      <when condition="@(context.User.Email.Contains("@example.com"))">
        <set-header name="x-internal" exists-action="override">
          <value>true</value>
        </set-header>
      </when>
    </choose>
  </inbound>
  <backend>
    <base />
  </backend>
  <outbound>
    <base />
  </outbound>
  <on-error>
    <base />
  </on-error>
</policies>
`;
const limited = `<policies>
  <inbound>
    <base />
    <set-variable name="count" value="@(int.Parse(context.Request.Url.Query.GetValueOrDefault("count", "10")))" />
    <choose>
      <when condition="@((int)context.Variables["count"] > 50)">
        <return-response>
          <set-status code="400" reason="Bad Request" />
          <set-body>@{
            var error = new JObject();
            error["message"] = $"At most 50 orders, not {context.Variables["count"]}";
            return error.ToString();
          }</set-body>
        </return-response>
      </when>
    </choose>
    <set-header name="x-caller" exists-action="override">
      <value>@(context.Request.Headers.GetValueOrDefault("x-app", "unknown").ToUpperInvariant())</value>
    </set-header>
  </inbound>
  <backend>
    <base />
  </backend>
  <outbound>
    <base />
    <set-body>@{
      var orders = context.Response.Body.As<JArray>();
      return new JObject(new JProperty("total", orders.Sum(order => (decimal)order["price"])), new JProperty("orders", orders)).ToString();
    }</set-body>
  </outbound>
  <on-error>
    <base />
  </on-error>
</policies>
`;
const few = `request: GET /orders?count=2
headers:
  x-app: shop
backend:
  status: 200
  headers: { content-type: application/json }
  body: [{ id: 1, price: 9.5 }, { id: 2, price: 12.25 }]
`;
const many = few.replace("count=2", "count=200");
const orders = `openapi: 3.0.3
info:
  title: Orders
  version: "1.0"
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      summary: Get an order
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The order
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Order" }
    delete:
      operationId: cancelOrder
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "204": { description: Cancelled }
components:
  schemas:
    Order:
      type: object
      required: [id, status]
      properties:
        id: { type: string }
        status: { type: string, enum: [placed, paid, shipped] }
        note: { type: string }
`;
const changed = orders.replace(/ {4}delete:[\s\S]*?Cancelled \}\n/, "").replace("schema: { type: string } }\n      responses", "schema: { type: integer } }\n      responses").replace("required: [id, status]", "required: [id]").replace("[placed, paid, shipped]", "[placed, paid, shipped, returned]");
const extended = orders.replace("summary: Get an order", "summary: Get one order by its number").replace("        note: { type: string }", "        note: { type: string }\n        carrier: { type: string }");
const policyExamples = [
  { title: "Several mistakes", texts: { policy: mistakes } },
  { title: "A token that is hardly checked", texts: { policy: token } },
  { title: "The API of the sample", texts: { policy: api } }
];
const effectiveExample = {
  title: "The sample: place an order",
  texts: { global, product, api, operation, fragment }
};
const specificationExamples = [
  { title: "Changes that break callers", texts: { before: orders, after: changed } },
  { title: "Safe changes", texts: { before: orders, after: extended } }
];
const callExamples = [
  { title: "A body that is changed", texts: { policy: limited, call: few, fragment: "" } },
  { title: "A request that is refused", texts: { policy: limited, call: many, fragment: "" } }
];
const xml = (name, label) => ({ name, label, language: "xml" });
const modes = [
  {
    id: "lint",
    title: "Lint a policy",
    about: "Findings appear while you type, also those in C# expressions.",
    inputs: [xml("policy", "Policy")],
    tabs: false,
    options: [
      { name: "scope", label: "Scope", choices: policyScopes, value: "api" },
      { name: "ruleset", label: "Ruleset", choices: policyRulesetNames, value: "recommended" }
    ],
    examples: policyExamples
  },
  {
    id: "effective",
    title: "Effective policy",
    about: "What runs for a call: each scope replaces <base />, and the fragment replaces its includes. An empty scope inherits everything.",
    inputs: [
      xml("global", "Global"),
      xml("product", "Product"),
      xml("api", "API"),
      xml("operation", "Operation"),
      xml("fragment", "Fragment")
    ],
    tabs: true,
    options: [],
    examples: [effectiveExample]
  },
  {
    id: "run",
    title: "Run a policy",
    about: "The response, and a trace of what each element did. Nothing is sent: every backend responds with what is written under backend.",
    inputs: [
      xml("policy", "Policy"),
      { name: "call", label: "Request", language: "yaml" },
      xml("fragment", "Fragment")
    ],
    tabs: true,
    options: [],
    examples: callExamples
  },
  {
    id: "compare",
    title: "Compare specifications",
    about: "What changes for callers between two versions: OpenAPI in YAML or JSON.",
    inputs: [
      { name: "before", label: "Before", language: "yaml" },
      { name: "after", label: "After", language: "yaml" }
    ],
    tabs: false,
    options: [],
    examples: specificationExamples
  }
];
function resultsPanel(actions) {
  const summary = element("p", { class: "summary", role: "status" }, "Loading …");
  const list = element("ol", { class: "findings" });
  const text = element("pre", { class: "effective", tabindex: "0", "aria-label": "Result as text" });
  text.hidden = true;
  const panel = element("section", { class: "results", "aria-label": "Result" }, summary, list, text);
  return {
    element: panel,
    show: (result) => {
      if (summary.textContent !== result.summary) summary.textContent = result.summary;
      list.replaceChildren(...result.findings.map((finding) => item(finding, actions)));
      list.hidden = result.findings.length === 0;
      text.hidden = result.text === void 0;
      text.textContent = result.text ?? "";
    }
  };
}
function item(finding, { reveal, fix, addressOf }) {
  const { severity, message, code, page, range, help, input } = finding;
  const place = range === void 0 ? input : `${input} ${range.start.line}:${range.start.column}`;
  return element(
    "li",
    { class: severity },
    element("p", {}, element("span", { class: "severity" }, severity), ` ${message}`),
    ...help === void 0 ? [] : [element("p", { class: "help" }, help)],
    element(
      "p",
      { class: "actions" },
      button(place, () => reveal(finding), { "aria-label": `Go to ${place}` }),
      ...finding.fix === void 0 ? [] : [button("Fix", () => fix(finding), { "aria-label": `Fix: ${message}` })],
      page === void 0 ? element("span", {}, code) : element("a", { href: addressOf(page) }, code)
    )
  );
}
async function hashOf(question) {
  const text = new TextEncoder().encode(JSON.stringify(question));
  const bytes = await through(text, new CompressionStream("deflate-raw"));
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `#state=${letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}
async function stateIn(hash) {
  var _a;
  const letters = (_a = /^#state=([\w-]+)$/.exec(hash)) == null ? void 0 : _a[1];
  if (letters === void 0) return void 0;
  try {
    const bytes = Uint8Array.from(
      atob(letters.replaceAll("-", "+").replaceAll("_", "/")),
      (letter) => letter.charCodeAt(0)
    );
    const json = JSON.parse(
      new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")))
    );
    return isQuestion(json) ? json : void 0;
  } catch {
    return void 0;
  }
}
async function through(bytes, stream) {
  const body = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}
function isQuestion(json) {
  if (typeof json !== "object" || json === null) return false;
  const { mode, texts, options } = json;
  const isTexts = (value) => typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");
  return typeof mode === "string" && isTexts(texts) && isTexts(options);
}
const pause = 150;
async function mount(root, addressOf) {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const editors = /* @__PURE__ */ new Map();
  let mode = modes[0];
  let options = {};
  let number = 0;
  let timer;
  let results = resultsPanel({ reveal, fix, addressOf });
  const question = () => ({
    mode: mode.id,
    texts: Object.fromEntries([...editors].map(([name, editor]) => [name, editor.text()])),
    options
  });
  const ask = () => {
    number += 1;
    worker.postMessage({ number, question: question() });
  };
  const changed2 = () => {
    ask();
    clearTimeout(timer);
    timer = setTimeout(async () => history.replaceState(history.state, "", await hashOf(question())), pause);
  };
  worker.addEventListener("message", ({ data }) => {
    if (data.number !== number) return;
    results.show(data.result);
    for (const [name, editor] of editors) editor.show(data.result.findings.filter(({ input }) => input === name));
  });
  function reveal(finding) {
    var _a;
    (_a = editors.get(finding.input)) == null ? void 0 : _a.reveal(finding);
  }
  function fix(finding) {
    var _a;
    (_a = editors.get(finding.input)) == null ? void 0 : _a.fix(finding);
  }
  function open(state) {
    var _a;
    for (const editor of editors.values()) editor.close();
    editors.clear();
    mode = modes.find(({ id }) => id === state.mode) ?? mode;
    options = Object.fromEntries(
      mode.options.map(({ name, choices, value }) => [
        name,
        choices.find((one) => one === state.options[name]) ?? value
      ])
    );
    results = resultsPanel({ reveal, fix, addressOf });
    const panels = mode.inputs.map((input) => {
      const editor = createEditor(input, state.texts[input.name] ?? "", changed2);
      editors.set(input.name, editor);
      const panel = element(
        "div",
        { class: "input" },
        ...mode.tabs ? [] : [element("p", { class: "label" }, input.label)],
        editor.element
      );
      return { id: input.name, title: input.label, panel };
    });
    const inner = mode.tabs ? [tabList("Scopes", panels, ((_a = panels[0]) == null ? void 0 : _a.id) ?? "", () => void 0)] : [];
    const inputs = element(
      "div",
      { class: mode.tabs ? "inputs" : "inputs beside" },
      ...inner,
      ...panels.map(({ panel }) => panel)
    );
    const own = element(
      "div",
      { class: `mode ${mode.id}` },
      element("p", {}, mode.about),
      toolbar(),
      element("div", { class: "work" }, inputs, results.element)
    );
    const all = modes.map(({ id, title }) => ({ id, title, panel: id === mode.id ? own : element("div") }));
    const tabs = tabList("What to do", all, mode.id, (id) => {
      var _a2;
      open(fresh(id));
      (_a2 = root.querySelector("[role=tab][aria-selected=true]")) == null ? void 0 : _a2.focus();
      changed2();
    });
    root.replaceChildren(tabs, ...all.map(({ panel }) => panel));
    ask();
  }
  function toolbar() {
    const titles = mode.examples.map(({ title }) => title);
    const copied = element("span", { role: "status" });
    const copy = button("Copy link", async () => {
      history.replaceState(history.state, "", await hashOf(question()));
      await navigator.clipboard.writeText(location.href).then(
        () => copied.replaceChildren("Copied"),
        () => copied.replaceChildren("Copy the address of this page")
      );
    });
    return element(
      "div",
      { class: "toolbar" },
      choice("Example", titles, titles[0] ?? "", (title) => {
        var _a;
        const texts = ((_a = mode.examples.find((one) => one.title === title)) == null ? void 0 : _a.texts) ?? {};
        for (const [name, editor] of editors) editor.replace(texts[name] ?? "");
      }),
      ...mode.options.map(
        ({ name, label, choices }) => choice(label, choices, options[name] ?? "", (value) => {
          options = { ...options, [name]: value };
          changed2();
        })
      ),
      copy,
      copied
    );
  }
  const openAddress = async () => {
    const state = await stateIn(location.hash);
    if (state !== void 0) open(state);
  };
  open(await stateIn(location.hash) ?? fresh("lint"));
  addEventListener("hashchange", openAddress);
  return () => {
    removeEventListener("hashchange", openAddress);
    clearTimeout(timer);
    worker.terminate();
    for (const editor of editors.values()) editor.close();
  };
}
function fresh(id) {
  var _a, _b;
  return { mode: id, texts: ((_b = (_a = modes.find((mode) => mode.id === id)) == null ? void 0 : _a.examples[0]) == null ? void 0 : _b.texts) ?? {}, options: {} };
}
export {
  mount
};
