/** The style sheet of the report, after that of every page. */
export const REPORT_STYLE = `
.shares{display:block;border-radius:3px}
.check{border-bottom:1px solid var(--rule);color:var(--ink);scroll-margin-top:1rem}
.check>summary{display:flex;gap:.5rem;align-items:baseline;padding:.4rem .25rem;cursor:pointer;list-style:none}
.check>summary::-webkit-details-marker{display:none}
.check>summary::before{content:"";flex:none;width:.4em;height:.4em;border:solid var(--soft);border-width:0 1.5px 1.5px 0;transform:translateY(-.15em) rotate(-45deg)}
.check[open]>summary::before{transform:translateY(-.25em) rotate(45deg)}
.check>summary:hover .title{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.15em}
.check .title{flex:1;overflow-wrap:anywhere;min-width:0;unicode-bidi:isolate}
.check[open] .title{font-weight:600}
.times{font-size:.78rem;color:var(--soft);white-space:nowrap}
.took{color:var(--soft);font-size:.85rem;white-space:nowrap}
.check:target>summary{background:var(--raised)}
.body{padding:.1rem 0 1.2rem 1.7rem;display:grid;gap:.8rem}
.body>*{min-width:0}
.text,.code{overflow-wrap:anywhere;unicode-bidi:isolate}
.state{font-weight:600;white-space:nowrap;margin-right:.35rem}
.compare{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1px;background:var(--rule);border:1px solid var(--rule);border-radius:4px;overflow:hidden}
.compare>div{background:var(--paper);padding:.5rem .75rem}
.compare dd,td.code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.85em}
.up{font-size:.82rem;margin:.5rem 0}
.next{border-left:3px solid var(--fail);background:var(--tint);padding:.6rem .85rem;border-radius:0 4px 4px 0}
.inconclusive .next{border-color:var(--inconclusive);background:var(--raised)}.skipped .next,.degraded .next{border-color:var(--soft);background:var(--raised)}
.next strong{display:block;font-size:.78rem;font-weight:600}
.attempts .code{white-space:normal;width:100%}.attempts td:nth-child(1){min-width:1.5rem}.attempts .id{display:block;color:var(--soft)}
caption{text-align:left;color:var(--soft);font-size:.78rem;padding-bottom:.15rem}
.matrix{width:100%}
.matrix tbody tr{border-bottom:1px solid var(--rule)}
.matrix tbody th{white-space:normal;overflow-wrap:anywhere;unicode-bidi:isolate}
.matrix tbody a{color:var(--ink)}
.matrix .cell{text-align:center;padding:.22rem .35rem}
.matrix thead .cell.pass{color:var(--pass)}.matrix thead .cell.degraded{color:var(--degraded)}.matrix thead .cell.fail{color:var(--fail)}.matrix thead .cell.inconclusive{color:var(--inconclusive)}
.matrix .many{font-weight:600}
.matrix td.fail,.matrix td.inconclusive{background:var(--raised)}
.time{text-align:right}.matrix td.time,.matrix th.time{text-align:right;padding-right:0}
.history{padding:.22rem 0 .22rem 1.5rem;text-align:right}
.spark{vertical-align:-.25em;overflow:visible}
.spark polyline{fill:none;stroke:var(--soft);stroke-width:1.2;stroke-linejoin:round}
.spark circle{fill:var(--pass)}
.spark .cross{stroke:var(--fail);stroke-width:1.6;fill:none}
.share{display:inline-block;min-width:3.2em;text-align:right;color:var(--soft)}
.latency{display:grid;grid-template-columns:minmax(0,2.2fr) minmax(0,1fr);gap:2.5rem}
figure{margin:0}figcaption{font-size:.82rem;color:var(--soft);margin-top:.4rem}
.key{white-space:nowrap;margin-left:.35rem}.key svg{vertical-align:-.1em;overflow:visible}
.plot{display:block;overflow:hidden}
.plot text{font-size:11px;fill:var(--soft)}.plot .end{text-anchor:end}
.grid{stroke:var(--rule)}.p95{stroke:var(--soft);stroke-dasharray:3 3}
.point{overflow:visible}
.point circle,.point path{fill:none;stroke:currentColor;stroke-width:1.4}
.point.pass circle{fill:var(--pass);stroke:none;fill-opacity:.75}
.point.degraded path,.point.inconclusive path{fill:currentColor;stroke:none}
.point.fail path{stroke-width:2}
.slowest{margin:0;padding:0;list-style:none;font-size:.88rem;display:grid;gap:.3rem}
.slowest li{display:grid;grid-template-columns:4.2rem 1.4rem 1fr;overflow-wrap:anywhere}
.slowest a{color:var(--ink);unicode-bidi:isolate}
@media (max-width:44rem){
.latency{grid-template-columns:minmax(0,1fr);gap:1.5rem}
.body{padding-left:.25rem}
.matrix .word{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.matrix .cell{padding:.3rem .1rem}.matrix td.time{padding-left:.5rem}
.matrix tbody th{width:100%;padding-right:.4rem}
.attempts th,.attempts td{padding-right:.6rem}
.history{padding-left:.5rem}
.matrix .share{display:none}
.spark{width:54px}
}
`;
