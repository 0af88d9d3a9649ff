import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { EXIT, UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";

/** Where Chromium and Chrome are usually installed. */
const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
] as const;

/** Nothing that a browser does on its own may reach the network. */
export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A foreign name that leads to this machine.
  "--host-resolver-rules=MAP evil.example 127.0.0.1",
];

/** The Chromium of CHROMIUM_PATH, else one in a usual place. @throws UserError with exit code 3 when there is none */
export function chromiumPath(variables: Variables): string {
  const named = variables["CHROMIUM_PATH"];
  const path = named ? [named].find(existsSync) : USUAL_PLACES.find(existsSync);
  if (path !== undefined) return path;
  throw new UserError(
    named
      ? `CHROMIUM_PATH names ${named}, which does not exist.`
      : "No Chromium or Chrome was found in the usual places.",
    "Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), or set CHROMIUM_PATH to its executable.",
    EXIT.unreachable,
  );
}

/** A headless Chromium. @throws UserError with exit code 3 */
export async function startChromium(variables: Variables): Promise<Browser> {
  const executablePath = chromiumPath(variables);
  try {
    return await chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
  } catch (error) {
    throw new UserError(
      `${executablePath} did not start: ${String((error as Error).message).split("\n")[0]}`,
      "Start it by hand with --headless to see why, or set CHROMIUM_PATH to another one.",
      EXIT.unreachable,
    );
  }
}
