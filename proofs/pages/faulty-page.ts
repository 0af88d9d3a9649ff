/** A page with one fault of every kind: what does not find them would find nothing in a report either. */
export const FAULTY_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>faulty</title></head>
<body><main><h1>Faulty</h1>
<p style="color:#ccc;background:#fff">too pale to be read</p>
<img src="https://tracker.example/x.png" alt="">
<div style="width:3000px">too wide</div>
<details><summary tabindex="-1">out of reach</summary>text</details>
<a href="#nowhere" style="outline:0">leads nowhere</a>
<script>throw new Error("thrown")</script>
</main></body></html>
`;

/** What must be found in it, each once at least. */
export const FAULTS: readonly RegExp[] = [
  /^page error: thrown/,
  /^console: /,
  /^asked for https:\/\/tracker\.example/,
  /^scrolls sideways: /,
  /^axe color-contrast /,
  /^the link #nowhere leads nowhere/,
  /^the first stop of Tab is #nowhere/,
  /^stop 1 of Tab cannot be seen/,
  /^Tab reaches 0 of 1 checks/,
];
