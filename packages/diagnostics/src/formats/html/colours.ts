/** Colours of HTML reports: light, and dark if the reader prefers it. */
export const colours = `:root{color-scheme:light dark;--ink:#1c2024;--paper:#fff;--faint:#5b6470;--line:#d9dde2;--panel:#f5f6f8;--error:#b3261e;--warning:#7a5000;--info:#2457a6}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8ea;--paper:#16181b;--faint:#a2abb6;--line:#343a41;--panel:#1f2327;--error:#ff8a80;--warning:#ffc766;--info:#8ab4f8}}`;
