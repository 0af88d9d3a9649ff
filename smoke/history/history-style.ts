/**
 * The style sheet of the history, after that of every page. Where the table is too wide for the window, each row is a
 * card.
 */
export const HISTORY_STYLE = `
body{max-width:80rem}
h2{overflow-wrap:anywhere;unicode-bidi:isolate}
section:first-child h2{margin-top:2rem}
.verdict{font-size:1rem;margin:0 0 .7rem}
.profiles{width:100%;margin-top:1.1rem}
.profiles th,.profiles td{text-align:right;padding:.3rem 0 .3rem .9rem}
.profiles th:first-child{text-align:left;padding-left:0}
.profiles tbody tr{border-bottom:1px solid var(--rule)}
.profiles tbody th{white-space:normal;overflow-wrap:anywhere;unicode-bidi:isolate}
.profiles td.fail{font-weight:600}
.profiles small{display:block;font-weight:400;max-width:22rem;color:var(--soft);font-size:.78rem}
.bars{display:inline-block;vertical-align:-.2em}
.terms{display:grid;grid-template-columns:max-content minmax(0,40rem);gap:.3rem 1rem;margin:0}
.terms dt{color:var(--ink)}
@media (max-width:72rem){
.profiles,.profiles tbody{display:block}
.profiles thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.profiles tbody tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(5.4rem,1fr));gap:.35rem .6rem;align-items:baseline;padding:.7rem 0}
.profiles tbody tr:first-child{border-top:1px solid var(--rule)}
.profiles tbody th,.profiles td{padding:0;text-align:left}
.profiles tbody th{order:-3;grid-column:1/-1;font-size:.95rem;font-weight:600}
.profiles .newest{order:-2;grid-column:span 2}
.profiles td[data-head=streak]{order:-1;grid-column:3/-1}
.profiles td:not([data-head=streak])[data-head]::before{content:attr(data-head);content:attr(data-head)/"";display:block;color:var(--soft);font-size:.78rem;font-weight:400;line-height:1.3}
}
`;
