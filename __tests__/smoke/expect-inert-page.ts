import { createHash } from "node:crypto";

/**
 * Fails unless a page is one file that loads nothing and runs nothing, and whose policy allows no more than its own
 * style sheet.
 */
export function expectInertPage(page: string): void {
  expect(page).not.toMatch(/<(script|img|iframe|object|embed|form|base)\b/i);
  expect(page.match(/<link\b[^>]*>/g)).toEqual(['<link rel="icon" href="data:,">']);
  expect(page.match(/\b(?:href|src)="(?!#|data:,)/g)).toBeNull();
  expect(page).not.toMatch(/@import|url\(|<[^>]*\sstyle=|<[^>]*\son\w+=/);
  const style = page.match(/<style>([\s\S]*?)<\/style>/)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src data:;`);
}
