import { DESIGN_TOKENS } from "../../lib/design-tokens";

/** What every page looks like. */
export const BASE_STYLE = `${DESIGN_TOKENS}*{box-sizing:border-box}
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
.verdict{font-size:1.15rem;margin:.6rem 0 1.1rem;padding-left:1.3em;text-indent:-1.3em;font-weight:600}
.verdict .mark{width:auto;min-width:1em;text-align:left;text-indent:0}
.verdict .in{font-weight:400;color:var(--soft);white-space:nowrap}
.pass{color:var(--pass)}.degraded{color:var(--degraded)}.fail{color:var(--fail)}.skipped{color:var(--skipped)}.inconclusive{color:var(--inconclusive)}
rect.pass{fill:var(--pass)}rect.degraded{fill:var(--degraded)}rect.fail{fill:var(--fail)}rect.skipped{fill:var(--rule)}rect.inconclusive{fill:var(--inconclusive)}
.mark{display:inline-block;width:1.15em;text-align:center;font-weight:400}
.tally{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:.7rem 0 1.6rem;padding:0;font-size:.9rem}
.tally .mark{margin-right:.3em}.tally a{color:inherit}.tally .zero{color:var(--soft)}.tally .zero .mark{color:inherit}
dl{margin:0}dt{color:var(--soft);font-size:.78rem;line-height:1.4}dd{margin:0;overflow-wrap:anywhere;unicode-bidi:isolate}
.facts{display:flex;flex-wrap:wrap;gap:.6rem 2rem;font-size:.85rem}
.facts.run{border-top:1px solid var(--rule);padding-top:.9rem}
.note{font-size:.82rem;color:var(--soft);margin:.5rem 0}
table{border-collapse:collapse;font-size:.85rem}
th,td{text-align:left;padding:.22rem .9rem .22rem 0;font-weight:400;vertical-align:baseline;white-space:nowrap}
thead th{color:var(--soft);font-size:.78rem;border-bottom:1px solid var(--rule)}
.none{color:var(--soft)}
footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--rule);font-size:.78rem;color:var(--soft);overflow-wrap:anywhere}
@media (max-width:44rem){
body{padding:1.5rem 1rem}
h1{font-size:1.9rem}h2{margin-top:2.25rem}
.facts{gap:.5rem 1.25rem}
}
@media (prefers-contrast:more){:root{--soft:var(--ink);--rule:var(--ink)}}
`;
