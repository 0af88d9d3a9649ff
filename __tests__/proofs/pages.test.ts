import { runScript } from "../helpers/run-script";

it("npm run test:html says that there is no browser and how to get one, with exit code 3", async () => {
  const run = await runScript("proofs/pages", [], { env: { CHROMIUM_PATH: "/nowhere/chromium" } });
  expect(run).toMatchObject({ code: 3, stdout: "" });
  expect(run.stderr).toMatch(
    /^error: CHROMIUM_PATH names \/nowhere\/chromium, which does not exist\.\n {2}fix: Install one .*apt-get install chromium/,
  );
});
