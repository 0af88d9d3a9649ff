import { PRESET_TIMER } from "listr2";
import type { CommandContext } from "../../scripts/cli/command";
import { taskList } from "../../scripts/cli/task-list";
import type { E2eContext } from "./context";
import { reportedCalls, type StageResult } from "./report";
import type { Stage } from "./stage";

/** Runs stages in order; after a failure the rest is skipped, except for the clean-up that `finally` does. */
export async function runStages(
  stages: readonly Stage[],
  context: E2eContext,
  streams: CommandContext,
): Promise<StageResult[]> {
  const results: StageResult[] = [];
  const { audit } = context.localCloud;
  const list = taskList(
    stages.map(({ name, title, run }) => ({
      title,
      task: async (_shared: unknown, task: { title: string }) => {
        const started = performance.now();
        const before = audit.requests;
        const finish = (state: StageResult["state"], result: string): void => {
          const count = audit.requests - before;
          const calls = count === 0 ? [] : audit.entries.slice(-count);
          const seconds = Math.round((performance.now() - started) / 100) / 10;
          results.push({ name, title, state, seconds, result, ...reportedCalls(calls) });
        };
        try {
          const found = await run(context);
          task.title = `${title}: ${found}`;
          finish("pass", found);
        } catch (error) {
          finish("fail", error instanceof Error ? error.message : String(error));
          throw error;
        }
      },
    })),
    streams,
    { timer: PRESET_TIMER, collapseErrors: true },
  );
  await list.run().catch(() => {});
  const ran = new Set(results.map(({ name }) => name));
  const skipped = stages.filter(({ name }) => !ran.has(name));
  return [
    ...results,
    ...skipped.map(({ name, title }) => ({
      name,
      title,
      state: "skipped" as const,
      seconds: 0,
      result: "an earlier stage failed",
      ...reportedCalls([]),
    })),
  ];
}
