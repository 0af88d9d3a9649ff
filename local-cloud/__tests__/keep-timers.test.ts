import { HeldClock, handlerZip } from "../../__tests__/helpers/scf";
import { keepTimers, type LocalCloud, startLocalCloud } from "..";
import { TRANSITION_MS } from "../services/scf/state/scf-state";
import { callApi } from "./helpers/api-client";
import { createFunction, createTrigger } from "./services/scf/fixtures";

const MINUTE_MS = 60_000;
const TIMER = { TriggerName: "smoke", Type: "timer", TriggerDesc: "0 */5 * * * * *" };

const functions = (local: LocalCloud) =>
  local.accounts.flatMap(({ cloud, scf }) => [...cloud.scf.functions.values()].map((fn) => ({ fn, scf })));
const invocations = (local: LocalCloud) => functions(local).map(({ fn, scf }) => scf.runtime.invocations(fn).length);

it("fires the timers of every account, those of what was created after a reset too", async () => {
  const clock = new HeldClock(0);
  const local = await startLocalCloud({ clock, accounts: 2 });
  const stop = new AbortController();
  const kept = keepTimers(local, stop.signal);
  try {
    await local.reset();
    for (const { cloud } of local.accounts) {
      const credentials = cloud.account;
      const Code = { ZipFile: handlerZip("return 1;").toString("base64") };
      await callApi(local, { ...createFunction({ Code }), credentials });
      clock.advance(TRANSITION_MS);
      await callApi(local, { ...createTrigger(TIMER), credentials });
    }
    expect(invocations(local)).toEqual([0, 0]);
    local.clock.advance(6 * MINUTE_MS);
    for (let turn = 0; turn < 1_000 && invocations(local).includes(0); turn += 1) await new Promise(setImmediate);
    stop.abort();
    await kept;
    expect(invocations(local)).toEqual([1, 1]);
  } finally {
    await local.close();
  }
});
