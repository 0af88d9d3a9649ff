/**
 * The colours of every page of this project, as pairs for light and dark; all text colours have a contrast of 4.5:1 or
 * more on their background.
 */
export const DESIGN_TOKENS = `
:root{color-scheme:light dark;
--paper:#fbfaf7;--raised:#f3f1ea;--ink:#1f1d1a;--soft:#5f5b53;--rule:#ddd9ce;--link:#1d4f91;--focus:#1d4f91;
--pass:#1c6a3d;--degraded:#855300;--fail:#b0221b;--skipped:#625e56;--inconclusive:#6b3b9e;--tint:#fbecea}
@media (prefers-color-scheme:dark){:root{
--paper:#171614;--raised:#211f1c;--ink:#ebe8e1;--soft:#a8a399;--rule:#383530;--link:#9cc1f2;--focus:#9cc1f2;
--pass:#7fca9d;--degraded:#e3b45b;--fail:#ff958b;--skipped:#aaa59b;--inconclusive:#cda8f2;--tint:#2c1c1a}}
`;
