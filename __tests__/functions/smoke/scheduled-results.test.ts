import { loadEnvironment } from "../../../environments/load-environment";
import { ScheduledCloud, synthesizeScheduled } from "../../../proofs/day/scheduled-cloud";
import { temporaryFolder } from "../../helpers/temporary-folder";

const START = Date.UTC(2025, 0, 14, 12);

it("the scheduled checks of an environment that answers results find that their own key may not read them", async () => {
  const world = await ScheduledCloud.start(
    START,
    synthesizeScheduled(temporaryFolder(), loadEnvironment("dev"), {
      endpoint: { results: { detail: "summary", media: "none" } },
    }),
  );
  try {
    await world.advanceTo(START + 5 * 60_000);
    const results = world
      .lines("smoke check")
      .flatMap(({ check, state }) => (String(check).startsWith("results:") ? [[check, state]] : []));
    expect(Object.fromEntries(results)).toEqual({
      "results:pending": "skipped",
      "results:unknown-token": "skipped",
      "results:scope": "pass",
      "results:no-key": "pass",
    });
    expect(world.lines("smoke run")).toMatchObject([{ state: "pass", skipped: 2 }]);
  } finally {
    await world.close();
  }
});
