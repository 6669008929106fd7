import { colours } from './colours.ts';

/** The light and dark style of the page. If you change it, change `styleHash` too; a failing test prints the new value. */
export const style = `${colours}
body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:75rem;padding:1rem;color:var(--ink);background:var(--paper)}
h1{font-size:1.4rem;margin:.5rem 0}
.bar{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;padding:.75rem 0;background:var(--paper);border-bottom:1px solid var(--line);z-index:1}
input[type=search],button{font:inherit;padding:.35rem .6rem;border:1px solid var(--line);border-radius:.4rem;background:var(--panel);color:inherit}
input[type=search]{flex:1 1 16rem}
:focus-visible{outline:2px solid var(--info);outline-offset:2px}
details{margin:.75rem 0;border:1px solid var(--line);border-radius:.4rem;content-visibility:auto;contain-intrinsic-size:auto 3rem}
summary{padding:.5rem .75rem;background:var(--panel);cursor:pointer;overflow-wrap:anywhere}
summary .count,.place,.help,footer{color:var(--faint)}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th:nth-child(1){width:5rem}th:nth-child(2){width:5rem}th:nth-child(4){width:28%}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem;border-top:1px solid var(--line)}
th{font-weight:600;font-size:.85rem}
.place{white-space:nowrap;font-variant-numeric:tabular-nums}
.message,.help{white-space:pre-wrap;overflow-wrap:anywhere;max-height:20rem;overflow:auto}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
td{overflow-wrap:anywhere}code{font-size:13px}a{color:inherit}
@media(max-width:45rem){table,tbody,td{display:block}thead{position:absolute;left:-99rem}tr{display:flex;flex-wrap:wrap;gap:0 .75rem;padding:.5rem .75rem;border-top:1px solid var(--line)}td{padding:0;border:0;min-width:0}td:nth-child(3),td:nth-child(4){flex:1 0 100%}}
[hidden]{display:none}`;

/** The SHA-256 of the style, for the content security policy. */
export const styleHash = 'cMJsif/LU84xK7h65bd79gddBp5/hBN4bm8kVW2YDSM=';
