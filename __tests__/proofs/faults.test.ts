import { runScript } from "../helpers/run-script";

it("the table of faults in docs/smoke.md is what running every fault gives", async () => {
  expect(await runScript("proofs/faults", ["--check"])).toEqual({
    code: 0,
    stdout: "docs/smoke.md is up to date: 18 faults were run\n",
    stderr: "",
  });
});
