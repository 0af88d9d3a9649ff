/** The style sheet of the page. Colours are pairs for light and dark, all of text at 4.5:1 or more on their ground. */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fbfaf7;--raised:#f3f1ea;--ink:#1f1d1a;--soft:#5f5b53;--rule:#ddd9ce;--link:#1d4f91;--focus:#1d4f91;
--pass:#1c6a3d;--degraded:#855300;--fail:#b0221b;--skipped:#625e56;--inconclusive:#6b3b9e;--tint:#fbecea}
@media (prefers-color-scheme:dark){:root{
--paper:#171614;--raised:#211f1c;--ink:#ebe8e1;--soft:#a8a399;--rule:#383530;--link:#9cc1f2;--focus:#9cc1f2;
--pass:#7fca9d;--degraded:#e3b45b;--fail:#ff958b;--skipped:#aaa59b;--inconclusive:#cda8f2;--tint:#2c1c1a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:2.5rem 1.25rem 2rem;max-width:66rem;background:var(--paper);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
main:focus{outline:0}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--paper);z-index:1}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h1,h2,h3{font-family:"Iowan Old Style","Palatino Linotype",Palatino,Charter,Georgia,"Liberation Serif",serif;font-weight:600;line-height:1.15;margin:0}
h1{font-size:2.4rem;letter-spacing:-.01em;overflow-wrap:anywhere;unicode-bidi:isolate}
h2{font-size:1.35rem;margin:3rem 0 .75rem;padding-bottom:.4rem;border-bottom:1px solid var(--rule)}
h2 .n{font:400 .95rem system-ui,sans-serif;color:var(--soft);margin-left:.25rem}
h3{font-size:1rem;margin:0 0 .5rem}
p{margin:0}
.eyebrow{color:var(--soft);font-size:.8rem;margin-bottom:.35rem}
.verdict{font-size:1.15rem;margin:.6rem 0 1.1rem;font-weight:600}
.verdict .in{font-weight:400;color:var(--soft);white-space:nowrap}
.pass{color:var(--pass)}.degraded{color:var(--degraded)}.fail{color:var(--fail)}.skipped{color:var(--skipped)}.inconclusive{color:var(--inconclusive)}
rect.pass{fill:var(--pass)}rect.degraded{fill:var(--degraded)}rect.fail{fill:var(--fail)}rect.skipped{fill:var(--rule)}rect.inconclusive{fill:var(--inconclusive)}
.mark{display:inline-block;width:1.15em;text-align:center;font-weight:400}
.shares{display:block;border-radius:3px}
.tally{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:.7rem 0 1.6rem;padding:0;font-size:.9rem}
.tally .mark{margin-right:.3em}.tally a{color:inherit}.tally .zero{color:var(--soft)}.tally .zero .mark{color:inherit}
dl{margin:0}dt{color:var(--soft);font-size:.78rem;line-height:1.4}dd{margin:0;overflow-wrap:anywhere;unicode-bidi:isolate}
.facts{display:flex;flex-wrap:wrap;gap:.6rem 2rem;font-size:.85rem}
.facts.run{border-top:1px solid var(--rule);padding-top:.9rem}
.note,.up{font-size:.82rem;color:var(--soft);margin:.5rem 0}
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
.next{border-left:3px solid var(--fail);background:var(--tint);padding:.6rem .85rem;border-radius:0 4px 4px 0}
.inconclusive .next{border-color:var(--inconclusive);background:var(--raised)}.skipped .next,.degraded .next{border-color:var(--soft);background:var(--raised)}
.next strong{display:block;font-size:.78rem;font-weight:600}
.attempts .code{white-space:normal;width:100%}.attempts td:nth-child(1){min-width:1.5rem}.attempts .id{display:block;color:var(--soft)}
table{border-collapse:collapse;font-size:.85rem}
caption{text-align:left;color:var(--soft);font-size:.78rem;padding-bottom:.15rem}
th,td{text-align:left;padding:.22rem .9rem .22rem 0;font-weight:400;vertical-align:baseline;white-space:nowrap}
thead th{color:var(--soft);font-size:.78rem;border-bottom:1px solid var(--rule)}
.matrix{width:100%}
.matrix tbody tr{border-bottom:1px solid var(--rule)}
.matrix tbody th{white-space:normal;overflow-wrap:anywhere;unicode-bidi:isolate}
.matrix tbody a{color:var(--ink)}
.matrix .cell{text-align:center;padding:.22rem .35rem}
.matrix thead .cell.pass{color:var(--pass)}.matrix thead .cell.degraded{color:var(--degraded)}.matrix thead .cell.fail{color:var(--fail)}.matrix thead .cell.inconclusive{color:var(--inconclusive)}
.matrix .many{font-weight:600}
.matrix td.fail,.matrix td.inconclusive{background:var(--raised)}
.none{color:var(--soft)}
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
footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--rule);font-size:.78rem;color:var(--soft);overflow-wrap:anywhere}
@media (max-width:44rem){
body{padding:1.5rem 1rem}
h1{font-size:1.9rem}h2{margin-top:2.25rem}
.latency{grid-template-columns:minmax(0,1fr);gap:1.5rem}
.body{padding-left:.25rem}
.matrix .word{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.matrix .cell{padding:.3rem .1rem}
.matrix tbody th{width:100%;padding-right:.4rem}
.attempts th,.attempts td{padding-right:.6rem}
.history{padding-left:.5rem}
.matrix .share{display:none}
.spark{width:54px}
.facts{gap:.5rem 1.25rem}
}
@media (prefers-contrast:more){:root{--soft:var(--ink);--rule:var(--ink)}}
`;
