import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { buildSync } from "esbuild";
import { PROJECT_ROOT } from "../../lib/project-root";
import { healthyAnswer } from "../helpers/scripted-endpoint";

/** The client as a bundler for browsers and edge runtimes makes it: anything of Node's would be an error. */
const bundle = (format: "esm" | "iife"): string => {
  const { outputFiles } = buildSync({
    entryPoints: [join(PROJECT_ROOT, "client", "index.ts")],
    bundle: true,
    platform: "neutral",
    target: "es2022",
    minify: true,
    write: false,
    format,
    globalName: "client",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
};

describe("the client, bundled for any runtime", () => {
  it("is below 10 kB", () => {
    expect(bundle("esm").length).toBeLessThan(10_000);
  });

  it("issues a token where there is nothing but the web's own interfaces", async () => {
    const sent: string[] = [];
    const web = { URL, AbortController, setTimeout, clearTimeout, crypto: { randomUUID: () => "one" } };
    const fetch = async (url: string, init: { method: string; headers: Record<string, string>; body: string }) => {
      sent.push(`${init.method} ${url} ${init.headers["idempotency-key"]}`);
      const { status, body } = healthyAnswer({
        method: init.method,
        path: new URL(url).pathname,
        headers: init.headers,
        body: init.body,
      });
      return new Response(JSON.stringify(body), { status });
    };
    const context = createContext({ ...web, fetch });
    runInContext(bundle("iife"), context);
    const key = `ekyc_abcdefgh_${"K".repeat(43)}`;
    const token = await runInContext(
      `new client.EndpointClient({ url: "https://ekyc.example.com/", key: "${key}" }).issueToken({ profile: "HK" })`,
      context,
    );
    expect(token).toMatchObject({ profile: "HK" });
    expect(sent).toEqual(['POST https://ekyc.example.com/v1/tokens "one"']);
  });
});
